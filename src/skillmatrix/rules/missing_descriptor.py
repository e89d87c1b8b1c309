"""Every level above the lowest has a description.

People choose between descriptions; a level without one cannot be chosen, and no role can require it.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 3: I tune queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}

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
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills

RULE = Rule("missing-descriptor", Severity.ERROR, "a level without a description")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Each skill describes each level of the scale but the lowest."""
    needed = [level for level in matrix.scale if level != matrix.lowest]
    for route, skill in walk_skills(matrix):
        missing = [str(level) for level in needed if level not in skill.levels]
        if missing:
            word = "level" if len(missing) == 1 else "levels"
            yield Problem(RULE, (*route, "levels"), f"“{skill.id}” has no description of {word} {', '.join(missing)}")
