"""Where a level stands to what a role asks, and how much a skill matters to the role."""

from fractions import Fraction

import pytest

from skillmatrix.analysis.standing import already_there, importance, standing, strengths

from .conftest import Scored, matrix_from, matrix_text

FROM_0_TO_5 = matrix_from(matrix_text("{one: 1}", ["one"], [], range(6), ""))


def test_a_level_stands_below_the_minimum_below_the_target_on_it_or_above() -> None:
    assert [standing(level, target=3, gate=2) for level in range(5)] == ["blocked", "blocked", "below", "met", "above"]


def test_without_a_minimum_nothing_is_blocked() -> None:
    assert [standing(level, target=1, gate=None) for level in range(3)] == ["below", "met", "above"]


@pytest.mark.parametrize(("weight", "found"), [("3", 3), ("2.999", 2), ("1.5", 2), ("1.499", 1), ("0.001", 1)])
def test_central_is_what_weighs_most_and_important_at_least_half_of_that(weight: str, found: int) -> None:
    assert importance(Fraction(weight), Fraction(3)) == found


def test_strengths_are_what_reaches_its_target_the_furthest_above_first_then_the_heaviest(scored: Scored) -> None:
    result = scored(
        "{light: {level: 3, weight: 1}, heavy: {level: 3, weight: 3}, far: {level: 3, weight: 1}, open: 4, silent: 3}",
        "{light: 3, heavy: 3, far: 5, open: 1}",
    )

    assert [skill.skill for skill in strengths(result.skills, FROM_0_TO_5)] == ["far", "heavy", "light"]


def test_a_low_level_on_target_is_there_already_and_no_strength(scored: Scored) -> None:
    result = scored(
        "{one: 1, two: {level: 2, weight: 3}, other: 2, three: 3, open: 4, none: 4, silent: 1}",
        "{one: 1, two: 2, other: 2, three: 3, open: 3, none: 0}",
    )

    assert [skill.skill for skill in strengths(result.skills, FROM_0_TO_5)] == ["three"]
    assert [skill.skill for skill in already_there(result.skills, FROM_0_TO_5)] == ["open", "two", "other", "one"]
