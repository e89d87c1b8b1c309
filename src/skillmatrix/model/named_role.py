"""A name that no role of a matrix has: what to say about it."""

from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import Nearest


def no_role(name: str, matrix: Matrix) -> tuple[str, str | Nearest]:
    """What is wrong, and what would be right. The id that a role on a ladder has in the file stands for several."""
    if steps := matrix.steps_of(name):
        return f"“{name}” is a ladder of several roles", f"name one of them: {', '.join(steps)}"
    roles = ", ".join(matrix.roles_by_id)
    return f"“{name}” is not a role of this matrix", Nearest(name, matrix.roles_by_id, f"there are: {roles}")
