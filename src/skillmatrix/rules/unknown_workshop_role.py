"""A workshop is about a role of its matrix.

Wrong:

    format: skillmatrix-workshop/1
    id: analyst-2f7a91
    matrix: {id: data-team, version: "1"}
    role: analist
    opened: 2026-11-22

Right:

    format: skillmatrix-workshop/1
    id: analyst-2f7a91
    matrix: {id: data-team, version: "1"}
    role: analyst
    opened: 2026-11-22
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.named_role import no_role
from skillmatrix.model.workshop import Workshop

RULE = Rule("unknown-workshop-role", Severity.ERROR, "a workshop about a role that the matrix does not have")


def check(workshop: Workshop, matrix: Matrix) -> Iterator[Problem]:
    """The role of the workshop."""
    if workshop.role not in matrix.roles_by_id:
        yield Problem(RULE, ("role",), *no_role(workshop.role, matrix))
