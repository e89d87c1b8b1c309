"""The page of a team without names: gathered for its closing dates, counted, and reduced to what may be shown."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from skillmatrix.analysis.counts import Person, count, count_changes
from skillmatrix.analysis.hiding import Dated, hide
from skillmatrix.analysis.role_points import RolePoints, role_points
from skillmatrix.analysis.shown import Limits
from skillmatrix.analysis.targets import targets_of
from skillmatrix.analysis.team import Target, member_of
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.team_pages import Page
from skillmatrix.app.teams import GatheredMember, GatheredTeam, OpenedTeam, gather_opened, open_team
from skillmatrix.app.two_people import tell_doubts
from skillmatrix.errors import UserError
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import there_are
from skillmatrix.model.team import FILE_NAME, Team
from skillmatrix.view.group_brief import group_briefs
from skillmatrix.view.group_data import group_data, group_table
from skillmatrix.view.group_input import GroupInput
from skillmatrix.view.group_page import build_group_page


class _Gathered(NamedTuple):
    """A closing date: everybody, and the pseudonyms of those who agreed to be named."""

    team: GatheredTeam
    named: Collection[str]


def group_team(
    reference: str | None, day: dt.date | None, groups: str | None, today: dt.date, around: Surroundings
) -> GroupInput:
    """What may be shown of a team on a closing date, or on the newest one that is over.

    `groups` is the last group column to be shown; without it all are.
    """
    opened = open_team(reference, around.tell)
    team, name = opened.team, reference or FILE_NAME
    days = _dates(team, day, today, name)
    gathered = [_gather(opened, each, around) for each in days]
    targets = tuple(sorted(targets_of(team, opened.matrix), key=lambda target: not target.is_must))
    tell_doubts(gathered[-1].team.doubts, around.tell)
    people = [_people(each.team.members) for each in gathered]
    changes = {
        (one, other): count_changes(people[one], people[other], targets)
        for one, other in combinations(range(len(days)), 2)
    }
    role, limits = _role(team, opened.matrix), _limits(team, opened.matrix)
    dated = [
        _counted(each, persons, targets, role, limits.depth) for each, persons in zip(gathered, people, strict=True)
    ]
    # What is given later still grows: its number would tell that somebody has answered since.
    left_out = Counter(each.reason for each in gathered[-1].team.left_out if each.reason != "later")
    shown = hide(dated, changes, targets, role, limits)
    return GroupInput(team, opened.matrix, days[-1], shown, _depth(team, groups), dict(sorted(left_out.items())))


def group_page(given: GroupInput) -> Page:
    """How many reach what, what to learn together, and what is hidden and why."""
    build, table, data = partial(build_group_page, given), partial(group_table, given), partial(group_data, given)
    return Page(build, table, data, partial(group_briefs, given))


def _dates(team: Team, day: dt.date | None, today: dt.date, name: str) -> list[dt.date]:
    """The closing dates up to the one asked for. On a day that is not over, answers come: two pages would differ."""
    if not team.dates:
        raise UserError(
            "a page without names is made of all answers up to a closing date, and {file} has none; "
            "write into it, for example, dates: [{day}], or see those who agreed: --named",
            file=name,
            day=today,
        )
    over = sorted(each for each in set(team.dates) if each < today)
    if day is not None and day not in team.dates:
        hint = there_are(each.isoformat() for each in sorted(team.dates))
        raise UserError("{day} is no closing date in {file}; {hint}", day=day, file=name, hint=hint)
    wanted = day or (over[-1] if over else min(team.dates))
    if wanted not in over:
        raise UserError(
            "the closing date {day} is not over yet; there is a page without names from the day after it on", day=wanted
        )
    return [each for each in over if each <= wanted]


def _gather(opened: OpenedTeam, day: dt.date, around: Surroundings) -> _Gathered:
    everybody, named = (gather_opened(opened, day, around, named=each) for each in (False, True))
    return _Gathered(everybody, frozenset(member.person for member in named.members if member.has_answered))


def _people(members: Sequence[GatheredMember]) -> list[Person]:
    found = []
    for each in members:
        member = member_of(each.person, each.answers, each.interest)
        day = each.answers.date if each.answers else None
        found.append(
            Person(each.person, each.groups, member.levels, member.excluded, each.interest, each.has_answered, day)
        )
    return found


def _counted(
    gathered: _Gathered, people: Sequence[Person], targets: Sequence[Target], role: RolePoints | None, depth: int
) -> Dated:
    skills, roles = [target.skill for target in targets], [role] if role else []
    everybody = count(people, skills, roles, gathered.team.day, depth)
    unnamed = [each for each in people if each.has_answered and each.name not in gathered.named]
    if not gathered.named or not unnamed:
        return Dated(everybody)
    return Dated(everybody, count(unnamed, skills, [], gathered.team.day, 0))


def _role(team: Team, matrix: Matrix) -> RolePoints | None:
    """The first role that the team file asks for.

    Not one with a rule such as seven of eight: what hides how many are ready takes them to reach every target.
    """
    named = next((target.role for target in team.targets if target.role), None)
    role = matrix.roles_by_id[named] if named else None
    return role_points(matrix, role) if role and not role.ready else None


def _limits(team: Team, matrix: Matrix) -> Limits:
    levels = range(matrix.lowest, matrix.highest + 1)
    return Limits(team.smallest_group, levels, len(team.groups), with_list=team.members is not None)


def _depth(team: Team, groups: str | None) -> int:
    """How many of the columns are shown: what is hidden does not depend on it."""
    if groups is None:
        return len(team.groups)
    if groups not in team.groups:
        raise UserError(
            "--groups {name}: there is no such group column; {hint}", name=groups, hint=there_are(team.groups)
        )
    return team.groups.index(groups) + 1
