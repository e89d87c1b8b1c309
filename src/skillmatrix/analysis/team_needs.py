"""What a team needs of somebody new: the requirements of a role that it lacks most come first in the advert."""

from collections.abc import Sequence
from typing import NamedTuple

from skillmatrix.analysis.team import Covered, to_learn
from skillmatrix.analysis.tiers import Selection, TieredRequirement, Tiers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.team import Team

MOST_NEEDED = 5
"""More would not come first any more."""


class Needs(NamedTuple):
    """What the team lacks, the most urgent first: what a role asks for, and what it does not."""

    asked: tuple[Covered, ...]
    not_asked: tuple[Covered, ...]

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills that come first."""
        return tuple(one.target.skill for one in self.asked)


def needs_of(covered: Sequence[Covered], role: Role) -> Needs:
    """What the team lacks, held against what the role asks for."""
    lacking = to_learn(covered)
    asked = tuple(one for one in lacking if one.target.skill in role.requires)
    others = tuple(one for one in lacking if one.target.skill not in role.requires)
    return Needs(asked[:MOST_NEEDED], others)


def neediest_role(team: Team, matrix: Matrix, covered: Sequence[Covered]) -> Role | None:
    """Of the roles that are targets, the one for whose skills the most people are missing; `None`: nobody is."""
    missing = {one.target.skill: one.missing for one in covered}
    roles = dict.fromkeys(target.role for target in team.targets if target.role is not None)
    lacking = {name: sum(missing.get(skill, 0) for skill in matrix.roles_by_id[name].requires) for name in roles}
    name = max(lacking, key=lacking.__getitem__, default=None)
    return matrix.roles_by_id[name] if name is not None and lacking[name] else None


def needed_first(found: Tiers, needed: Sequence[str]) -> Tiers:
    """The same requirements in each tier, those that are needed in front."""
    return found._replace(
        must=_first(found.must, needed), should=_first(found.should, needed), nice=_first(found.nice, needed)
    )


def with_needed(wishes: Selection, needed: Sequence[str]) -> Selection:
    """The wishes of an advert with those that are needed in front, also those that it would not have printed.

    Behaviour stays out: in an advert it reads like a demand on somebody's character.
    """
    added = tuple(wish for wish in wishes.left_out if wish.skill.id in needed and wish.skill.kind != "behaviour")
    left_out = tuple(wish for wish in wishes.left_out if wish not in added)
    return Selection(_first((*wishes.printed, *added), needed), left_out)


def _first(requirements: Sequence[TieredRequirement], needed: Sequence[str]) -> tuple[TieredRequirement, ...]:
    place = {skill: at for at, skill in enumerate(needed)}
    return tuple(sorted(requirements, key=lambda each: place.get(each.skill.id, len(place))))
