"""A role says which of its requirements are musts.

Where no requirement has `must`, job descriptions guess the musts from the weights, and a report never says that
something indispensable is missing. A must has consequences for people, so a person should set it. This is a hint: the
guess may be good enough. Roles with fewer than five requirements are left alone. Where no role
names a must, it is told once.

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
from skillmatrix.model.role import Role
from skillmatrix.model.walk import walk_roles

RULE = Rule("no-musts", Severity.INFO, "a role that names no must")

FEW = 5


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role with at least five requirements whose tiers nobody has set."""
    large = [(route, role) for route, role in walk_roles(matrix) if len(role.requires) >= FEW]
    without = [(route, role) for route, role in large if _is_undecided(role) and not musts(role)]
    guess, cure = "job descriptions guess the musts from the weights", "add must: to what is indispensable"
    if len({role.family for _, role in without}) > 1 and len(without) == len(large):
        yield Problem(RULE, ("roles",), f"no role names a must; {guess}", cure)
        return
    for route, role in without:
        yield Problem(RULE, (*route, "requires"), f"“{role.family}” names no must; {guess}", cure)


def _is_undecided(role: Role) -> bool:
    return any(required.tier is None for required in role.requires.values())
