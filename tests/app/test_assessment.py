"""Preparing an assessment: which skills are asked, in which order, and into which file the answers go."""

from datetime import date
from pathlib import Path

import pytest

from skillmatrix.app.assessment import Rated, Selection, last_time, place_for, prepare, told_apart
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_answers, check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.resources import folder

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


# Several raters


PEER = Rated("p1", "peer", "development", date(2026, 11, 22))


def kept(folder: Path, by: str | None, day: str = "2026-11-20") -> Path:
    """A file of a colleague, where the program keeps it."""
    name = f"p1.peer.{by}.{day}.yaml" if by else f"p1.peer.{day}.yaml"
    path = folder / "skillmatrix" / "answers" / "data-team" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    line = f"by: {by}\n".encode() if by else b""
    path.write_bytes(ANSWERS.replace(b"person: p1\n", b"person: p1\nrater: peer\n" + line))
    return path


def test_who_rates_somebody_else_gets_the_drawn_name(matrix: Matrix, tmp_path: Path) -> None:
    rated = told_apart(PEER, matrix, None, tmp_path, "3fa2c1")
    assert rated.by == "3fa2c1"
    asked = prepare(matrix, matrix.roles[0], None, rated, Selection())
    assert (asked.answers.rater, asked.answers.by) == ("peer", "3fa2c1")
    path = place_for(None, None, matrix, rated, tmp_path, again=False)
    assert path.name == "p1.peer.3fa2c1.2026-11-22.yaml"


@pytest.mark.parametrize("rater", ["self", "agreed"])
def test_nobody_else_has_such_a_name(matrix: Matrix, tmp_path: Path, rater: str) -> None:
    rated = PEER._replace(rater=rater)
    assert told_apart(rated, matrix, None, tmp_path, "3fa2c1").by is None
    with pytest.raises(UserError, match=f"leave it out with --rater {rater}"):
        told_apart(rated._replace(by="kim"), matrix, None, tmp_path, "3fa2c1")


def test_who_began_here_goes_on_and_of_several_one_has_to_be_named(matrix: Matrix, tmp_path: Path) -> None:
    kept(tmp_path, "a1")
    assert told_apart(PEER, matrix, None, tmp_path, "3fa2c1").by == "a1"
    kept(tmp_path, "b2")
    with pytest.raises(UserError, match="say which one with --by: a1, b2"):
        told_apart(PEER, matrix, None, tmp_path, "3fa2c1")
    assert told_apart(PEER._replace(by="c3"), matrix, None, tmp_path, "3fa2c1").by == "c3"


def test_a_file_from_before_there_were_names_is_gone_on_with(matrix: Matrix, tmp_path: Path) -> None:
    kept(tmp_path, None)
    assert told_apart(PEER, matrix, None, tmp_path, "3fa2c1").by is None


def test_a_file_that_is_named_says_who_rates(matrix: Matrix, tmp_path: Path) -> None:
    path = str(kept(tmp_path, "a1"))
    assert told_apart(PEER, matrix, path, tmp_path, "3fa2c1").by == "a1"
    assert told_apart(PEER, matrix, str(tmp_path / "new.yaml"), tmp_path, "3fa2c1").by == "3fa2c1"
    with pytest.raises(UserError, match="was begun by a1, not by b2"):
        told_apart(PEER._replace(by="b2"), matrix, path, tmp_path, "3fa2c1")


def test_a_rating_of_another_kind_is_not_gone_on_with(matrix: Matrix, before: Answers) -> None:
    with pytest.raises(UserError, match="the file has a rating by self, not by peer"):
        prepare(matrix, matrix.roles[0], before, PEER, Selection())


def test_others_are_not_asked_about_personal_traits_unless_they_are_asked_for() -> None:
    matrix = check_matrix(read_file(folder("matrices") / "enterprise-community-manager.yaml")).value
    assert matrix is not None
    role, personal = matrix.roles_by_id["corporate-cm"], {skill.id for skill in matrix.categories[0].skills}
    own = prepare(matrix, role, None, RATED, Selection())
    peer = prepare(matrix, role, None, PEER, Selection())
    asked_for = prepare(matrix, role, None, PEER, Selection(categories=("personal",)))
    assert (len(own.skills), len(peer.skills)) == (37, 31)
    assert not personal & set(peer.skills)
    assert personal >= set(asked_for.skills)
    assert (own.without, peer.without, asked_for.without) == ((), ("personal",), ())
