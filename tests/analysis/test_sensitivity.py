"""How far the result depends on weights and on the confidence of the answers."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from skillmatrix.analysis.result import Interval, Result


def coverage_known(scored: Callable[..., Result], weights: dict[str, Fraction | int], ratings: str) -> Fraction:
    requires = "\n".join(f"{skill}: {{level: 4, weight: {float(weight)}}}" for skill, weight in weights.items())
    known = scored(requires, ratings).coverage.known
    assert known is not None
    return known


def test_the_weight_interval_is_what_changing_each_weight_in_turn_gives(scored: Callable[..., Result]) -> None:
    weights: dict[str, Fraction | int] = {"a": 5, "b": 10, "c": 20, "d": 5}
    ratings = "a: 1\nb: 2\nc: 3"  # d is unanswered: its weight cannot matter
    changed = [
        coverage_known(scored, {**weights, skill: weights[skill] * factor}, ratings)
        for skill in weights
        for factor in (Fraction(4, 5), Fraction(6, 5))
    ]
    result = scored("\n".join(f"{skill}: {{level: 4, weight: {weight}}}" for skill, weight in weights.items()), ratings)
    assert result.sensitivity.weights_20 == Interval(min(changed), max(changed))


def test_with_one_known_skill_its_weight_cannot_matter(scored: Callable[..., Result]) -> None:
    assert scored("a: 4\nb: 4", "a: 3").sensitivity.weights_20 == Interval(Fraction(3, 4), Fraction(3, 4))


def test_equal_weights_are_the_plain_mean(scored: Callable[..., Result]) -> None:
    equal = scored("a: {level: 4, weight: 9}\nb: 4\nc: 4", "a: 1\nb: 4").sensitivity.equal_weights
    assert (equal.known, equal.low) == (Fraction(5, 8), Fraction(5, 12))


@pytest.mark.parametrize(
    ("confidence", "low", "high"),
    [
        (", confidence: high", Fraction(2, 4), Fraction(2, 4)),
        ("", Fraction(2, 4), Fraction(2, 4)),
        (", confidence: medium", Fraction(3, 8), Fraction(5, 8)),
        (", confidence: low", Fraction(1, 4), Fraction(3, 4)),
    ],
    ids=["high", "not said", "medium", "low"],
)
def test_the_band_widens_with_doubt(
    scored: Callable[..., Result], confidence: str, low: Fraction, high: Fraction
) -> None:
    assert scored("a: 4", f"a: {{level: 2{confidence}}}").sensitivity.confidence == Interval(low, high)


@pytest.mark.parametrize(
    ("required", "level", "low", "high"),
    [(5, 1, Fraction(0), Fraction(1, 4)), (5, 5, Fraction(3, 4), Fraction(1)), (3, 3, Fraction(1, 2), Fraction(1))],
    ids=["the lowest level", "the highest level", "at the requirement"],
)
def test_the_band_stays_on_the_scale_and_below_full_coverage(
    scored: Callable[..., Result], required: int, level: int, low: Fraction, high: Fraction
) -> None:
    result = scored(f"a: {required}", f"a: {{level: {level}, confidence: low}}", scale=range(1, 6))
    assert result.sensitivity.confidence == Interval(low, high)


def test_a_skill_well_above_its_requirement_leaves_no_doubt(scored: Callable[..., Result]) -> None:
    assert scored("a: 3", "a: {level: 4, confidence: low}").sensitivity.confidence == Interval(Fraction(1), Fraction(1))


def test_the_band_takes_in_what_is_unanswered_and_the_known_band_does_not(scored: Callable[..., Result]) -> None:
    sensitivity = scored("a: 4\nb: 4", "a: {level: 2, confidence: medium}").sensitivity
    assert sensitivity.confidence == Interval(Fraction(3, 16), Fraction(13, 16))
    assert sensitivity.confidence_known == Interval(Fraction(3, 8), Fraction(5, 8))


def test_the_confidence_of_a_stale_answer_is_of_no_interest(scored: Callable[..., Result]) -> None:
    result = scored("a: 4", "a: {level: 2, confidence: low}", dated="2020-01-01")
    assert (result.sensitivity.confidence, result.sensitivity.confidence_known) == (
        Interval(Fraction(0), Fraction(1)),
        None,
    )
