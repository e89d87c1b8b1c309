"""Not every requirement is a must.

A must decides: whoever is below it cannot carry the role, whatever else they bring. If everything decides, nothing
does, and adverts keep people away who would do well: they apply when they meet about 55 % of what is asked
(Behavioural Insights Team, more than 10,000 people). Roles with fewer than five requirements may be as short as that.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, weight: 3, must: 2}
          testing: {level: 2, weight: 2, must: 1}
          charts: {level: 2, weight: 2, must: 1}
          privacy: {level: 2, weight: 1, must: 2}
          training: {level: 1, weight: 1, must: 1}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, weight: 3, must: 2}
          testing: {level: 2, weight: 2}
          charts: {level: 2, weight: 2}
          privacy: {level: 2, weight: 1, must: 2}
          training: {level: 1, weight: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.must_haves import musts
from skillmatrix.model.walk import walk_roles

RULE = Rule("all-musts", Severity.WARNING, "a role whose requirements are all musts")

FEW = 5


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role with at least five requirements."""
    for route, role in walk_roles(matrix):
        if len(role.requires) >= FEW and len(musts(role)) == len(role.requires):
            message = f"all {len(role.requires)} requirements of “{role.id}” are musts"
            yield Problem(RULE, (*route, "requires"), message, "keep those without which the role cannot be carried")
