"""Levels stand in their order, low to high.

Nothing is lost if they do not: they are sorted before anybody sees them. But whoever edits the file overlooks a level
that stands in the wrong place, so this is a hint.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {2: I write queries., 1: I read queries., 3: I tune queries.}
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
from itertools import pairwise

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills
from skillmatrix.route import KEY

RULE = Rule("level-order", Severity.INFO, "levels that are not in their order")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Under `levels`, `can` and `steps` each level is above the one before it; the scale has a rule of its own."""
    for route, skill in walk_skills(matrix):
        for field, texts in (("levels", skill.levels), ("can", skill.can), ("steps", skill.steps)):
            for before, level in pairwise(texts):
                if level < before:
                    yield Problem(
                        RULE, (*route, field, level, KEY), f"level {level} stands below level {before}", "move it up"
                    )
