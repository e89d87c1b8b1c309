"""How far coverage depends on the weights and on the confidence of the answers (docs/scoring.md 3)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from skillmatrix.analysis.exact import in_common, ratio, times, total
from skillmatrix.analysis.result import EqualWeights, Interval, Sensitivity, Sums
from skillmatrix.analysis.skill import KnownSkill, coverage_of
from skillmatrix.model.matrix import Matrix

WEIGHT_CHANGE = Fraction(20, 100)
"""By how much a single weight is changed, up and down (docs/scoring.md 3)."""

HALVES = {None: 0, "high": 0, "medium": 1, "low": 2}
"""By how many half levels an answer may be off; nothing said about it is high (docs/scoring.md 3, Uncertainty)."""


def measure_sensitivity(known: Sequence[KnownSkill], sums: Sums, applicable: int, matrix: Matrix) -> Sensitivity:
    """All of it, in one pass a measure. `known` are the skills in K, `applicable` is the number of skills in A."""
    if not applicable:
        return Sensitivity(None, EqualWeights(None, None), None, None)
    low, high = (_covered_if_off(known, direction, matrix) for direction in (-1, 1))
    return Sensitivity(
        _weights_changed(known, sums),
        _equal_weights(known, applicable),
        Interval(ratio(low, sums.applicable), ratio(high + sums.unanswered, sums.applicable)),
        Interval(ratio(low, sums.known), ratio(high, sums.known)) if known else None,
    )


def _weights_changed(known: Sequence[KnownSkill], sums: Sums) -> Interval | None:
    """Changing one weight by d turns coverage.known into (W_K F + d c) / (W_K + d), where W_K F is the sum of w c.

    d is a share of w, so both sums, w and w c are all it takes; over one common denominator they are integers.
    """
    if not known:
        return None
    part, whole = WEIGHT_CHANGE.as_integer_ratio()
    values, _ = in_common(
        (sums.covered, sums.known, *(value for skill in known for value in (skill.covered, skill.weight)))
    )
    covered, weight = values[0] * whole, values[1] * whole
    changed = [
        (covered + change * one, weight + change * other)
        for one, other in zip(values[2::2], values[3::2], strict=True)
        for change in (part, -part)
    ]
    return Interval(*(Fraction(*pair) for pair in _outermost(changed)))


def _outermost(quotients: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The smallest and the largest of quotients with positive denominators."""
    low = high = quotients[0]
    for one in quotients:
        if one[0] * low[1] < low[0] * one[1]:
            low = one
        elif one[0] * high[1] > high[0] * one[1]:
            high = one
    return low, high


def _equal_weights(known: Sequence[KnownSkill], applicable: int) -> EqualWeights:
    covered = total(skill.coverage for skill in known)
    return EqualWeights(covered / len(known) if known else None, covered / applicable)


def _covered_if_off(known: Iterable[KnownSkill], direction: int, matrix: Matrix) -> Fraction:
    """The sum of w c if every level were off by its delta in that direction, yet on the scale."""
    lowest, highest = 2 * matrix.lowest, 2 * matrix.highest
    return total(
        times(skill.weight, _coverage_if_off(skill, direction * off, lowest, highest)) if off else skill.covered
        for skill in known
        for off in (HALVES[skill.rating.confidence],)
    )


def _coverage_if_off(skill: KnownSkill, off: int, lowest: int, highest: int) -> Fraction:
    """Counted in half levels."""
    on_scale = min(max(2 * skill.level + off, lowest), highest)
    return coverage_of(on_scale, 2 * skill.required, lowest)
