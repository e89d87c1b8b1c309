"""A role that requires a skill requires what the skill needs.

Otherwise nobody is asked about it, and a plan sends people into a training they are too early for.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
          - id: testing
            name: Testing
            needs: [sql]
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
    roles:
      - {id: analyst, title: Analyst, requires: {testing: 1}}

Right:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
          - id: testing
            name: Testing
            needs: [sql]
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
    roles:
      - {id: analyst, title: Analyst, requires: {sql: 1, testing: 1}}
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
