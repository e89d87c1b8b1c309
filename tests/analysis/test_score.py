"""The score of one person against one role: worked example 1 of the specification, every status and every edge."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from skillmatrix.analysis.result import STATUSES, Counts, Extra, Gate, Result, SkillResult, Sums, SwitchedOff
from skillmatrix.analysis.score import score
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Answers, Rating, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.numbers import rounded

EXAMPLE_MATRIX = """
    format: skillmatrix/1
    id: backend
    version: "3"
    title: Backend
    languages: [en]
    scale: {0: {name: none}, 1: {name: aware}, 2: {name: basic}, 3: {name: solid}, 4: {name: strong}, 5: {name: expert}}
    categories:
      - id: languages
        name: Languages
        skills:
          - {id: python, name: Python, levels: {}}
          - {id: sql, name: SQL, levels: {}}
      - id: practice
        name: Practice
        skills:
          - {id: testing, name: Testing, levels: {}}
          - {id: cloud, name: Cloud, levels: {}}
          - {id: security, name: Security, levels: {}}
          - {id: mainframe, name: Mainframe, levels: {}}
          - {id: mentoring, name: Mentoring, levels: {}}
    roles:
      - id: developer
        title: Developer
        requires:
          python: {level: 4, weight: 5, must: 3}
          sql: {level: 3, weight: 3}
          testing: {level: 4, weight: 4, must: 3}
          cloud: {level: 3, weight: 2}
          security: {level: 2, weight: 2}
          mainframe: 2
"""
EXAMPLE_ANSWERS = """
    format: skillmatrix-answers/1
    matrix: {id: backend, version: "3"}
    person: p7
    date: 2026-01-31
    ratings:
      python: {level: 3, confidence: high}
      sql: {level: 2, confidence: low}
      testing: {level: 2, confidence: medium}
      cloud: {level: 5, confidence: high}
      mainframe: {not_applicable: no host system here}
      mentoring: 4
"""


@pytest.fixture(scope="module")
def example(read_matrix: Callable[[str], Matrix], read_answers: Callable[[str], Answers]) -> Result:
    matrix = read_matrix(EXAMPLE_MATRIX)
    return score(matrix, matrix.roles_by_id["developer"], read_answers(EXAMPLE_ANSWERS), today=date(2026, 1, 31))


def four(value: Fraction | None) -> Decimal:
    """The value as the specification prints it: four places, half up."""
    assert value is not None
    return rounded(value, 4)


def by_id(result: Result) -> dict[str, SkillResult]:
    return {skill.skill: skill for skill in result.skills}


QUANTITIES: dict[str, tuple[Callable[[Result], Any], str]] = {
    "completeness": (lambda r: r.completeness, "0.8750"),
    "coverage.known": (lambda r: r.coverage.known, "0.6964"),
    "coverage.low": (lambda r: r.coverage.low, "0.6094"),
    "coverage.high": (lambda r: r.coverage.high, "0.7344"),
    "met.known": (lambda r: r.met.known, "0.1429"),
    "met.low": (lambda r: r.met.low, "0.1250"),
    "met.high": (lambda r: r.met.high, "0.2500"),
    "equal weights known": (lambda r: r.sensitivity.equal_weights.known, "0.7292"),
    "equal weights low": (lambda r: r.sensitivity.equal_weights.low, "0.5833"),
    "confidence band low": (lambda r: r.sensitivity.confidence.low, "0.5156"),
    "confidence band high": (lambda r: r.sensitivity.confidence.high, "0.8281"),
    "confidence band known low": (lambda r: r.sensitivity.confidence_known.low, "0.5893"),
    "confidence band known high": (lambda r: r.sensitivity.confidence_known.high, "0.8036"),
    "mean shortfall": (lambda r: r.mean_shortfall, "1.1429"),
    "sum of gains": (lambda r: sum(skill.gain for skill in r.skills if skill.is_applicable), "0.3906"),
    "weakest must-have": (lambda r: r.weakest_must.coverage, "0.5000"),
    "one weight 20 % up or down, lowest": (lambda r: r.sensitivity.weights_20.low, "0.6858"),
    "one weight 20 % up or down, highest": (lambda r: r.sensitivity.weights_20.high, "0.7083"),
}


@pytest.mark.parametrize(("quantity", "expected"), QUANTITIES.values(), ids=QUANTITIES)
def test_worked_example_1_gives_the_printed_quantity(
    example: Result, quantity: Callable[[Result], Fraction | None], expected: str
) -> None:
    assert four(quantity(example)) == Decimal(expected)


@pytest.mark.parametrize(
    ("skill", "weight", "required", "gate", "level", "coverage", "gap", "gain"),
    [
        ("python", 5, 4, 3, 3, "0.7500", 1, "0.0781"),
        ("sql", 3, 3, None, 2, "0.6667", 1, "0.0625"),
        ("testing", 4, 4, 3, 2, "0.5000", 2, "0.1250"),
        ("cloud", 2, 3, None, 5, "1.0000", -2, "0.0000"),
    ],
)
def test_worked_example_1_gives_the_printed_row_of_a_known_skill(
    example: Result,
    skill: str,
    weight: int,
    required: int,
    gate: int | None,
    level: int,
    coverage: str,
    gap: int,
    gain: str,
) -> None:
    row = by_id(example)[skill]
    assert (row.weight, row.required, row.gate, row.level, row.gap) == (weight, required, gate, level, gap)
    assert (four(row.coverage), four(row.gain)) == (Decimal(coverage), Decimal(gain))


def test_worked_example_1_an_unanswered_skill_has_a_gain_and_nothing_else(example: Result) -> None:
    row = by_id(example)["security"]
    assert (row.answer, row.status, four(row.gain)) == ("not_asked", "unanswered", Decimal("0.1250"))
    assert (row.level, row.gap, row.shortfall, row.surplus, row.coverage) == (None,) * 5


def test_worked_example_1_a_skill_that_does_not_apply_has_no_numbers(example: Result) -> None:
    row = by_id(example)["mainframe"]
    assert (row.answer, row.status, row.not_applicable_on_must) == ("not_applicable", "not_applicable", False)
    assert (row.share, row.level, row.gap, row.shortfall, row.surplus, row.coverage, row.gain) == (None,) * 7
    assert row.rating == RatingFields(not_applicable="no host system here")


def test_worked_example_1_shares_are_weights_over_those_that_apply(example: Result) -> None:
    shares = {skill.skill: skill.share for skill in example.skills if skill.is_applicable}
    assert shares == {
        "python": Fraction(5, 16),
        "sql": Fraction(3, 16),
        "testing": Fraction(4, 16),
        "cloud": Fraction(2, 16),
        "security": Fraction(2, 16),
    }


def test_worked_example_1_is_blocked_by_testing_in_band_l(example: Result) -> None:
    assert (example.status, example.reason, example.band) == ("blocked", None, "L")
    assert example.gates == (Gate("testing", 3, 2, "failed"), Gate("python", 3, 3, "passed"))


def test_worked_example_1_has_the_printed_order_of_gaps(example: Result) -> None:
    assert [skill.skill for skill in example.skills] == ["testing", "security", "python", "sql", "cloud", "mainframe"]


def test_worked_example_1_says_in_a_word_how_each_skill_stands(example: Result) -> None:
    assert {skill.skill: skill.status for skill in example.skills} == {
        "testing": "partly",
        "security": "unanswered",
        "python": "partly",
        "sql": "partly",
        "cloud": "exceeded",
        "mainframe": "not_applicable",
    }


def test_worked_example_1_counts_levels(example: Result) -> None:
    assert (example.levels_missing, example.surplus) == (4, 2)
    shortfalls = {skill.skill: (skill.shortfall, skill.surplus) for skill in example.skills if skill.is_known}
    assert shortfalls == {"python": (1, 0), "sql": (1, 0), "testing": (2, 0), "cloud": (0, 2)}


def test_worked_example_1_names_the_weakest_must(example: Result) -> None:
    assert example.weakest_must is by_id(example)["testing"]


def test_worked_example_1_lists_mentoring_as_extra(example: Result) -> None:
    assert example.extra == (Extra("mentoring", "practice", 4, RatingFields(level=4)),)


def test_worked_example_1_keeps_the_sums_an_explanation_needs(example: Result) -> None:
    assert example.sums == Sums(
        applicable=Fraction(16),
        known=Fraction(14),
        unanswered=Fraction(2),
        covered=Fraction(39, 4),
        met=Fraction(2),
        shortfall=Fraction(16),
    )
    assert example.counts == Counts(applicable=5, known=4, unanswered=1, met=1, not_applicable=1)


def test_a_result_says_what_was_scored(example: Result) -> None:
    assert (example.matrix, example.version, example.role) == ("backend", "3", "developer")
    assert {skill.skill: skill.category for skill in example.skills}["sql"] == "languages"
    assert example.without == ()


# Status: the first that matches.


@pytest.mark.parametrize(
    ("requires", "ratings", "status"),
    [
        ("a: {level: 3, must: 2}\nb: {level: 3, must: true}", "a: 1", "blocked"),
        ("a: {level: 3, must: 2}\nb: 3", "b: 3", "undetermined"),
        ("a: {level: 3, must: 2}\nb: 3", "a: unknown\nb: 3", "undetermined"),
        ("a: {level: 3, must: 2}\nb: 3", "a: 3\nb: 5", "ready"),
        ("a: {level: 5, weight: 6}\nb: 3", "a: 5\nb: 0", "near"),
        ("a: {level: 5, weight: 6}\nb: 3", "a: 5", "near"),
        ("a: {level: 5, weight: 17}\nb: {level: 1, weight: 3}", "a: 5\nb: 0", "developing"),
        ("a: {level: 3, must: 2}\nb: 3", "a: 2\nb: 0", "developing"),
        ("a: 3\nb: 3", "a: 3", "developing"),
    ],
    ids=[
        "a failed gate goes before an unknown one",
        "a must that was not asked",
        "a must that could not be said",
        "everything met or exceeded",
        "above 85 percent with a gap",
        "above 85 percent with an unanswered skill",
        "exactly 85 percent is not near",
        "gates passed and far to go",
        "all that is known is met, yet one skill is unanswered",
    ],
)
def test_the_status_is_the_first_that_matches(
    scored: Callable[..., Result], requires: str, ratings: str, status: str
) -> None:
    assert scored(requires, ratings).status == status


def test_statuses_are_listed_from_best_to_worst() -> None:
    assert STATUSES == ("ready", "near", "developing", "undetermined", "blocked")


@pytest.mark.parametrize(
    ("level", "state"), [("1", "failed"), ("2", "passed"), ("3", "passed"), ("unknown", "unknown")]
)
def test_a_gate_is_passed_at_its_level(scored: Callable[..., Result], level: str, state: str) -> None:
    assert scored("a: {level: 3, must: 2}", f"a: {level}").gates[0].state == state


def test_a_must_without_a_level_has_its_gate_at_the_requirement(scored: Callable[..., Result]) -> None:
    assert scored("a: {level: 3, must: true}", "a: 2").gates == (Gate("a", 3, 2, "failed"),)


@pytest.mark.parametrize(
    ("covered", "band"),
    [(0, "N"), (15, "N"), (16, "P"), (50, "P"), (51, "L"), (85, "L"), (86, "F"), (100, "F")],
)
def test_a_band_begins_above_its_cut_point(scored: Callable[..., Result], covered: int, band: str) -> None:
    requires = f"a: {{level: 1, weight: {covered or 1}}}\nb: {{level: 1, weight: {100 - covered or 1}}}"
    ratings = "a: 1\nb: 0" if 0 < covered < 100 else f"a: {covered // 100}\nb: {covered // 100}"
    result = scored(requires, ratings)
    assert (result.coverage.low, result.band) == (Fraction(covered, 100), band)


# Four things stay four things.


@pytest.mark.parametrize(
    ("rating", "answer", "status"),
    [
        ("", "not_asked", "unanswered"),
        ("a: unknown", "unknown", "unanswered"),
        ("a: {not_applicable: no such thing}", "not_applicable", "not_applicable"),
        ("a: 0", "rated", "missing"),
        ("a: 1", "rated", "partly"),
        ("a: 3", "rated", "met"),
        ("a: 4", "rated", "exceeded"),
    ],
)
def test_four_things_stay_four_things(scored: Callable[..., Result], rating: str, answer: str, status: str) -> None:
    row = by_id(scored("a: 3\nb: 3", rating))["a"]
    assert (row.answer, row.status) == (answer, status)


def test_an_unanswered_skill_is_not_level_zero(scored: Callable[..., Result]) -> None:
    unanswered, zero = scored("a: 3\nb: 3", "b: 3"), scored("a: 3\nb: 3", "a: 0\nb: 3")
    assert (unanswered.coverage.low, unanswered.coverage.high, unanswered.coverage.known) == (Fraction(1, 2), 1, 1)
    assert (zero.coverage.low, zero.coverage.high, zero.coverage.known) == (Fraction(1, 2),) * 3
    assert (unanswered.levels_missing, zero.levels_missing) == (0, 3)


def test_a_skill_that_does_not_apply_leaves_numerator_and_denominator(scored: Callable[..., Result]) -> None:
    result = scored("a: 3\nb: {level: 3, weight: 9}", "a: 3\nb: {not_applicable: no such thing}")
    assert (result.coverage.low, result.completeness, result.status) == (1, 1, "ready")
    assert result.counts.not_applicable == 1


def test_not_applicable_on_a_must_counts_as_unanswered_and_is_flagged(scored: Callable[..., Result]) -> None:
    result = scored("a: {level: 3, must: 2}\nb: 3", "a: {not_applicable: no such thing}\nb: 3")
    row = by_id(result)["a"]
    assert (row.answer, row.status, row.not_applicable_on_must) == ("not_applicable", "unanswered", True)
    assert (result.status, result.completeness, row.gain) == ("undetermined", Fraction(1, 2), Fraction(1, 2))
    assert result.gates == (Gate("a", 2, None, "unknown"),)
    assert not by_id(result)["b"].not_applicable_on_must


# Edges.


def assert_nothing_is_scored(result: Result) -> None:
    assert (result.status, result.reason, result.band) == (None, "no-applicable-skills", None)
    assert (result.completeness, result.mean_shortfall, result.levels_missing, result.surplus) == (None,) * 4
    assert (result.coverage.low, result.coverage.high, result.coverage.known) == (None, None, None)
    assert result.coverage.evidenced == {1: None, 2: None, 3: None}
    assert (result.met.low, result.met.high, result.met.known) == (None, None, None)
    sensitivity = result.sensitivity
    assert (sensitivity.weights_20, sensitivity.confidence, sensitivity.confidence_known) == (None, None, None)
    assert (sensitivity.equal_weights.known, sensitivity.equal_weights.low) == (None, None)
    assert (result.gates, result.weakest_must) == ((), None)


def test_if_no_skill_applies_there_is_a_reason_and_no_number(scored: Callable[..., Result]) -> None:
    result = scored("a: 3\nb: 2", "a: {not_applicable: no}\nb: {not_applicable: no}\nc: 2")
    assert_nothing_is_scored(result)
    assert [skill.skill for skill in result.skills] == ["a", "b"]
    assert [extra.skill for extra in result.extra] == ["c"]


def test_a_role_that_requires_nothing_gives_a_reason_and_no_number(scored: Callable[..., Result]) -> None:
    result = scored("", "a: 3")
    assert_nothing_is_scored(result)
    assert (result.skills, [extra.skill for extra in result.extra]) == ((), ["a"])


def test_if_nothing_is_answered_coverage_can_be_anything(scored: Callable[..., Result]) -> None:
    result = scored("a: 3\nb: {level: 2, weight: 3}")
    assert (result.status, result.band, result.completeness) == ("developing", "N", 0)
    assert (result.coverage.low, result.coverage.high, result.coverage.known) == (0, 1, None)
    assert (result.met.low, result.met.high, result.met.known) == (0, 1, None)
    assert (result.mean_shortfall, result.levels_missing, result.surplus) == (None, 0, 0)
    assert (result.sensitivity.weights_20, result.sensitivity.confidence_known) == (None, None)
    assert (result.sensitivity.confidence.low, result.sensitivity.confidence.high) == (0, 1)
    assert (result.sensitivity.equal_weights.known, result.sensitivity.equal_weights.low) == (None, 0)


def test_the_lowest_level_requires_nothing(scored: Callable[..., Result]) -> None:
    result = scored("a: {level: 0, weight: 5, must: true}\nb: 2", "a: 4\nb: 2")
    assert ([skill.skill for skill in result.skills], result.gates, result.status) == (["b"], (), "ready")
    assert [(extra.skill, extra.level) for extra in result.extra] == [("a", 4)]


def test_what_the_person_does_not_have_is_not_extra(scored: Callable[..., Result]) -> None:
    result = scored("a: 1", "a: 1\nb: 0\nc: unknown\nd: {not_applicable: no}\ne: 1\nf: 3\ng: 1")
    assert [(extra.skill, extra.level) for extra in result.extra] == [("f", 3), ("e", 1), ("g", 1)]


def test_weights_stay_the_decimals_that_were_written(scored: Callable[..., Result]) -> None:
    result = scored("a: {level: 1, weight: 0.1}\nb: {level: 1, weight: 0.2}", "a: 1\nb: 0")
    assert (result.sums.applicable, result.coverage.low) == (Fraction(3, 10), Fraction(1, 3))


def test_a_rating_keeps_its_confidence_note_and_evidence(scored: Callable[..., Result]) -> None:
    result = scored("a: 3", "a: {level: 2, confidence: low, note: seen twice, evidence: [{text: a talk, grade: 1}]}")
    rating: Rating | None = result.skills[0].rating
    assert rating is not None
    assert (rating.confidence, rating.note, rating.evidence[0].text) == ("low", "seen twice", "a talk")


def test_answers_to_an_earlier_version_count_under_the_new_id(scored: Callable[..., Result]) -> None:
    result = scored("dialogue: 3", "dialog: 2", renames="dialog: dialogue")
    assert (result.coverage.low, result.extra) == (Fraction(2, 3), ())


# Evidence.


def test_coverage_by_evidence_counts_only_skills_of_that_grade(scored: Callable[..., Result]) -> None:
    result = scored(
        "a: 4\nb: 4\nc: 4\nd: 4",
        """
        a: {level: 4, evidence: [{text: a talk, grade: 1}, {url: "https://example.org", grade: 3}]}
        b: {level: 2, evidence: [{file: plan.pdf, grade: 2}]}
        c: {level: 3, evidence: [{text: a talk, grade: 1}]}
        d: 4
        """,
    )
    assert result.coverage.evidenced == {1: Fraction(9, 16), 2: Fraction(6, 16), 3: Fraction(4, 16)}
    assert result.coverage.low == Fraction(13, 16)
    assert {skill.skill: skill.evidence_grade for skill in result.skills} == {"a": 3, "b": 2, "c": 1, "d": 0}


def test_an_unanswered_skill_has_no_evidence(scored: Callable[..., Result]) -> None:
    assert scored("a: 4").skills[0].evidence_grade == 0


# Staleness: calendar months, and the last day still counts.


@pytest.mark.parametrize(
    ("dated", "months", "last_day"),
    [
        ("2024-05-15", 18, date(2025, 11, 15)),
        ("2024-06-30", 18, date(2025, 12, 30)),
        ("2024-07-01", 18, date(2026, 1, 1)),
        ("2025-08-31", 18, date(2027, 2, 28)),
        ("2022-08-29", 18, date(2024, 2, 29)),
        ("2024-02-29", 12, date(2025, 2, 28)),
        ("2026-03-31", 1, date(2026, 4, 30)),
        ("2026-01-31", 0, date(2026, 1, 31)),
    ],
)
def test_answers_are_stale_the_day_after_their_last_month(
    scored: Callable[..., Result], dated: str, months: int, last_day: date
) -> None:
    day_after = date.fromordinal(last_day.toordinal() + 1)
    on_time = scored("a: 3", "a: 3", dated=dated, today=last_day, max_age_months=months)
    too_late = scored("a: 3", "a: 3", dated=dated, today=day_after, max_age_months=months)
    assert (on_time.skills[0].answer, too_late.skills[0].answer) == ("rated", "stale")


def test_answers_last_eighteen_months_unless_told_otherwise(scored: Callable[..., Result]) -> None:
    assert scored("a: 3", "a: 3", dated="2024-07-31", today=date(2026, 1, 31)).skills[0].answer == "rated"
    assert scored("a: 3", "a: 3", dated="2024-07-30", today=date(2026, 1, 31)).skills[0].answer == "stale"


def test_a_stale_answer_counts_as_unanswered_and_is_kept(scored: Callable[..., Result]) -> None:
    result = scored("a: {level: 3, must: 2}", "a: 1", dated="2020-01-01")
    row = result.skills[0]
    assert (row.status, row.level, row.coverage, row.rating) == ("unanswered", None, None, RatingFields(level=1))
    assert (result.status, result.coverage.low, result.coverage.high) == ("undetermined", 0, 1)


def test_only_levels_grow_stale(scored: Callable[..., Result]) -> None:
    result = scored("a: 3\nb: 3\nc: 3", "a: unknown\nb: {not_applicable: no}", dated="2020-01-01")
    assert {skill.skill: skill.answer for skill in result.skills} == {
        "a": "unknown",
        "b": "not_applicable",
        "c": "not_asked",
    }


def test_answers_may_be_dated_after_today(scored: Callable[..., Result]) -> None:
    assert scored("a: 3", "a: 3", dated="9999-12-31").skills[0].answer == "rated"


# Other scales.


@pytest.mark.parametrize(
    ("level", "coverage", "status"),
    [(1, Fraction(0), "missing"), (2, Fraction(1, 3), "partly"), (4, Fraction(1), "met"), (5, Fraction(1), "exceeded")],
)
def test_a_scale_from_one_begins_at_one(
    scored: Callable[..., Result], level: int, coverage: Fraction, status: str
) -> None:
    row = scored("a: 4", f"a: {level}", scale=range(1, 6)).skills[0]
    assert (row.coverage, row.status, row.gap) == (coverage, status, 4 - level)


def test_on_a_scale_from_one_level_one_requires_nothing(scored: Callable[..., Result]) -> None:
    assert [skill.skill for skill in scored("a: 1\nb: 2", scale=range(1, 6)).skills] == ["b"]


def test_a_long_scale_works_the_same(scored: Callable[..., Result]) -> None:
    result = scored("a: 80\nb: 50", "a: 60\nb: 99", scale=range(100))
    assert (result.coverage.low, result.levels_missing, result.surplus) == (Fraction(7, 8), 20, 49)


# Optional categories.


def test_a_category_that_is_switched_off_leaves_numerator_denominator_and_gates(scored: Callable[..., Result]) -> None:
    texts = ("craft: 4\npatience: {level: 4, weight: 3, must: 2}\nempathy: 4", "craft: 2\npatience: 1\nhumour: 5")
    personal = ("patience", "empathy", "humour")
    with_it, without_it = scored(*texts, personal=personal), scored(*texts, personal=personal, without=["personal"])
    assert (with_it.status, with_it.sums.applicable, with_it.without) == ("blocked", 5, ())
    assert (without_it.status, without_it.coverage.low, without_it.sums.applicable) == ("developing", Fraction(1, 2), 1)
    assert ([skill.skill for skill in without_it.skills], without_it.gates) == (["craft"], ())
    assert without_it.without == (SwitchedOff("personal", ("empathy", "patience")),)


def test_extra_skills_of_a_category_that_is_switched_off_are_not_listed(scored: Callable[..., Result]) -> None:
    result = scored("craft: 4", "humour: 5", personal=("humour",), without={"personal"})
    assert (result.extra, result.without) == ((), (SwitchedOff("personal", ()),))


@pytest.mark.parametrize("category", ["craft", "no-such-category"])
def test_only_an_optional_category_can_be_switched_off(scored: Callable[..., Result], category: str) -> None:
    with pytest.raises(UserError, match=f"“{category}” cannot be left out; optional in demo: personal"):
        scored("a: 4", "a: 4", without=[category])


def test_a_matrix_without_optional_categories_says_so(
    read_matrix: Callable[[str], Matrix], read_answers: Callable[[str], Answers]
) -> None:
    matrix = read_matrix(EXAMPLE_MATRIX)
    with pytest.raises(UserError, match="optional in backend: none"):
        score(
            matrix,
            matrix.roles[0],
            read_answers(EXAMPLE_ANSWERS),
            today=date(2026, 1, 31),
            without=["practice"],
        )


# The weakest must-have.


def test_the_weakest_must_is_known_and_has_the_smallest_coverage(scored: Callable[..., Result]) -> None:
    result = scored(
        "a: {level: 4, must: 1}\nb: {level: 5, must: 1}\nc: 5\nd: {level: 5, must: 1}", "a: 2\nb: 2\nc: 1\nd: unknown"
    )
    assert result.weakest_must is by_id(result)["b"]


def test_of_equally_weak_musts_the_first_gap_is_named(scored: Callable[..., Result]) -> None:
    result = scored("a: {level: 4, must: 1}\nb: {level: 4, must: 3}", "a: 2\nb: 2")
    assert result.weakest_must is by_id(result)["b"]


def test_without_a_known_must_there_is_no_weakest(scored: Callable[..., Result]) -> None:
    assert scored("a: {level: 4, must: 1}\nb: 3", "b: 1").weakest_must is None
