"""Who asks which rules: those who write a matrix hear advice, those who use it only what stands in their way."""

from datetime import date
from pathlib import Path

from skillmatrix.lint.engine import check_against, check_answers, check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.matrix import Matrix

CORPUS = Path(__file__).parents[1] / "corpus"
MATRIX = (CORPUS / "good" / "data-team.yaml").read_text(encoding="utf-8")
ANSWERS = """\
format: skillmatrix-answers/1
matrix: {id: data-team, version: "1"}
person: p1
role: analyst
date: 2020-01-01
ratings: {sql: {not_applicable: another team does it}}
"""


def ids(findings: tuple[object, ...]) -> list[str]:
    return [finding.rule.id for finding in findings]  # type: ignore[attr-defined]


def data_team() -> Matrix:
    matrix = check_matrix(document_of(MATRIX.encode(), "data-team.yaml")).value
    assert matrix is not None
    return matrix


def test_those_who_use_a_matrix_hear_no_advice() -> None:
    text = MATRIX.replace("Ich lese Abfragen.", "TODO") + "reviewed: 2020-01-01\n"
    document = document_of(text.encode(), "data-team.yaml")

    assert ids(check_matrix(document, date(2026, 11, 22)).findings) == ["placeholder-text", "stale-review"]
    assert check_matrix(document, date(2026, 11, 22), advice=False).findings == ()


def test_errors_are_heard_by_everybody() -> None:
    document = read_file(CORPUS / "bad" / "role-cycle" / "itself.yaml", "itself.yaml")

    assert ids(check_matrix(document, advice=False).findings) == ["role-cycle", "role-cycle"]


def test_without_a_day_nothing_is_old() -> None:
    document = document_of((MATRIX + "reviewed: 2020-01-01\n").encode(), "data-team.yaml")

    assert check_matrix(document).findings == ()
    assert check_answers(document_of(ANSWERS.encode(), "a.yaml")).findings == ()


def test_old_answers_are_told_once_with_and_without_their_matrix() -> None:
    today = date(2026, 11, 22)
    loaded = check_answers(document_of(ANSWERS.encode(), "a.yaml"), today)

    assert ids(loaded.findings) == ["stale-answers"]
    assert ids(check_against(loaded, data_team()).findings) == ["stale-answers", "na-on-must"]


def test_those_who_use_answers_hear_no_advice() -> None:
    loaded = check_answers(document_of(ANSWERS.encode(), "a.yaml"))

    assert ids(check_against(loaded, data_team()).findings) == ["na-on-must"]
    assert check_against(loaded, data_team(), advice=False).findings == ()


def test_a_misspelt_skill_is_told_once_and_not_again_as_unused_or_without_task() -> None:
    text = MATRIX.replace("sql: {level: 3, weight: 3, must: 2}", "slq: {level: 3, weight: 3, must: 2}")

    assert ids(check_matrix(document_of(text.encode(), "data-team.yaml")).findings) == ["unknown-skill"]


def test_a_rename_is_followed_before_an_answer_is_held_against_the_musts() -> None:
    text = ANSWERS.replace("{sql:", "{queries:")
    document = document_of((MATRIX + "renames: {queries: sql}\n").encode(), "data-team.yaml")
    matrix = check_matrix(document).value
    assert matrix is not None

    assert ids(check_against(check_answers(document_of(text.encode(), "a.yaml")), matrix).findings) == ["na-on-must"]


def test_an_answer_to_a_retired_skill_is_kept_and_not_called_misspelt() -> None:
    text = ANSWERS.replace("{sql:", "{queries:")
    document = document_of((MATRIX + "renames: {queries: null}\n").encode(), "data-team.yaml")
    matrix = check_matrix(document).value
    assert matrix is not None

    found = check_against(check_answers(document_of(text.encode(), "a.yaml")), matrix).findings
    assert [finding.message for finding in found] == ["“queries” was retired; the answer is kept and not counted"]


def test_answers_that_cannot_be_read_are_not_held_against_a_matrix() -> None:
    broken = check_answers(document_of(ANSWERS.replace("2020-01-01", "soon").encode(), "a.yaml"))

    assert check_against(broken, data_team()) is broken
