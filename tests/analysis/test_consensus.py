"""Statistics of a vote: worked example 4 of the scoring specification, and the edges of each number."""

from collections import Counter
from fractions import Fraction

import pytest

from skillmatrix.analysis.consensus import (
    concordance,
    iqr,
    median,
    most_chosen,
    quantile,
    share_at_one,
    votes_for_a_must,
)

IMPORTANCE = {
    "python": (9, 8, 9, 9, 8, 9, 8),
    "sql": (7, 6, 7, 6, 7, 5, 6),
    "testing": (8, 8, 7, 9, 8, 7, 8),
    "cloud": (2, 8, 3, 9, 2, 8, 5),
    "security": (5, 6, 6, 5, 7, 6, 5),
}
TARGET = {
    "python": (4, 4, 4, 3, 4, 4, 4),
    "sql": (3, 3, 2, 3, 3, 3, 2),
    "testing": (4, 3, 4, 4, 3, 4, 4),
    "cloud": (1, 4, 2, 4, 1, 3, 2),
    "security": (2, 2, 3, 2, 2, 2, 2),
}


@pytest.mark.parametrize(
    ("skill", "middle", "spread"),
    [
        ("python", 9, 1),
        ("sql", 6, 1),
        ("testing", 8, Fraction(1, 2)),
        ("cloud", 5, Fraction(11, 2)),
        ("security", 6, 1),
    ],
)
def test_importance_of_example_4(skill: str, middle: int, spread: Fraction) -> None:
    counts = Counter(IMPORTANCE[skill])

    assert (median(counts), iqr(counts)) == (middle, spread)


@pytest.mark.parametrize(
    ("skill", "middle", "spread"),
    [("python", 4, 0), ("sql", 3, Fraction(1, 2)), ("testing", 4, Fraction(1, 2)), ("cloud", 2, 2), ("security", 2, 0)],
)
def test_targets_of_example_4(skill: str, middle: int, spread: Fraction) -> None:
    counts = Counter(TARGET[skill])

    assert (median(counts), iqr(counts)) == (middle, spread)


def test_concordance_of_example_4() -> None:
    found = concordance(list(zip(*IMPORTANCE.values(), strict=True)))

    assert found is not None
    assert found.w == Fraction(92, 147)
    assert round(float(found.w), 4) == 0.6259
    assert round(float(found.chi_squared), 4) == 17.5238
    assert found.freedom == 4


@pytest.mark.parametrize(
    ("votes", "needed"),
    [(0, None), (4, None), (5, 5), (6, 6), (7, 7), (8, 7), (9, 8), (10, 9), (11, 9), (12, 10), (500, 269)],
)
def test_a_must_takes_more_votes_than_chance_would_bring(votes: int, needed: int | None) -> None:
    assert votes_for_a_must(votes) == needed


def test_a_quantile_between_two_votes_lies_in_proportion() -> None:
    assert quantile({1: 1, 2: 1, 3: 1, 4: 1}, Fraction(1, 4)) == Fraction(7, 4)
    assert quantile({1: 1, 4: 1}, Fraction(1, 3)) == 2


def test_the_quantiles_of_one_vote_are_the_vote() -> None:
    assert (quantile({3: 1}, Fraction(0)), median({3: 1}), quantile({3: 1}, Fraction(1)), iqr({3: 1})) == (3, 3, 3, 0)


def test_a_value_without_votes_changes_nothing() -> None:
    assert median({0: 0, 3: 2, 9: 0}) == 3
    assert most_chosen({0: 0, 3: 2, 9: 0}) == (3,)


def test_of_a_tie_all_values_are_the_most_chosen() -> None:
    assert most_chosen({4: 3, 1: 3, 2: 1}) == (1, 4)
    assert most_chosen({}) == ()
    assert most_chosen({2: 0}) == ()


def test_the_share_is_that_of_the_value_with_the_most_votes() -> None:
    assert share_at_one({3: 2, 4: 8}) == Fraction(4, 5)


def test_people_who_order_alike_have_a_concordance_of_one_and_opposites_of_none() -> None:
    alike, opposite = concordance([(1, 2, 3), (2, 5, 9)]), concordance([(1, 2, 3), (3, 2, 1)])

    assert alike is not None
    assert opposite is not None
    assert (alike.w, opposite.w) == (1, 0)


@pytest.mark.parametrize("ballots", [[], [(1, 2, 3)], [(1,), (2,)], [(2, 2, 2), (4, 4, 4)]])
def test_without_two_people_two_things_and_some_order_there_is_no_concordance(ballots: list[tuple[int, ...]]) -> None:
    assert concordance(ballots) is None
