"""The matrix that answers or a posting name is at hand when they are checked.

It is looked for by its id among the files that are checked, in `./matrices`, and among those that come with
skillmatrix. Without it nobody can say whether the skills, levels and roles in the file exist.
"""

from collections.abc import Iterable

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.suggest import did_you_mean

RULE = Rule("matrix-not-found", Severity.WARNING, "answers or a posting without their matrix")


def problem(matrix_id: str, known: Iterable[str]) -> Problem:
    """That this matrix is not among those known, or cannot be used."""
    message = f"the matrix “{matrix_id}” is not at hand, or has errors: skills, levels and roles here are not checked"
    cure = did_you_mean(matrix_id, known) or f"check it together with {matrix_id}.yaml"
    return Problem(RULE, ("matrix", "id"), message, cure)
