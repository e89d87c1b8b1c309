"""Statistics of a vote (`docs/scoring.md`), exact: how far votes lie apart, and whether chance alone explains them.

Votes come as counts: a value, and how many voted for it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from math import comb
from typing import NamedTuple, TypeAlias

Counts: TypeAlias = Mapping[int, int]

QUARTER, HALF = Fraction(1, 4), Fraction(1, 2)
CHANCE = Fraction(1, 20)
"""A must is called necessary by more people than chance alone would bring in one room of twenty."""


def votes_in(counts: Mapping[int, int] | Mapping[str, int]) -> int:
    """How many votes there are."""
    return sum(counts.values())


def quantile(counts: Counts, share: Fraction) -> Fraction:
    """The value below which this share of the votes lies, between two votes in proportion (type 7 of R).

    There is at least one vote.
    """
    values = sorted(value for value, votes in counts.items() if votes)
    ends = list(accumulate(counts[value] for value in values))
    place = share * (ends[-1] - 1)
    below = int(place)
    low, high = (next(value for value, end in zip(values, ends, strict=True) if at < end) for at in (below, _up(place)))
    return low + (place - below) * (high - low)


def _up(place: Fraction) -> int:
    return -int(-place // 1)


def median(counts: Counts) -> Fraction:
    """The middle of the votes."""
    return quantile(counts, HALF)


def iqr(counts: Counts) -> Fraction:
    """How far the middle half of the votes lies apart."""
    return quantile(counts, 1 - QUARTER) - quantile(counts, QUARTER)


def most_chosen(counts: Counts) -> tuple[int, ...]:
    """The values with the most votes, low to high; several in a tie, none without votes."""
    most = max(counts.values(), default=0)
    return tuple(sorted(value for value, votes in counts.items() if votes == most > 0))


def share_at_one(counts: Counts) -> Fraction:
    """The share of the votes that is on the value with the most. There is at least one vote."""
    return Fraction(max(counts.values()), votes_in(counts))


def votes_for_a_must(votes: int) -> int | None:
    """How many of so many votes have to agree, if of two equally likely answers chance has to be ruled out.

    Exact binomial test, one-sided, at 5 %: 7 of 8, 8 of 9, 9 of 10. None where not even all votes would do (below 5).
    """
    ways = accumulate(comb(votes, agreeing) for agreeing in range(votes, -1, -1))
    enough = (votes - missing for missing, way in enumerate(ways) if way <= CHANCE * 2**votes)
    return min(enough, default=None)


class Concordance(NamedTuple):
    """Kendall's W with correction for ties, and chi-squared with its degrees of freedom."""

    w: Fraction
    chi_squared: Fraction
    freedom: int


def concordance(ballots: Sequence[Sequence[int]]) -> Concordance | None:
    """How much alike people order things: each row is what one person gave them, complete and in the same order.

    None with fewer than two people or things, or where nobody ranks one thing above another.
    """
    people, things = len(ballots), len(ballots[0]) if ballots else 0
    if min(people, things) < 2:
        return None
    ranks = [_ranks(row) for row in ballots]
    sums = [sum(column) for column in zip(*ranks, strict=True)]
    middle = Fraction(people * (things + 1), 2)
    apart = sum(((each - middle) ** 2 for each in sums), Fraction(0))
    most = people**2 * (things**3 - things) - people * sum(_ties(row) for row in ballots)
    if not most:
        return None
    w = 12 * apart / most
    return Concordance(w, people * (things - 1) * w, things - 1)


def _ranks(row: Sequence[int]) -> list[Fraction]:
    """The place of each thing from 1; equal ones share the middle of their places."""
    counts, place, first = Counter(row), 0, {}
    for value in sorted(counts):
        first[value] = place + Fraction(counts[value] + 1, 2)
        place += counts[value]
    return [first[value] for value in row]


def _ties(row: Sequence[int]) -> int:
    return sum(count**3 - count for count in Counter(row).values())
