"""A role in whole numbers gives the status that the fractions give, to the last digit."""

import random

import pytest

from skillmatrix.analysis.result import Status
from skillmatrix.analysis.role_points import SkillPoints, role_points, standing_in
from skillmatrix.analysis.score import score
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix

from .conftest import TODAY, answers_from, answers_text, matrix_from, matrix_text

REQUIRES = """
python: {level: 4, weight: 5, must: 3}
sql: {level: 3, weight: 0.125}
testing: {level: 4, weight: 4.2, must: 3}
cloud: 3
"""
SKILLS = ("python", "sql", "testing", "cloud")


@pytest.fixture
def matrix() -> Matrix:
    return matrix_from(matrix_text(REQUIRES, SKILLS, [], range(6), ""))


def standing(matrix: Matrix, levels: dict[str, int], *excluded: str) -> Status | None:
    return standing_in(role_points(matrix, matrix.roles[0]), levels, excluded)


def test_weights_and_points_are_whole_numbers_in_one_unit(matrix: Matrix) -> None:
    skills = role_points(matrix, matrix.roles[0]).skills
    assert skills["sql"] == SkillPoints(3, None, 15, {0: 0, 1: 5, 2: 10, 3: 15, 4: 15, 5: 15})
    assert (skills["python"].weight, skills["python"].points[3], skills["python"].gate) == (600, 450, 3)


@pytest.mark.parametrize(
    ("levels", "excluded", "status"),
    [
        ({"python": 4, "sql": 3, "testing": 4, "cloud": 5}, (), "ready"),
        ({"python": 4, "testing": 4}, ("sql", "cloud"), "ready"),
        ({"python": 4, "testing": 4, "cloud": 3}, (), "near"),
        ({"python": 3, "testing": 3, "cloud": 3, "sql": 3}, (), "developing"),
        ({"python": 4, "testing": 2}, (), "blocked"),
        ({"python": 4, "cloud": 3, "sql": 3}, ("testing",), "undetermined"),
    ],
)
def test_each_status_comes_from_levels(
    matrix: Matrix, levels: dict[str, int], excluded: tuple[str, ...], status: Status
) -> None:
    assert standing(matrix, levels, *excluded) == status


def test_nothing_that_applies_is_no_status() -> None:
    matrix = matrix_from(matrix_text("cloud: 3", ["cloud"], [], range(6), ""))
    assert standing(matrix, {}, "cloud") is None


RULES = ("{met: 3}", "{met: 1, of: [cloud]}", "[{met: 1, of: [sql, cloud]}, {met: 2, of: [python, sql, testing]}]")


@pytest.mark.parametrize("ready", RULES)
def test_a_role_with_rules_of_its_own_stands_where_the_score_says(ready: str) -> None:
    matrix = matrix_from(matrix_text(REQUIRES, SKILLS, [], range(6), "", ready))
    chance, seen = random.Random(7), set()
    for _ in range(300):
        kinds = {skill: chance.choice(["rated", "rated", "excluded", "silent"]) for skill in SKILLS}
        levels = {skill: chance.choice([2, 3, 3, 4, 4, 5]) for skill in SKILLS if kinds[skill] == "rated"}
        excluded = [skill for skill in SKILLS if kinds[skill] == "excluded"]
        result = score(matrix, matrix.roles[0], answers(levels, excluded), today=TODAY)
        assert standing(matrix, levels, *excluded) == result.status, (levels, excluded)
        seen.add((result.status, result.counts.met == result.counts.applicable))
    assert ("ready", False) in seen


def test_a_thousand_random_people_stand_where_their_score_says(matrix: Matrix) -> None:
    chance, seen = random.Random(11), set()
    for _ in range(1000):
        kinds = {skill: chance.choice(["rated", "rated", "rated", "excluded", "silent"]) for skill in SKILLS}
        levels = {skill: chance.choice([2, 3, 3, 4, 4, 5]) for skill in SKILLS if kinds[skill] == "rated"}
        excluded = [skill for skill in SKILLS if kinds[skill] == "excluded"]
        expected = score(matrix, matrix.roles[0], answers(levels, excluded), today=TODAY).status
        assert standing(matrix, levels, *excluded) == expected, (levels, excluded)
        seen.add(expected)
    assert seen == {"ready", "near", "developing", "undetermined", "blocked"}


def answers(levels: dict[str, int], excluded: list[str]) -> Answers:
    lines = [f"{skill}: {level}" for skill, level in levels.items()]
    lines += [f"{skill}: {{not_applicable: no host system here}}" for skill in excluded]
    return answers_from(answers_text("\n".join(lines), "2026-01-31"))
