"""The page of a team without names: gathered for its closing dates, counted, and reduced to what may be shown."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from skillmatrix.analysis.counts import Change, Person, count, count_changes
from skillmatrix.analysis.hiding import Dated, hide
from skillmatrix.analysis.role_points import RolePoints, role_points
from skillmatrix.analysis.shown import Limits
from skillmatrix.analysis.targets import targets_of
from skillmatrix.analysis.team import Target, member_of
from skillmatrix.app.settings import load_settings, switched_off
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.table_counts import Asked, TableOfPeople
from skillmatrix.app.team_pages import Page
from skillmatrix.app.teams import GatheredMember, GatheredTeam, OpenedTeam, gather_opened, open_team
from skillmatrix.app.two_people import tell_doubts
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import there_are
from skillmatrix.model.team import FILE_NAME, Member, Team
from skillmatrix.tables.engine import Opened
from skillmatrix.tables.views import Listed
from skillmatrix.view.group_brief import group_briefs
from skillmatrix.view.group_data import group_data, group_table
from skillmatrix.view.group_input import GroupInput
from skillmatrix.view.group_page import build_group_page


class Counted(NamedTuple):
    """All that a page knows: counts of each closing date, what changed between two, how many were left out and why."""

    dates: Sequence[Dated]
    changes: Mapping[tuple[int, int], Mapping[str, Change]]
    left_out: Mapping[str, int]


class _Frame(NamedTuple):
    """What does not depend on answers: closing dates, targets, the role whose people are counted, limits."""

    days: Sequence[dt.date]
    targets: tuple[Target, ...]
    role: RolePoints | None
    limits: Limits


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
    frame = _frame(opened, reference or FILE_NAME, day, today)
    gathered = [_gather(opened, each, around) for each in frame.days]
    tell_doubts(gathered[-1].team.doubts, around.tell)
    people = [people_in(each.team.members) for each in gathered]
    changes = {
        (one, other): count_changes(people[one], people[other], frame.targets)
        for one, other in combinations(range(len(frame.days)), 2)
    }
    dated = [_counted(each, persons, frame) for each, persons in zip(gathered, people, strict=True)]
    # What is given later still grows: its number would tell that somebody has answered since.
    left_out: Counter[str] = Counter(each.reason for each in gathered[-1].team.left_out if each.reason != "later")
    return _shown(opened, frame, Counted(dated, changes, left_out), groups)


def group_table_team(
    table: Callable[[], Opened],
    reference: str | None,
    day: dt.date | None,
    groups: str | None,
    today: dt.date,
    around: Surroundings,
) -> GroupInput:
    """The same of people in a table, who are counted by an engine; the answers of the team file are not read."""
    opened = open_team(reference, around.tell)
    team, matrix = opened.team, opened.matrix
    frame = _frame(opened, reference or FILE_NAME, day, today)
    settings = load_settings(around.folder, around.tell)
    asked = Asked(
        matrix,
        tuple(target.skill for target in frame.targets),
        settings.max_age_months,
        team.retention,
        team.groups,
        frame.role,
        team.rating,
        None if team.members is None else tuple(listed(member, team) for member in team.members),
        switched_off(settings, matrix),
        compares=len(frame.days) > 1,
    )
    people = TableOfPeople(table(), asked, around.tell)
    tallied = [people.count(each) for each in frame.days]
    changes = people.changes(frame.days, frame.targets) if asked.compares else {}
    left_out = Counter({reason: n for reason, n in tallied[-1].left_out.items() if reason != "later"})
    return _shown(opened, frame, Counted([Dated(each.counts) for each in tallied], changes, left_out), groups)


def listed(member: Member, team: Team) -> Listed:
    """A member as a table needs them."""
    return Listed(member.person, member.role or "", tuple(member.groups.get(group, "") for group in team.groups))


def group_page(given: GroupInput) -> Page:
    """How many reach what, what to learn together, and what is hidden and why."""
    build, table, data = partial(build_group_page, given), partial(group_table, given), partial(group_data, given)
    return Page(build, table, data, partial(group_briefs, given))


def _frame(opened: OpenedTeam, name: str, day: dt.date | None, today: dt.date) -> _Frame:
    team, matrix = opened.team, opened.matrix
    days = _dates(team, day, today, name)
    targets = tuple(sorted(targets_of(team, matrix), key=lambda target: not target.is_must))
    return _Frame(days, targets, _role(team, matrix), _limits(team, matrix))


def _shown(opened: OpenedTeam, frame: _Frame, counted: Counted, groups: str | None) -> GroupInput:
    """Hidden by the same rules, wherever it was counted."""
    shown = hide(counted.dates, counted.changes, frame.targets, frame.role, frame.limits)
    depth, left_out = _depth(opened.team, groups), dict(sorted(counted.left_out.items()))
    return GroupInput(opened.team, opened.matrix, frame.days[-1], shown, depth, left_out)


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


def people_in(members: Sequence[GatheredMember]) -> list[Person]:
    """What is counted of the members of a team."""
    found = []
    for each in members:
        member = member_of(each.person, each.answers, each.interest)
        day = each.answers.date if each.answers else None
        found.append(
            Person(each.person, each.groups, member.levels, member.excluded, each.interest, each.has_answered, day)
        )
    return found


def _counted(gathered: _Gathered, people: Sequence[Person], frame: _Frame) -> Dated:
    skills, roles = [target.skill for target in frame.targets], [frame.role] if frame.role else []
    everybody = count(people, skills, roles, gathered.team.day, frame.limits.depth)
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
        none = Sentence("the team file has none; write into it, for example, groups: [site, unit]")
        hint = there_are(team.groups) if team.groups else none
        raise UserError("--groups {name}: there is no such group column; {hint}", name=groups, hint=hint)
    return team.groups.index(groups) + 1
