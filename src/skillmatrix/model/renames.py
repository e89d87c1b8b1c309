"""Where a skill's id leads today, through the renames of the matrix."""

from skillmatrix.model.matrix import Matrix


def leads_to(skill: str, matrix: Matrix) -> str | None:
    """The id that an id of an earlier version has become; None if it was retired, unknown, or renamed in a circle."""
    seen: set[str] = set()
    step: str | None = skill
    while step is not None and step not in matrix.skills:
        if step in seen:
            return None
        seen.add(step)
        step = matrix.renames.get(step)
    return step
