"""Preparing an assessment: which skills are asked, in which order, and into which file the answers go."""

from datetime import date
from pathlib import Path

import pytest

from skillmatrix.app.assessment import Rated, Selection, last_time, place_for, prepare
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_answers, check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix

DATA_TEAM = Path(__file__).parents[1] / "corpus" / "good" / "data-team.yaml"
RATED = Rated("p1", "self", "development", date(2026, 11, 22))
ANSWERS = b"""\
format: skillmatrix-answers/1
matrix: {id: data-team, version: "1"}
person: p1
role: analyst
date: 2026-11-01
order: {seed: 7}
ratings: {testing: unknown}
"""


@pytest.fixture
def matrix() -> Matrix:
    matrix = check_matrix(read_file(DATA_TEAM)).value
    assert matrix is not None
    return matrix


@pytest.fixture
def before() -> Answers:
    answers = check_answers(document_of(ANSWERS, "a.yaml")).value
    assert answers is not None
    return answers


def test_without_answers_everything_the_role_needs_is_asked(matrix: Matrix) -> None:
    asked = prepare(matrix, matrix.roles[0], None, RATED, Selection())
    assert asked.skills == ("sql", "testing")
    assert (asked.answers.person, asked.answers.date, asked.answers.ratings) == ("p1", date(2026, 11, 22), {})
    assert asked.session("en").current == "sql"


@pytest.mark.parametrize(("only", "skills"), [("unanswered", ("sql",)), ("unknown", ("testing",))])
def test_only_what_is_unanswered_or_unknown_can_be_asked(
    matrix: Matrix, before: Answers, only: str, skills: tuple[str, ...]
) -> None:
    asked = prepare(matrix, matrix.roles[0], before, RATED, Selection(only=only))
    assert asked.skills == skills
    assert asked.session("en").current == skills[0]


def test_options_that_leave_no_question_say_so(matrix: Matrix, before: Answers) -> None:
    with pytest.raises(UserError, match="there is nothing to ask"):
        prepare(matrix, matrix.roles[0], before, RATED, Selection(only="changed"))


def test_a_seed_in_the_file_stays_and_a_new_file_takes_the_one_given(matrix: Matrix, before: Answers) -> None:
    went_on = prepare(matrix, matrix.roles[0], before, RATED, Selection(seed=3)).answers
    begun = prepare(matrix, matrix.roles[0], None, RATED, Selection(seed=3)).answers
    assert went_on.order is not None
    assert begun.order is not None
    assert (went_on.order.seed, begun.order.seed) == (7, 3)


def test_the_file_is_the_one_named_else_the_newest_else_a_new_one(matrix: Matrix, tmp_path: Path) -> None:
    newest, new = tmp_path / "newest.yaml", tmp_path / "skillmatrix/answers/data-team/p1.self.2026-11-22.yaml"
    assert place_for("mine.yaml", newest, matrix, RATED, tmp_path, again=False) == Path("mine.yaml")
    assert place_for(None, newest, matrix, RATED, tmp_path, again=False) == newest
    assert place_for(None, newest, matrix, RATED, tmp_path, again=True) == new
    assert place_for(None, None, matrix, RATED, tmp_path, again=False) == new
    with pytest.raises(UserError, match="is a folder"):
        place_for(str(tmp_path), newest, matrix, RATED, tmp_path, again=False)


def test_what_was_answered_last_time_comes_from_that_file(matrix: Matrix, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(ANSWERS.replace(b"unknown", b"2"))
    assert {skill: each.level for skill, each in last_time(tmp_path / "a.yaml", matrix, print).items()} == {
        "testing": 2
    }
    assert last_time(None, matrix, print) == {}
