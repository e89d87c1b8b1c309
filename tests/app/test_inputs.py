"""Opening matrices and answers: the value, or everything that was found in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.app.inputs import open_answers, open_matrix, read_input
from skillmatrix.app.matrices import MatrixFile, find_matrix, matrices_at_hand, matrices_by_id
from skillmatrix.app.telling import UnusableFile
from skillmatrix.errors import UserError

CORPUS = Path(__file__).parents[1] / "corpus"
DATA_TEAM = CORPUS / "good" / "data-team.yaml"
ANSWERS = b"""\
format: skillmatrix-answers/1
matrix: {id: reporting, version: "1"}
person: p1
date: 2026-11-01
ratings:
  sql: 3
  testing: 9
  tests: 2
"""


def put(matrix_id: str, text: str) -> None:
    path = Path("matrices") / f"{matrix_id}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_file_with_errors_is_given_up_with_everything_that_was_found_in_it(around: Callable) -> None:
    put("reporting", DATA_TEAM.read_text(encoding="utf-8").replace("id: data-team", "id: reporting"))
    given = around(ANSWERS)
    with pytest.raises(UnusableFile) as raised:
        open_answers(read_input("-", given), None, given.tell)
    assert [(each.location.span.line, each.rule.id) for each in raised.value.findings] == [
        (7, "level-off-scale"),
        (8, "unknown-answer"),
    ]
    assert str(raised.value).startswith("standard input:7:12: ")


@pytest.mark.parametrize("broken", [b"- 1\n", ANSWERS.replace(b"reporting", b"nowhere").replace(b"11-01", b"13-01")])
def test_the_matrix_of_answers_that_are_wrong_in_themselves_is_not_looked_for(around: Callable, broken: bytes) -> None:
    given = around(broken)
    with pytest.raises(UnusableFile):
        open_answers(read_input("-", given), None, given.tell)


def test_answers_bring_their_matrix_along(around: Callable, told: list[object]) -> None:
    put("reporting", DATA_TEAM.read_text(encoding="utf-8").replace("id: data-team", "id: reporting"))
    given = around(ANSWERS.replace(b"9", b"1").replace(b"  tests: 2\n", b""))
    answers, matrix = open_answers(read_input("-", given), None, given.tell)
    assert (answers.person, {skill: each.level for skill, each in answers.ratings.items()}, matrix.id) == (
        "p1",
        {"sql": 3, "testing": 1},
        "reporting",
    )
    assert told == []


def test_a_matrix_of_ones_own_hides_the_packaged_one_and_that_is_told(around: Callable, told: list[object]) -> None:
    given = around()
    put("enterprise-community-manager", DATA_TEAM.read_text(encoding="utf-8"))
    mine = Path("matrices/enterprise-community-manager.yaml")
    assert find_matrix("enterprise-community-manager", given.tell) == MatrixFile(mine, str(mine))
    assert told == [
        "matrices/enterprise-community-manager.yaml is used instead of the packaged matrix with the same name"
    ]
    assert matrices_by_id()["enterprise-community-manager"] == mine
    assert [file.path for file, _ in matrices_at_hand() if file.path.stem == mine.stem] == [mine]


def test_a_matrix_that_cannot_be_read_is_at_hand_all_the_same(around: Callable) -> None:
    around()
    put("broken", "format: skillmatrix/1\nid: [\n")
    file, matrix = next(iter(matrices_at_hand()))
    assert (file.name, matrix) == ("matrices/broken.yaml", None)


def test_nothing_is_guessed_where_several_matrices_are_at_hand(around: Callable) -> None:
    given = around()
    put("data-team", "")
    put("sales", "")
    with pytest.raises(UserError, match=r"^which matrix\? Choose one with --matrix: data-team, sales$"):
        find_matrix(None, given.tell)


def test_a_broken_matrix_is_no_traceback(around: Callable, tmp_path: Path) -> None:
    given = around()
    path = tmp_path / "x.yaml"
    path.write_text("- 1\n")
    with pytest.raises(UnusableFile, match=r"^x\.yaml:1:1: "):
        open_matrix(MatrixFile(path, "x.yaml"), given.tell)


@pytest.mark.usefixtures("around")
def test_a_matrix_in_two_places_is_listed_once_and_no_option_is_named_that_may_not_exist(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    put("data-team", DATA_TEAM.read_text(encoding="utf-8"))
    with pytest.raises(UserError) as raised:
        find_matrix("HEAD", lambda _: None)
    assert str(raised.value) == (
        "there is no matrix “HEAD”; there are: data-team, enterprise-community-manager, open-source-maintainer, "
        "process-areas, software-team; or write the path of its file"
    )
