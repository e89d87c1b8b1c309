"""What is left of counts to be shown without names. Views and formats know nothing else."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.analysis.counts import Group
from skillmatrix.analysis.team import Target

Words: TypeAlias = Literal["few", "almost_all"]
"""Fewer than three reach the target, or all but fewer than three do."""


class Limits(NamedTuple):
    """What does not depend on answers: the size from which groups are shown, how deep groups go, and the levels.

    `with_list`: whether members are listed, so that there may be some who have not answered.
    """

    smallest: int
    levels: range
    depth: int = 0
    with_list: bool = True


class Answered(NamedTuple):
    """How many answered, and of how many; `None` where it is not shown. `all_but_few`: fewer than 3 have not."""

    people: int | None = None
    members: int | None = None
    all_but_few: bool = False


class Span(NamedTuple):
    """Neighbouring levels, and how many people are at one of them; `None` where that would tell who did not rate."""

    lowest: int
    highest: int
    people: int | None


class ShownSkill(NamedTuple):
    """What is shown of a target: a number, or words, or neither.

    `groups` are empty where none of them is shown; so are `spans`, from the highest levels down.
    """

    target: Target
    reach: int | None = None
    words: Words | None = None
    groups: Mapping[Group, int] = {}
    spans: tuple[Span, ...] = ()
    interested: int | None = None


class ShownReady(NamedTuple):
    """How many of those who answered are ready for a role."""

    role: str
    people: int


class ShownGroups(NamedTuple):
    """The groups that may be shown with how many people are in each, parents before parts; and if some are hidden."""

    sizes: Mapping[Group, int] = {}
    some_hidden: bool = False


class ShownPage(NamedTuple):
    """All that a page without names knows. `is_shown` is false where too few have answered for anything.

    `is_later`: an earlier closing date shows something already, so less is shown; `beside_named`: some people stand on
    a page by name, which could be subtracted, so less is shown, too.
    """

    is_shown: bool
    answered: Answered = Answered()
    skills: tuple[ShownSkill, ...] = ()
    ready: ShownReady | None = None
    groups: ShownGroups = ShownGroups()
    is_later: bool = False
    beside_named: bool = False

    def skill(self, skill: str) -> ShownSkill | None:
        """What is shown of a skill."""
        return next((each for each in self.skills if each.target.skill == skill), None)

    def to_learn(self) -> tuple[ShownSkill, ...]:
        """What has a number: musts first, then by people missing, then the fewest first. It tells nothing more."""
        numbers = [(skill, skill.reach) for skill in self.skills if skill.reach is not None]
        numbers.sort(key=lambda pair: (not pair[0].target.is_must, -max(0, pair[0].target.people - pair[1]), pair[1]))
        return tuple(skill for skill, _ in numbers)
