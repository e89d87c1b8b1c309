"""A role requires something.

Nobody can be measured against a role without requirements, and its job description stays empty. A role that others
report to, lead or stand in for may be there for that alone. The lowest level is where everybody begins: a role that
asks for nothing more asks for nothing.

Wrong:

    roles:
      - id: analyst
        title: Analyst

Right:

    roles:
      - id: analyst
        title: Analyst
        reports_to: board
        requires: {sql: 2}
      - id: board
        title: Board
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import role_references, walk_roles

RULE = Rule("empty-role", Severity.WARNING, "a role without requirements")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role that no other role names."""
    named = {name for _, name in role_references(matrix)}
    for route, role in walk_roles(matrix):
        if not role.requires and role.id not in named:
            yield Problem(RULE, (*route, "id"), f"“{role.id}” requires no skill", "add requires: {skill: level}")
        elif role.requires and all(required.level == matrix.lowest for required in role.requires.values()):
            message = f"“{role.id}” asks only for the lowest level, which nobody can miss"
            yield Problem(RULE, (*route, "requires"), message, "ask for the levels that the role needs")
