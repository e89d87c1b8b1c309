"""Which requirements of a role are musts."""

from skillmatrix.model.role import Role


def musts(role: Role) -> tuple[str, ...]:
    """The ids of the skills with a gate, or with the tier of a must, in the order of the file."""
    return tuple(
        skill for skill, required in role.requires.items() if required.must is not None or required.tier == "must"
    )


def gates(role: Role) -> tuple[str, ...]:
    """The ids of the skills with a gate: `must` says the level below which the role cannot be carried."""
    return tuple(skill for skill, required in role.requires.items() if required.must is not None)
