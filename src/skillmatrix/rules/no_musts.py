"""A role says which of its requirements are musts.

Where no requirement has `must`, job descriptions guess the musts from the weights, and a report never says that
something indispensable is missing. A must has consequences for people, so a person should set it. This is a hint: the
guess may be good enough. Roles with fewer than five requirements are left alone.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, weight: 3}
          testing: {level: 2, weight: 2}
          charts: {level: 2, weight: 2}
          privacy: {level: 2, weight: 1}
          training: {level: 1, weight: 1}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, weight: 3, must: 2}
          testing: {level: 2, weight: 2}
          charts: {level: 2, weight: 2}
          privacy: {level: 2, weight: 1}
          training: {level: 1, weight: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.must_haves import musts
from skillmatrix.model.walk import walk_roles

RULE = Rule("no-musts", Severity.INFO, "a role that names no must")

FEW = 5


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role with at least five requirements whose tiers nobody has set."""
    for route, role in walk_roles(matrix):
        undecided = any(required.tier is None for required in role.requires.values())
        if len(role.requires) >= FEW and undecided and not musts(role):
            message = f"“{role.id}” names no must; job descriptions guess the musts from the weights"
            yield Problem(RULE, (*route, "requires"), message, "add must: to what is indispensable")
