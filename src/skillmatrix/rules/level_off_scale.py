"""A level is on the scale.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 7}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 3}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import level_references

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.team import Team

RULE = Rule("level-off-scale", Severity.ERROR, "a level that is not on the scale")


def check_matrix(matrix: Matrix) -> Iterator[Problem]:
    """Every level that is named in the matrix."""
    for route, level in level_references(matrix):
        if level not in matrix.scale:
            yield Problem(RULE, route, _message(level, matrix))


def check_answers(answers: "Answers", matrix: Matrix) -> Iterator[Problem]:
    """Every level that was given as an answer."""
    for skill, rating in answers.ratings.items():
        if rating.level is not None and rating.level not in matrix.scale:
            yield Problem(RULE, ("ratings", skill), _message(rating.level, matrix))


def check_team(team: "Team", matrix: Matrix) -> Iterator[Problem]:
    """Every level that is a target."""
    for at, target in enumerate(team.targets):
        if target.level is not None and target.level not in matrix.scale:
            yield Problem(RULE, ("targets", at, "level"), _message(target.level, matrix))


def _message(level: int, matrix: Matrix) -> str:
    return f"level {level} is not on the scale ({matrix.lowest}–{matrix.highest})"
