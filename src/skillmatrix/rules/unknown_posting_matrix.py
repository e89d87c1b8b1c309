"""A posting is checked with the matrix its role is from.

Wrong:

    format: skillmatrix-posting/1
    matrix: {id: date-team}

Right:

    format: skillmatrix-posting/1
    matrix: {id: data-team}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.posting import Posting

RULE = Rule("unknown-posting-matrix", Severity.ERROR, "a posting for a role of another matrix")


def check(posting: Posting, matrix: Matrix) -> Iterator[Problem]:
    """The id of the matrix; what follows makes no sense with another one."""
    if posting.matrix.id != matrix.id:
        message = f"this posting belongs to the matrix “{posting.matrix.id}”, not to “{matrix.id}”"
        yield Problem(RULE, ("matrix", "id"), message, f"use --matrix {posting.matrix.id}")
