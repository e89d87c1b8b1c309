"""What a group should hold together: the targets of its file as one target a skill, in the order of the matrix."""

from fractions import Fraction

from skillmatrix.analysis.team import Target
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import Target as Asked
from skillmatrix.model.team import Team


def targets_of(team: Team, matrix: Matrix) -> tuple[Target, ...]:
    """One target for each skill. What is said of a skill itself counts; of several roles, the most that one asks for.

    A role asks for the levels of all skills that it requires, and its must-haves are those of the group.
    """
    asked: dict[str, Target] = {}
    for target in team.targets:
        if target.role is not None:
            for one in _of_role(target, matrix):
                asked[one.skill] = _most(asked.get(one.skill, one), one)
    for target in team.targets:
        if target.skill is not None and target.level is not None:
            weight = asked[target.skill].weight if target.skill in asked else Fraction(1)
            asked[target.skill] = Target(target.skill, target.level, target.people, bool(target.must), weight)
    return tuple(asked[skill] for skill in matrix.skills if skill in asked)


def _of_role(target: Asked, matrix: Matrix) -> list[Target]:
    requires = matrix.roles_by_id[str(target.role)].requires
    return [
        Target(skill, required.level, target.people, required.must is not None, required.exact_weight)
        for skill, required in requires.items()
        if required.level > matrix.lowest
    ]


def _most(one: Target, other: Target) -> Target:
    return Target(
        one.skill,
        max(one.level, other.level),
        max(one.people, other.people),
        one.is_must or other.is_must,
        max(one.weight, other.weight),
    )
