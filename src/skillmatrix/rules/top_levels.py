"""A role does not ask for the top of the scale in more than half of its skills.

Such a role describes the person one dreams of, and its adverts keep away those who would do well (skillgainer.de,
Anforderungsprofil). What is asked at the beginning counts: `hire_level`, else `must`, else one level below the target.
Near the top is the upper quarter of the scale. Roles with fewer than five requirements, scales of four levels or fewer,
and the role at the top of a ladder are left alone: up there the highest levels are meant.

Wrong:

    scale: {0: {name: none}, 1: {name: basic}, 2: {name: good}, 3: {name: very good}, 4: {name: expert}}
    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 4, weight: 3, must: 3}
          testing: {level: 4, weight: 2, must: 3}
          charts: {level: 4, weight: 2, hire_level: 3}
          privacy: {level: 2, weight: 1}
          training: {level: 1, weight: 1}

Right:

    scale: {0: {name: none}, 1: {name: basic}, 2: {name: good}, 3: {name: very good}, 4: {name: expert}}
    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, weight: 3, must: 2}
          testing: {level: 3, weight: 2, hire_level: 1}
          charts: {level: 3, weight: 2}
          privacy: {level: 2, weight: 1}
          training: {level: 1, weight: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.requirement import RequirementFields
from skillmatrix.model.walk import walk_roles

RULE = Rule("top-levels", Severity.INFO, "a role that asks for the top of the scale in more than half of its skills")

FEW = 5
SHORT = 4


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role with at least five requirements."""
    below = {name for role in matrix.roles for name in role.above}
    quarter = matrix.highest - (matrix.highest - matrix.lowest) / 4
    for route, role in walk_roles(matrix) if len(matrix.scale) > SHORT else ():
        if role.above and role.id not in below:
            continue  # the top of a ladder
        high = sum([_entry(required) >= quarter for required in role.requires.values()])
        if len(role.requires) >= FEW and 2 * high > len(role.requires):
            message = f"{high} of {len(role.requires)} requirements of “{role.id}” are near the top of the scale"
            cure = "say with hire_level or must what is needed at the beginning"
            yield Problem(RULE, (*route, "requires"), message, cure)


def _entry(required: RequirementFields) -> int:
    """The level that is asked at the beginning; what is no must is learned in the role, up to its level."""
    if required.hire_level is not None:
        return required.hire_level
    return required.level - 1 if required.must is None else required.must
