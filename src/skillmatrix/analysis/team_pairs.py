"""Who could learn a skill from whom: the one is at least two levels further. Those who would like to come first."""

from collections.abc import Sequence
from typing import NamedTuple

from skillmatrix.analysis.team import Member, by_name

LEVELS_APART = 2
"""Fewer lie within the noise of a rating: there would be nothing to pass on."""


class Pairing(NamedTuple):
    """Somebody who could learn a skill, and those who could pass it on, by name."""

    learner: Member
    teachers: tuple[Member, ...]
    is_interested: bool


def pairs(skill: str, members: Sequence[Member]) -> tuple[Pairing, ...]:
    """Those who would like to learn the skill first, then the others, each by name; who has no answer is in neither."""
    people = [member for member in by_name(members) if skill in member.levels]
    found = (Pairing(learner, _teachers(skill, learner, people), learner.wants(skill)) for learner in people)
    return tuple(sorted((one for one in found if one.teachers), key=lambda one: not one.is_interested))


def _teachers(skill: str, learner: Member, people: Sequence[Member]) -> tuple[Member, ...]:
    return tuple(other for other in people if other.levels[skill] - learner.levels[skill] >= LEVELS_APART)
