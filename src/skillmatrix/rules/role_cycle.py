"""No role stands above itself or reports to itself, and no circle of roles does.

A ladder or a line of reporting that comes back to where it began says nothing about who is above whom. It is an error:
no two of its statements can be true together.

Wrong:

    roles:
      - id: junior
        title: Junior Analyst
        above: [senior]
        requires: {sql: 2}
      - id: senior
        title: Senior Analyst
        above: [junior]
        requires: {sql: 3}

Right:

    roles:
      - id: junior
        title: Junior Analyst
        requires: {sql: 2}
      - id: senior
        title: Senior Analyst
        above: [junior]
        requires: {sql: 3}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.cycles import find_cycles, way_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.route import Route

RULE = Rule("role-cycle", Severity.ERROR, "roles that stand above themselves")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Each circle once, at the link that closes it."""
    at = {role.id: index for index, role in enumerate(matrix.roles)}
    above = {role.id: role.above for role in matrix.roles}
    for circle in find_cycles(above):
        last, first = circle[-1], circle[0]
        route: Route = ("roles", at[last], "above", above[last].index(first))
        yield _problem(route, circle, "stands above")
    reports = {role.id: (role.reports_to,) if role.reports_to else () for role in matrix.roles}
    for circle in find_cycles(reports):
        yield _problem(("roles", at[circle[-1]], "reports_to"), circle, "reports to")


def _problem(route: Route, circle: tuple[str, ...], link: str) -> Problem:
    if len(circle) == 1:
        return Problem(RULE, route, f"“{circle[0]}” {link} itself", "take it out")
    return Problem(RULE, route, f"“{circle[0]}” {link} itself: {way_of(circle)}", "take one of the links out")
