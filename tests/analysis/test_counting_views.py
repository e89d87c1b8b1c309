"""What counts of several views of one person on a team's page: docs/scoring.md 5."""

from datetime import date

import pytest

from skillmatrix.analysis.counting_views import counting_answers
from skillmatrix.model.answers import Answers, Rating

from .conftest import answers_from, answers_text, matrix_from, matrix_text

REQUIRES = """
python: {level: 4, weight: 5, must: 3}
sql: {level: 3, weight: 3}
"""
SKILLS = ("python", "sql", "cloud")
MATRIX = matrix_from(matrix_text(REQUIRES, SKILLS, [], range(6), "snake: python"))
(ROLE,) = MATRIX.roles_by_id
DAY = date(2026, 1, 31)


def view(ratings: str, rater: str = "self", dated: str = "2026-01-31") -> Answers:
    return answers_from(answers_text(ratings, dated) + f"rater: {rater}\n")


def counting(*views: Answers, rule: str = "self", role: str | None = ROLE) -> Answers | None:
    return counting_answers(views, MATRIX, rule, role=role, today=DAY, max_age_months=18)  # type: ignore[arg-type]  # as parametrized


def levels(*views: Answers, rule: str = "self") -> dict[str, int | None]:
    counted = counting(*views, rule=rule)
    assert counted is not None
    return {skill: rating.level for skill, rating in counted.ratings.items()}


OWN = view("{python: 4, sql: 3}")
LEAD = view("{python: 2, cloud: 1}", "manager")
PEERS = tuple(view(f"{{sql: {level}}}", "peer") for level in (1, 2, 5))


@pytest.mark.parametrize(
    ("views", "rule", "counted"),
    [
        ((OWN, LEAD), "self", {"python": 4, "sql": 3}),
        ((OWN, LEAD), "others", {"python": 2, "sql": 3, "cloud": 1}),
        ((OWN, *PEERS), "others", {"python": 4, "sql": 2}),
        ((OWN, *PEERS[:2]), "others", {"python": 4, "sql": 3}),
        ((OWN, LEAD, view("{python: 3}", "agreed")), "others", {"python": 2, "sql": 3, "cloud": 1}),
        ((OWN, LEAD, view("{python: 3}", "agreed")), "agreed", {"python": 3, "sql": 3, "cloud": 1}),
        ((OWN, view("{python: unknown}", "agreed")), "agreed", {"python": 4, "sql": 3}),
        ((OWN, LEAD), "agreed", {"python": 2, "sql": 3, "cloud": 1}),
        ((LEAD,), "others", {"python": 2, "cloud": 1}),
    ],
)
def test_a_team_says_whose_ratings_count(views: tuple[Answers, ...], rule: str, counted: dict[str, int]) -> None:
    assert levels(*views, rule=rule) == counted


def test_nobody_is_judged_by_what_does_not_count() -> None:
    assert counting(LEAD, rule="self") is None
    assert counting(rule="others") is None


def test_the_lower_of_two_middle_levels_counts() -> None:
    lead, assessor = view("{python: 4}", "manager"), view("{python: 1}", "assessor")
    assert levels(OWN, lead, assessor, rule="others")["python"] == 1


def test_what_is_out_of_date_counts_as_unanswered() -> None:
    old = view("{python: 5, sql: 5}", dated="2024-07-30")
    assert levels(old) == {}
    assert levels(old, LEAD, rule="others") == {"python": 2, "cloud": 1}
    assert levels(view("{python: 5}", dated="2024-07-31")) == {"python": 5}


def test_old_names_of_skills_are_followed() -> None:
    assert levels(view("{snake: 3, gone: 4}")) == {"python": 3}


def answer(rating: Rating) -> str:
    return "unknown" if rating.unknown else "n/a" if rating.not_applicable else str(rating.level)


def test_not_applicable_on_a_must_of_the_role_is_no_answer() -> None:
    given = view("{python: {not_applicable: we use Go}, sql: {not_applicable: no data here}}")
    counted, without_role = counting(given), counting(given, role=None)
    assert counted is not None
    assert without_role is not None
    assert {skill: answer(rating) for skill, rating in counted.ratings.items()} == {"python": "unknown", "sql": "n/a"}
    assert answer(without_role.ratings["python"]) == "n/a"


def test_notes_evidence_and_reasons_are_left_behind() -> None:
    given = view("{python: {level: 3, note: secret, evidence: [{text: secret}]}, sql: {not_applicable: secret}}")
    assert "secret" not in repr(counting(given))


def test_the_role_asked_for_is_the_role_of_what_counts() -> None:
    counted = counting(OWN)
    assert counted is not None
    assert counted.role == ROLE
