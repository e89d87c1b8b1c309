"""Weights say what matters more.

If all weights of a role are equal, all next steps look equally urgent, and an advert cannot tell the central
requirements from the others. That may be meant, so this is a hint. Roles with fewer than five requirements are left
alone. Where it is so in all roles, it is told once.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, must: 2}
          testing: 2
          charts: 2
          privacy: 2
          training: 1

Right:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, weight: 3, must: 2}
          testing: {level: 2, weight: 2}
          charts: 2
          privacy: 2
          training: 1
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_roles

RULE = Rule("equal-weights", Severity.INFO, "a role whose weights are all equal")

FEW = 5


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role with at least five requirements."""
    large = [(route, role) for route, role in walk_roles(matrix) if len(role.requires) >= FEW]
    equal = [
        (route, role) for route, role in large if len({required.weight for required in role.requires.values()}) == 1
    ]
    cure = "give what matters more a larger weight"
    if len({role.family for _, role in equal}) > 1 and len(equal) == len(large):
        yield Problem(RULE, ("roles",), "in each role all requirements have the same weight", cure)
        return
    for route, role in equal:
        weight = next(iter(role.requires.values())).weight
        message = f"all requirements of “{role.family}” have the weight {weight}"
        yield Problem(RULE, (*route, "requires"), message, cure)
