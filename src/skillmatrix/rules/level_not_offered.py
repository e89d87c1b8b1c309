"""A requirement asks for a level that people can choose.

A skill offers its lowest level and those that it describes: under `levels`, without any under `can`. What nobody can
choose, nobody can reach. A skill without any such text offers the whole scale.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
    roles:
      - id: analyst
        title: Data analysis
        requires: {sql: 3, testing: 1}

Right:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
    roles:
      - id: analyst
        title: Data analysis
        requires: {sql: 2, testing: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import required_levels

RULE = Rule("level-not-offered", Severity.ERROR, "a required level that the skill does not describe")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Level, must and hire level of every requirement."""
    for route, skill, level in required_levels(matrix):
        if skill not in matrix.skills or level not in matrix.scale or level in matrix.offered[skill]:
            continue
        lower = matrix.level_that_counts(skill, level)
        message = f"“{skill}” does not describe level {level}, so nobody can choose it"
        yield Problem(RULE, route, message, f"write {lower}, or describe level {level}")
