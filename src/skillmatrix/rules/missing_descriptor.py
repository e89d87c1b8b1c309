"""There is no hole between two levels that a skill describes.

People choose between descriptions; a level without one is not offered. That levels at the top or at the bottom are left
out is usual: not every skill has all levels of the scale. One left out between two others is mostly forgotten.

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

from collections.abc import Collection, Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills

RULE = Rule("missing-descriptor", Severity.WARNING, "a level without a description between two that have one")


def check(matrix: Matrix) -> Iterator[Problem]:
    """No hole between the lowest and the highest level that a skill describes, under `levels` or else under `can`."""
    for route, skill in walk_skills(matrix):
        described = skill.described.keys()
        holes = [level for level in matrix.scale if level not in described and _is_between(level, described)]
        if holes:
            word = "level" if len(holes) == 1 else "levels"
            message = f"“{skill.id}” has no description of {word} {', '.join(map(str, holes))}, so nobody can choose it"
            field = "levels" if skill.levels else "can"
            yield Problem(RULE, (*route, field), message, "describe it, too")


def _is_between(level: int, described: Collection[int]) -> bool:
    return bool(described) and min(described) < level < max(described)
