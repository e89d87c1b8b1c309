"""A rename leads to a skill of the matrix, and what is renamed or retired is no skill any more.

Answers given to an earlier version find their skill through `renames`; a chain of renames may not run in a circle.

Wrong:

    renames:
      old-sql: older-sql
      older-sql: old-sql

Right:

    renames:
      old-sql: sql
      macros: null
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.renames import in_circles
from skillmatrix.model.suggest import Nearest
from skillmatrix.route import KEY

RULE = Rule("rename-target", Severity.ERROR, "a rename that leads nowhere")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every rename ends at a skill or at null, one of a role at a role."""
    circling = in_circles(matrix)
    for old, new in matrix.renames.items():
        if old in matrix.skills:
            yield Problem(
                RULE,
                ("renames", old, KEY),
                f"“{old}” is a skill of this matrix and renamed here",
                "delete one of the two",
            )
        elif old in circling:
            yield Problem(
                RULE,
                ("renames", old),
                f"the renames of “{old}” run in a circle",
                "let the last one name a skill or null",
            )
        elif new is not None and new not in matrix.skills and new not in matrix.renames:
            yield Problem(RULE, ("renames", old), f"“{new}” is not a skill of this matrix", Nearest(new, matrix.skills))
    yield from _of_roles(matrix)


def _of_roles(matrix: Matrix) -> Iterator[Problem]:
    for old in matrix.renamed_roles:
        new = matrix.role_today(old)
        if old in matrix.roles_by_id:
            message, cure = f"“{old}” is a role of this matrix and renamed here", "delete one of the two"
            yield Problem(RULE, ("renames", "roles", old, KEY), message, cure)
        elif new not in matrix.roles_by_id:
            message = f"the rename of “{old}” leads to no role of this matrix"
            yield Problem(RULE, ("renames", "roles", old), message, Nearest(new, matrix.roles_by_id))
