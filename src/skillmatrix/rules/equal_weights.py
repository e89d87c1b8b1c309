"""Weights say what matters more.

If all weights of a role are equal, all next steps look equally urgent, and an advert cannot tell the central
requirements from the others. That may be meant, so this is a hint. Roles with fewer than five requirements are left
alone.

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
    for route, role in walk_roles(matrix):
        weights = [required.weight for required in role.requires.values()]
        if len(weights) >= FEW and weights.count(weights[0]) == len(weights):
            message = f"all requirements of “{role.id}” have the weight {weights[0]}"
            yield Problem(RULE, (*route, "requires"), message, "give what matters more a larger weight")
