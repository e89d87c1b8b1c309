"""What people who agreed to it cover together, by name: docs/scoring.md 10. Nobody is compared with anybody else.

There is no figure about a person here but the level of a skill. People stand in the order of their names, everywhere.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.model.answers import Answers

NUMBER = re.compile(r"([0-9]+)")
INTERESTED = 3
"""From this interest on, of 0 to 5, somebody would like to work on a skill."""

Risk: TypeAlias = Literal["gap", "single", "thin", "ok"]
RISKS: tuple[Risk, ...] = ("gap", "single", "thin", "ok")
"""Nobody, one person alone, fewer than asked for, enough: the most urgent first."""


class Member(NamedTuple):
    """A person by name, with the levels that are known and not out of date, by skill.

    `excluded` skills do not apply. What stands in neither is unanswered. `interest` is from 0 to 5, by skill.
    """

    name: str
    levels: Mapping[str, int]
    interest: Mapping[str, int] = {}
    excluded: frozenset[str] = frozenset()

    def wants(self, skill: str) -> bool:
        """Whether the person would like to work on the skill."""
        return self.interest.get(skill, 0) >= INTERESTED


class Target(NamedTuple):
    """What is to be held together: so many people at this level or above."""

    skill: str
    level: int
    people: int
    is_must: bool = False
    weight: Fraction = Fraction(1)


class Covered(NamedTuple):
    """A target, and who is where. `near` are one level below it; `answered` and `asked` count people.

    `need` is the weight times the mean distance to the target, in levels, of those who answered; `None` if nobody did.
    """

    target: Target
    holders: tuple[str, ...]
    near: tuple[str, ...]
    answered: int
    asked: int
    need: Fraction | None

    @property
    def at_most(self) -> int:
        """How many might hold it: an unanswered person could."""
        return len(self.holders) + self.asked - self.answered

    @property
    def missing(self) -> int:
        """How many people more are asked for."""
        return max(0, self.target.people - len(self.holders))

    @property
    def margin(self) -> int:
        """How many people more than asked for there are; below 0 where some are missing."""
        return len(self.holders) - self.target.people

    @property
    def share(self) -> Fraction:
        """How much of the target is covered, from 0 to 1."""
        return Fraction(min(len(self.holders), self.target.people), self.target.people)

    @property
    def alone(self) -> str | None:
        """Who holds it as the only one."""
        return self.holders[0] if len(self.holders) == 1 else None

    @property
    def risk(self) -> Risk:
        """How many there are, as a class."""
        if len(self.holders) < 2:
            return "single" if self.holders else "gap"
        return "thin" if self.missing else "ok"


class Loss(NamedTuple):
    """A target before and after somebody leaves."""

    before: Covered
    after: Covered


def member_of(name: str, answers: Answers | None, interest: Mapping[str, int]) -> Member:
    """What somebody's answers say that count on the day, under today's ids; `None`: nothing counts."""
    ratings = answers.ratings if answers else {}
    levels = {skill: rating.level for skill, rating in ratings.items() if rating.level is not None}
    excluded = frozenset(skill for skill, rating in ratings.items() if rating.not_applicable is not None)
    return Member(name, levels, interest, excluded)


def by_name(members: Sequence[Member]) -> tuple[Member, ...]:
    """The order in which people stand everywhere: capitals do not count, and p2 stands before p10."""
    return tuple(sorted(members, key=lambda member: (_name_key(member.name), member.name)))


def _name_key(name: str) -> list[str | int]:
    """Words and numbers in turn, so that only like is compared with like."""
    return [int(part) if at % 2 else part for at, part in enumerate(NUMBER.split(name.casefold()))]


def cover(targets: Sequence[Target], members: Sequence[Member]) -> tuple[Covered, ...]:
    """How each target is covered, in the order of the targets."""
    people = by_name(members)
    return tuple(_covered(target, people) for target in targets)


def without(members: Sequence[Member], leaving: Collection[str]) -> tuple[Member, ...]:
    """The members who stay."""
    return tuple(member for member in members if member.name not in leaving)


def losses(targets: Sequence[Target], members: Sequence[Member], leaving: Collection[str]) -> tuple[Loss, ...]:
    """The targets that are then covered less, the most urgent first."""
    both = zip(cover(targets, members), cover(targets, without(members, leaving)), strict=True)
    lost = [
        Loss(before, after)
        for before, after in both
        if after.missing > before.missing or RISKS.index(after.risk) < RISKS.index(before.risk)
    ]
    return tuple(sorted(lost, key=lambda loss: _urgency(loss.after)))


def bottlenecks(covered: Sequence[Covered]) -> tuple[Covered, ...]:
    """Where people are missing or somebody is alone: must-haves first, then the fewest holders."""
    return tuple(sorted((one for one in covered if one.risk != "ok"), key=_urgency))


def to_learn(covered: Sequence[Covered]) -> tuple[Covered, ...]:
    """What to learn together: must-haves first, then by people missing, then by need, then as the targets stand."""
    missing = [one for one in covered if one.missing]
    return tuple(sorted(missing, key=lambda one: (not one.target.is_must, -one.missing, -(one.need or 0))))


def share_covered(covered: Sequence[Covered]) -> Fraction | None:
    """How much of all targets is covered, by their weights, from 0 to 1; `None` if there are no targets."""
    weight = sum((one.target.weight for one in covered), Fraction(0))
    return sum((one.target.weight * one.share for one in covered), Fraction(0)) / weight if weight else None


def fewest_holders(covered: Sequence[Covered]) -> int | None:
    """How many hold the must-have (if there is none, the target) with the fewest holders; `None` without targets."""
    musts = [one for one in covered if one.target.is_must] or covered
    return min((len(one.holders) for one in musts), default=None)


def _covered(target: Target, people: Sequence[Member]) -> Covered:
    known = {member.name: member.levels[target.skill] for member in people if target.skill in member.levels}
    excluded = sum(target.skill in member.excluded for member in people)
    distance = sum(max(0, target.level - level) for level in known.values())
    return Covered(
        target,
        tuple(name for name, level in known.items() if level >= target.level),
        tuple(name for name, level in known.items() if level == target.level - 1),
        len(known) + excluded,
        len(people),
        target.weight * Fraction(distance, len(known)) if known else None,
    )


def _urgency(covered: Covered) -> tuple[bool, int, int]:
    return not covered.target.is_must, RISKS.index(covered.risk), -covered.missing
