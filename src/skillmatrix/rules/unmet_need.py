"""A role that requires a skill requires what the skill needs.

Otherwise nobody is asked about it, and a plan sends people into a training they are too early for.

Wrong:

    skills:
      - {id: sql, name: SQL, levels: {1: I read queries., 2: I write queries.}}
      - {id: modelling, name: Modelling, needs: [{skill: sql, level: 2}], levels: {1: I read models.}}
    roles:
      - {id: analyst, title: Analyst, requires: {modelling: 1}}

Right:

    roles:
      - {id: analyst, title: Analyst, requires: {sql: 2, modelling: 1}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_requirements
from skillmatrix.route import KEY

RULE = Rule("unmet-need", Severity.WARNING, "a role requires a skill, but not what the skill needs")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The needs of every required skill."""
    for route, skill, _ in walk_requirements(matrix):
        role = matrix.roles[int(route[1])]
        for need in matrix.skills[skill].needs if skill in matrix.skills else ():
            required = role.requires.get(need.skill)
            least = matrix.lowest + 1 if need.level is None else need.level
            if need.skill in matrix.skills and (required is None or required.level < least):
                message = f"“{skill}” needs “{need.skill}” at level {least}, which “{role.id}” does not require"
                yield Problem(RULE, (*route, KEY), message, f"add {need.skill}: {least} to requires")
