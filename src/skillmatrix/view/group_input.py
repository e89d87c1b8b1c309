"""What the page without names is made of, and how it names a skill."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from skillmatrix.analysis.counts import Group
from skillmatrix.analysis.shown import ShownPage, ShownSkill
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import Team
from skillmatrix.view.wording import Wording


class GroupInput(NamedTuple):
    """What the page is made of. `day` is its closing date; `depth` says how many of the group columns are shown.

    `left_out` is how many files were left out, by the reason.
    """

    team: Team
    matrix: Matrix
    day: dt.date
    shown: ShownPage
    depth: int = 0
    left_out: Mapping[str, int] = {}

    @property
    def base(self) -> int | None:
        """Of how many people a number is told; `None` if that is not shown."""
        answered = self.shown.answered
        return answered.people if answered.people is not None else answered.members

    @property
    def groups(self) -> list[Group]:
        """The groups on the page, in the order of their names."""
        return sorted(group for group in self.shown.groups.sizes if len(group) <= self.depth)


def skill_name(skill: ShownSkill, wording: Wording) -> str:
    """The name of a skill; a must-have says so."""
    name = wording.skill(skill.target.skill)
    return wording.catalogue.say("team.grid.must", skill=name) if skill.target.is_must else name
