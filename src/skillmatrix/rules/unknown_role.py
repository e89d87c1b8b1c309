"""A role that is named exists in the matrix.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        above: [trainee]
        requires: {sql: 2}

Right:

    roles:
      - id: trainee
        title: Trainee
        requires: {sql: 1}
      - id: analyst
        title: Analyst
        above: [trainee]
        requires: {sql: 2}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.named_role import no_role
from skillmatrix.model.trainings import Trainings
from skillmatrix.model.walk import role_references
from skillmatrix.route import KEY, Route

if TYPE_CHECKING:
    from skillmatrix.model.workload import Workload, WorkloadValues

RULE = Rule("unknown-role", Severity.ERROR, "a role that is not in the matrix")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every reference to a role leads to a role."""
    for route, role in role_references(matrix):
        if role not in matrix.roles_by_id:
            yield _problem(route, role, matrix)


def check_trainings(trainings: Trainings, matrix: Matrix) -> Iterator[Problem]:
    """Every role that trainings lead to, or for which a level stays open."""
    for index, role in enumerate(trainings.roles):
        if role not in matrix.roles_by_id:
            yield _problem(("roles", index), role, matrix)
    for at, uncovered in enumerate(trainings.not_covered):
        for index, role in enumerate(uncovered.roles):
            if role not in matrix.roles_by_id:
                yield _problem(("not_covered", at, "roles", index), role, matrix)


def check_workload(workload: "Workload", matrix: Matrix) -> Iterator[Problem]:
    """Every role with hours, those to ask for instead, and those of examples."""
    named: list[tuple[Route, str]] = [(("roles", role, KEY), role) for role in workload.roles]
    named += [
        (("roles", role, "instead", "role"), hours.instead.role)
        for role, hours in workload.roles.items()
        if hours.instead
    ]
    named += [(("examples", at, "role"), example.role) for at, example in enumerate(workload.examples)]
    for route, role in named:
        if role not in matrix.roles_by_id:
            yield _problem(route, role, matrix)


def check_values(values: "WorkloadValues", matrix: Matrix) -> Iterator[Problem]:
    """The role that values were given for."""
    if values.role is not None and values.role not in matrix.roles_by_id:
        yield _problem(("role",), values.role, matrix)


def _problem(route: Route, role: str, matrix: Matrix) -> Problem:
    return Problem(RULE, route, *no_role(role, matrix))
