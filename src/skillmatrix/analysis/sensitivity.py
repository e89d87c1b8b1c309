"""How far coverage depends on the weights and on the confidence of the answers (docs/scoring.md 3)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from skillmatrix.analysis.result import EqualWeights, Interval, Sensitivity, Sums
from skillmatrix.analysis.skill import KnownSkill, coverage_of
from skillmatrix.model.matrix import Matrix

WEIGHT_CHANGE = Fraction(20, 100)
"""By how much a single weight is changed, up and down (docs/scoring.md 3)."""

DELTA = {None: Fraction(0), "high": Fraction(0), "medium": Fraction(1, 2), "low": Fraction(1)}
"""By how many levels an answer may be off; nothing said about it counts as high (docs/scoring.md 3, Uncertainty)."""


def measure_sensitivity(known: Sequence[KnownSkill], sums: Sums, applicable: int, matrix: Matrix) -> Sensitivity:
    """All of it, in one pass a measure. `known` are the skills in K, `applicable` is the number of skills in A."""
    if not applicable:
        return Sensitivity(None, EqualWeights(None, None), None, None)
    low, high = (_covered_if_off(known, direction, matrix) for direction in (-1, 1))
    return Sensitivity(
        _weights_changed(known, sums),
        _equal_weights(known, applicable),
        Interval(low / sums.applicable, (high + sums.unanswered) / sums.applicable),
        Interval(low / sums.known, high / sums.known) if known else None,
    )


def _weights_changed(known: Iterable[KnownSkill], sums: Sums) -> Interval | None:
    """Changing one weight by d turns coverage.known into (W_K F + d c) / (W_K + d), where W_K F is the sum of w c."""
    changed = [
        (sums.covered + d * skill.coverage) / (sums.known + d)
        for skill in known
        for d in (skill.weight * WEIGHT_CHANGE, -skill.weight * WEIGHT_CHANGE)
    ]
    return Interval(min(changed), max(changed)) if changed else None


def _equal_weights(known: Sequence[KnownSkill], applicable: int) -> EqualWeights:
    covered = sum((skill.coverage for skill in known), Fraction(0))
    return EqualWeights(covered / len(known) if known else None, covered / applicable)


def _covered_if_off(known: Iterable[KnownSkill], direction: int, matrix: Matrix) -> Fraction:
    """The sum of w c if every level were off by its delta in that direction, yet on the scale."""
    return sum((skill.weight * _coverage_if_off(skill, direction, matrix) for skill in known), Fraction(0))


def _coverage_if_off(skill: KnownSkill, direction: int, matrix: Matrix) -> Fraction:
    level = skill.level + direction * DELTA[skill.rating.confidence]
    on_scale = min(max(level, Fraction(matrix.lowest)), Fraction(matrix.highest))
    return coverage_of(on_scale, skill.required, matrix.lowest)
