"""A skill that is named exists in the matrix.

Roles, tasks and renames refer to skills by id; a misspelt id would ask for nothing.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires: {slq: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.trainings import Trainings
from skillmatrix.model.walk import skill_references
from skillmatrix.route import KEY, Route

RULE = Rule("unknown-skill", Severity.ERROR, "a skill that is not in the matrix")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every reference to a skill leads to a skill."""
    for route, skill in skill_references(matrix):
        if skill not in matrix.skills:
            yield _problem(route, skill, matrix)


def check_trainings(trainings: Trainings, matrix: Matrix) -> Iterator[Problem]:
    """Every skill that trainings build or confirm, or leave out with a reason."""
    for route, skill in _in_trainings(trainings):
        if skill not in matrix.skills:
            yield _problem(route, skill, matrix)


def _in_trainings(trainings: Trainings) -> Iterator[tuple[Route, str]]:
    for at, training in enumerate(trainings.trainings):
        for skill in training.builds:
            yield ("trainings", at, "builds", skill, KEY), skill
        for index, skill in enumerate(training.confirms):
            yield ("trainings", at, "confirms", index), skill
    for at, uncovered in enumerate(trainings.not_covered):
        yield ("not_covered", at, "skill"), uncovered.skill


def _problem(route: Route, skill: str, matrix: Matrix) -> Problem:
    return Problem(RULE, route, f"“{skill}” is not a skill of this matrix", Nearest(skill, matrix.skills))
