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
from skillmatrix.model.walk import skill_references

RULE = Rule("unknown-skill", Severity.ERROR, "a skill that is not in the matrix")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every reference to a skill leads to a skill."""
    for route, skill in skill_references(matrix):
        if skill not in matrix.skills:
            message = f"“{skill}” is not a skill of this matrix"
            yield Problem(RULE, route, message, Nearest(skill, matrix.skills))
