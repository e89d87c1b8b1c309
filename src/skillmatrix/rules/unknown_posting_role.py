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
from skillmatrix.model.posting import Posting
from skillmatrix.model.suggest import Nearest

RULE = Rule("unknown-posting-role", Severity.ERROR, "a posting for a role that the matrix does not have")


def check(posting: Posting, matrix: Matrix) -> Iterator[Problem]:
    """The role, if the matrix is the one that the posting names."""
    if posting.matrix.id == matrix.id and matrix.role_today(posting.role) not in matrix.roles_by_id:
        roles = ", ".join(matrix.roles_by_id)
        cure = Nearest(posting.role, matrix.roles_by_id, f"there are: {roles}" if roles else "")
        yield Problem(RULE, ("role",), f"the matrix has no role “{posting.role}”", cure)
