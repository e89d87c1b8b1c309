"""Which requirements a role has from the one that it is based on. Both are whole roles by then."""

from typing import NamedTuple

from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role


class Taken(NamedTuple):
    """The role that a requirement is from, and whether it was changed on the way."""

    role: Role
    is_changed: bool = False


def base_of(matrix: Matrix, role: Role) -> Role | None:
    """The role that this one is based on; of a role on the same ladder the same step."""
    if role.based_on is None:
        return None
    name = f"{role.based_on}-{role.ladder.step}" if role.ladder and role.based_on in matrix.ladder_roles else ""
    return matrix.roles_by_id.get(name or role.based_on)


def taken_from(matrix: Matrix, role: Role, skill: str) -> Taken | None:
    """Where a requirement of the role is from; nothing if it is its own."""
    base = base_of(matrix, role)
    if base is None or skill not in base.requires:
        return None
    taken = taken_from(matrix, base, skill) or Taken(base)
    return taken if base.requires[skill] == role.requires[skill] else Taken(taken.role, is_changed=True)
