"""Low medians, spreads and Krippendorff's alpha: the figures of worked example 2, and what has no figure."""

from fractions import Fraction

import pytest

from skillmatrix.analysis.agreement import Alpha, Metric, alpha, low_median, spread
from skillmatrix.view.numbers import rounded

MANAGER_AND_PEERS = ([3, 3, 4, 3], [3, 2, 2, 3], [2, 2, 2], [4, 4, 5, 4])
"""Worked example 2 of docs/scoring.md: python, sql, testing, cloud."""
WITH_SELF = ([4, 3, 3, 4, 3], [3, 3, 2, 2, 3], [3, 2, 2, 2], [4, 4, 4, 5, 4])


@pytest.mark.parametrize(("levels", "median"), [([3], 3), ([4, 2], 2), ([5, 1, 3], 3), ([2, 2, 3, 3], 2), ([0, 5], 0)])
def test_of_two_levels_in_the_middle_the_lower_one_is_the_median(levels: list[int], median: int) -> None:
    assert low_median(levels) == median


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        (MANAGER_AND_PEERS[0], (1, "0.9700", "0.9143")),
        (MANAGER_AND_PEERS[1], (1, "0.9600", "0.8857")),
        (MANAGER_AND_PEERS[2], (0, "1.0000", "1.0000")),
        (MANAGER_AND_PEERS[3], (1, "0.9700", "0.9143")),
        ([0, 5], (5, "0.0000", "0.0000")),
    ],
)
def test_spreads_are_those_of_the_worked_example(levels: list[int], found: tuple[int, str, str]) -> None:
    seen = spread(levels, 0, 5)
    assert seen.r_wg is not None
    assert (seen.range, f"{rounded(seen.a, 4):f}", f"{rounded(seen.r_wg, 4):f}") == found


def test_one_rating_has_no_variance_between_raters() -> None:
    assert spread([4], 0, 5) == (0, Fraction(1), None)


@pytest.mark.parametrize(
    ("skills", "metric", "value"),
    [
        (MANAGER_AND_PEERS, "ordinal", "0.7810"),
        (WITH_SELF, "ordinal", "0.6950"),
        (MANAGER_AND_PEERS, "interval", "0.7595"),
    ],
)
def test_alpha_is_that_of_the_worked_example(skills: tuple[list[int], ...], metric: Metric, value: str) -> None:
    found = alpha(skills, metric).value
    assert found is not None
    assert f"{rounded(found, 4):f}" == value


def test_alpha_needs_two_skills_with_two_ratings_and_a_difference() -> None:
    assert alpha([[3, 4], [2], []], "ordinal") == Alpha(None, "too-few-skills")
    assert alpha([[3, 3], [3, 3]], "interval") == Alpha(None, "no-variation")
    assert alpha([[3, 3], [4, 4]], "ordinal") == Alpha(Fraction(1))


def test_a_skill_with_one_rating_changes_no_alpha() -> None:
    assert alpha([*MANAGER_AND_PEERS, [0]], "ordinal") == alpha(MANAGER_AND_PEERS, "ordinal")
