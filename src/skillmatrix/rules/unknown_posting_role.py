"""The role of a posting is a role of the matrix.

Wrong:

    format: skillmatrix-posting/1
    role: analist

Right:

    format: skillmatrix-posting/1
    role: analyst
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.named_role import no_role
from skillmatrix.model.posting import Posting

RULE = Rule("unknown-posting-role", Severity.ERROR, "a posting for a role that the matrix does not have")


def check(posting: Posting, matrix: Matrix) -> Iterator[Problem]:
    """The role, if the matrix is the one that the posting names."""
    if posting.matrix.id == matrix.id and matrix.role_today(posting.role) not in matrix.roles_by_id:
        yield Problem(RULE, ("role",), *no_role(posting.role, matrix))
