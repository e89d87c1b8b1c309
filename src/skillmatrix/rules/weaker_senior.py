"""A role asks for more than the roles it stands above.

`above` makes a ladder of roles. A step that asks for nothing more than the one below, and for less somewhere, is
mostly the wrong way round, or its levels were never raised.

Wrong:

    roles:
      - id: junior
        title: Junior Analyst
        requires: {sql: 3, testing: 2}
      - id: senior
        title: Senior Analyst
        above: [junior]
        requires: {sql: 2, testing: 2}

Right:

    roles:
      - id: junior
        title: Junior Analyst
        requires: {sql: 2, testing: 2}
      - id: senior
        title: Senior Analyst
        above: [junior]
        requires: {sql: 3, testing: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.walk import walk_roles

RULE = Rule("weaker-senior", Severity.WARNING, "a role that asks for less than the one below it")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role that requires anything, against each role it stands above."""
    for route, role in walk_roles(matrix):
        for index, name in enumerate(role.above):
            junior = matrix.roles_by_id.get(name)
            if junior and role.requires and _asks_less(role, junior, matrix.lowest):
                message = f"“{role.id}” stands above “{name}” and asks for more nowhere, for less somewhere"
                cure = "raise its levels, or turn the two round"
                yield Problem(RULE, (*route, "above", index), message, cure)


def _asks_less(senior: Role, junior: Role, lowest: int) -> bool:
    steps = [
        _level(senior, skill, lowest) - _level(junior, skill, lowest)
        for skill in {**junior.requires, **senior.requires}
    ]
    return max(steps) <= 0 and min(steps) < 0


def _level(role: Role, skill: str, lowest: int) -> int:
    return role.requires[skill].level if skill in role.requires else lowest
