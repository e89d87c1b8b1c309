"""How far several ratings of one thing agree: low median, spread, Krippendorff's alpha (docs/scoring.md 5). Exact."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import permutations, product
from typing import Literal, NamedTuple, TypeAlias

Metric: TypeAlias = Literal["ordinal", "interval"]
NoAlpha: TypeAlias = Literal["too-few-skills", "no-variation"]
PAIRABLE_SKILLS = 2
"""Below so many skills with two ratings or more, alpha says nothing."""


class Spread(NamedTuple):
    """How far ratings of one skill lie apart: `range` in levels, `a` and `r_wg` from 0 (as far as can be) to 1 (equal).

    `r_wg` is `None` for a single rating, as that has no variance between raters.
    """

    range: int
    a: Fraction
    r_wg: Fraction | None


class Alpha(NamedTuple):
    """Krippendorff's alpha, or the reason why there is none."""

    value: Fraction | None
    reason: NoAlpha | None = None


def low_median(levels: Iterable[int]) -> int:
    """The level that more than half of the ratings hold or exceed: of two in the middle, the lower one."""
    ordered = sorted(levels)
    return ordered[(len(ordered) - 1) // 2]


def spread(levels: Sequence[int], lowest: int, highest: int) -> Spread:
    """The spread of at least one level on a scale of at least two."""
    count, mean = len(levels), Fraction(sum(levels), len(levels))
    squares = sum(((level - mean) ** 2 for level in levels), Fraction(0))
    largest = Fraction(highest - lowest, 2) ** 2
    # Of levels that are all equally likely; the classic measure holds the variance against theirs.
    uniform = Fraction((highest - lowest + 1) ** 2 - 1, 12)
    r_wg = None if count == 1 else max(Fraction(0), 1 - squares / (count - 1) / uniform)
    return Spread(max(levels) - min(levels), 1 - squares / count / largest, r_wg)


def alpha(skills: Iterable[Sequence[int]], metric: Metric) -> Alpha:
    """Krippendorff's alpha over skills, each with the ratings it got; skills with fewer than two are left out."""
    pairable = [levels for levels in skills if len(levels) > 1]
    if len(pairable) < PAIRABLE_SKILLS:
        return Alpha(None, "too-few-skills")
    totals = Counter(level for levels in pairable for level in levels)
    distance = _distance(totals, metric)
    expected = sum((totals[c] * totals[k] * distance(c, k) for c, k in product(totals, repeat=2)), Fraction(0))
    if not expected:
        return Alpha(None, "no-variation")
    observed = sum(
        (distance(c, k) / (len(levels) - 1) for levels in pairable for c, k in permutations(levels, 2)), Fraction(0)
    )
    return Alpha(1 - (totals.total() - 1) * observed / expected)


def _distance(totals: Counter[int], metric: Metric) -> Callable[[int, int], Fraction]:
    """The squared distance of two levels: in levels, or in how many ratings lie between them."""
    if metric == "interval":
        return lambda c, k: Fraction((c - k) ** 2)

    def ordinal(c: int, k: int) -> Fraction:
        between = sum(count for level, count in totals.items() if min(c, k) <= level <= max(c, k))
        return (between - Fraction(totals[c] + totals[k], 2)) ** 2

    return ordinal
