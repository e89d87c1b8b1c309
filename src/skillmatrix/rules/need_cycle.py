"""No skill needs itself first, and no circle of skills does.

Nobody could begin with any of them.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            needs: [testing]
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
          - id: testing
            name: Testing
            needs: [sql]
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
            needs: [sql]
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.cycles import find_cycles, way_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills

RULE = Rule("need-cycle", Severity.ERROR, "skills that need each other first")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Each circle once, at the link that closes it."""
    routes = {skill.id: route for route, skill in walk_skills(matrix)}
    needs = {skill.id: tuple(need.skill for need in skill.needs) for skill in matrix.skills.values()}
    for circle in find_cycles(needs):
        last, first = circle[-1], circle[0]
        route = (*routes[last], "needs", needs[last].index(first))
        message = f"“{first}” needs itself first" + ("" if len(circle) == 1 else f": {way_of(circle)}")
        yield Problem(RULE, route, message, "take one of the links out")
