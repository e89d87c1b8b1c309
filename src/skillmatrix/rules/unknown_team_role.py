"""A team names roles of its matrix.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets: [{role: analist}]

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets: [{role: analyst}]
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.named_role import no_role
from skillmatrix.model.team import Team
from skillmatrix.route import Route

RULE = Rule("unknown-team-role", Severity.ERROR, "a team with a role that the matrix does not have")


def check(team: Team, matrix: Matrix) -> Iterator[Problem]:
    """The roles of targets and of members."""
    for route, role in _roles(team):
        if role not in matrix.roles_by_id:
            yield Problem(RULE, route, *no_role(role, matrix))


def _roles(team: Team) -> Iterator[tuple[Route, str]]:
    for at, target in enumerate(team.targets):
        if target.role is not None:
            yield ("targets", at, "role"), target.role
    for at, member in enumerate(team.members or ()):
        if member.role is not None:
            yield ("members", at, "role"), member.role
