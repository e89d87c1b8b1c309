"""A team gathered for a day: its members with the answers that count, and who is left out.

`gather` is what all pages of a team begin with. Nothing is merged in silence: files that nobody can tell apart are
refused with the way out.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.analysis.counting_views import counting_answers
from skillmatrix.analysis.renames import follow_renames
from skillmatrix.analysis.scope import is_stale
from skillmatrix.app.handed import Handed, in_two_groups
from skillmatrix.app.inputs import open_matrix, require
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.newest_answers import in_time, newest_by_person
from skillmatrix.app.settings import load_settings, switched_off
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.team_answers import Found, LeftOut, find_answers
from skillmatrix.app.team_tables import TableTerms
from skillmatrix.app.telling import Tell
from skillmatrix.app.two_people import Doubt, doubts_of
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import Terms, check, check_in_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.consent import has_agreed
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import FILE_NAME, Member, Team

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers


class _Terms(NamedTuple):
    """The day of the page, the age up to which answers count, the optional categories that are switched off."""

    day: dt.date
    max_age_months: int
    without: tuple[str, ...]


class OpenedTeam:
    """A team file without errors, its path, and its matrix. The answers are read once, however many pages need them."""

    def __init__(self, team: Team, path: Path, matrix: Matrix) -> None:
        self.team = team
        self.path = path
        self.matrix = matrix
        self._found: Found | None = None

    @property
    def answers(self) -> list[Path]:
        """The files and folders with answers."""
        return [self.path.parent / each for each in self.team.answers]

    def found(self, tell: Tell) -> Found:
        """What lies in them."""
        if self._found is None:
            self._found = find_answers(self.answers, TableTerms(self.matrix, self.team.groups), tell)
        return self._found


class GatheredMember(NamedTuple):
    """A person of the team, as they count on the day of the page."""

    person: str
    """The pseudonym."""
    role: str | None
    """The id of a role of the matrix: the one in the team file, else the one in the answers."""
    groups: tuple[str, ...]
    """A value for each of `team.groups`, in their order; an empty text where nothing is said."""
    answers: "Answers | None"
    """What counts by the team's rule of ratings, as one value under today's ids; `None` if there is nothing.

    Ratings that are out of date are not in it, and “not applicable” on a must of the role is an `unknown`: so a skill
    with a level is rated, and all others are unanswered or do not apply.
    """
    interest: Mapping[str, int]
    """From 0 to 5, by skill: how much the person would like to work on it. Only they say so themselves."""
    is_stale: bool
    """Whether there are answers, all of which are out of date."""

    def level(self, skill: str) -> int | None:
        """The level that counts; `None` if the skill is unanswered or does not apply."""
        rating = self.answers.ratings.get(skill) if self.answers else None
        return rating.level if rating else None

    @property
    def has_answered(self) -> bool:
        """Whether anything that counts was said."""
        return bool(self.answers and self.answers.ratings)


class GatheredTeam(NamedTuple):
    """A team on a day. `members` are in the order of their pseudonyms, which says nothing about them.

    On a named page they are exactly those who agreed to stand on it; the others are not counted in it, and of them only
    the number is known. On a page without names they are all members of the file, or all who were found.
    """

    team: Team
    matrix: Matrix
    day: dt.date
    named: bool
    members: tuple[GatheredMember, ...]
    left_out: tuple[LeftOut, ...]
    max_age_months: int
    without: tuple[str, ...]
    """Ids of optional categories that are switched off in the settings; nobody's answers to them are in `members`."""
    doubts: tuple[Doubt, ...] = ()
    """Answers of members that may be by two people under one pseudonym; only the newest are in `members`."""

    @property
    def answered(self) -> int:
        """How many members have said anything that counts."""
        return sum(member.has_answered for member in self.members)


def open_team(reference: str | None, tell: Tell) -> OpenedTeam:
    """The team in a file, or in `team.yaml` here, checked against its matrix."""
    path = Path(reference or FILE_NAME)
    if reference is None and not path.exists():
        raise UserError("there is no {file} here; name one with --team, or write one: skillmatrix init team", file=path)
    loaded = check(read_file(path, str(path)), "team", Terms())
    named = require(loaded._replace(findings=tuple(each for each in loaded.findings if loaded.has_errors)), tell)
    matrix = open_matrix(find_matrix(named.matrix.id, tell), tell)
    require_persons(matrix)
    return OpenedTeam(require(check_in_matrix(loaded, "team", matrix, advice=False), tell), path, matrix)


def require_persons(matrix: Matrix) -> None:
    """A team has persons in it. Of a unit there is one view, and units side by side would be a ranking."""
    if matrix.subject == "unit":
        raise UserError(
            "“{matrix}” is about units, which are not compared with each other, so no team can be made of them",
            matrix=matrix.id,
        )


def gather(reference: str | None, day: dt.date, around: Surroundings, *, named: bool) -> GatheredTeam:
    """The team in a file on a day: of each person and rater the newest answers up to it, by the team's rules.

    `named` keeps only those who agreed to stand on a page of this team with their name.
    """
    opened = open_team(reference, around.tell)
    return gather_opened(opened, day, around, named=named)


def gather_opened(opened: OpenedTeam, day: dt.date, around: Surroundings, *, named: bool) -> GatheredTeam:
    """The same of a team that is open already."""
    team, matrix = opened.team, opened.matrix
    settings = load_settings(around.folder, around.tell)
    terms = _Terms(day, settings.max_age_months, switched_off(settings, matrix))
    found = opened.found(around.tell)
    kept, late = in_time(found.handed, team, day)
    views = newest_by_person(kept)
    entries = {member.person: member for member in team.members or ()}
    listed = entries.keys() if team.members is not None else views.keys()
    agreed = {
        person for person in listed & views.keys() if any(has_agreed(each.answers, team) for each in views[person])
    }
    strangers = [LeftOut("not_a_member", person, views[person][0].place) for person in sorted(views.keys() - listed)]
    shown = sorted(agreed if named else listed)
    members = [_member(person, entries.get(person), views.get(person, []), opened, terms) for person in shown]
    require_refining(team.groups, (member.groups for member in members))
    left_out = [*found.left_out, *late, *strangers]
    if named:
        others = {*listed, *(each.person for each in late)} - agreed
        left_out = [*found.left_out, *[LeftOut("not_agreed")] * len(others)]
    doubts = doubts_of(kept, agreed if named else listed)
    age, without = terms.max_age_months, terms.without
    return GatheredTeam(team, matrix, day, named, tuple(members), tuple(left_out), age, without, doubts)


def _member(
    person: str, listed: Member | None, views: Sequence[Handed], opened: OpenedTeam, terms: _Terms
) -> GatheredMember:
    team, matrix = opened.team, opened.matrix
    own = next((each.answers for each in views if each.answers.rater == "self"), None)
    role = (listed and listed.role) or (own and own.role) or None
    given = [each.answers for each in views]
    answers = counting_answers(
        given, matrix, team.rating, role=role, today=terms.day, max_age_months=terms.max_age_months
    )
    groups = _groups(views) | (listed.groups if listed else {})
    return GatheredMember(
        person,
        role,
        tuple(groups.get(column, "") for column in team.groups),
        _without(answers, matrix, terms.without),
        _interest(own, matrix, terms),
        bool(given) and all(is_stale(each.date, terms.day, terms.max_age_months) for each in given),
    )


def _groups(views: Sequence[Handed]) -> dict[str, str]:
    """The groups that tables name beside somebody's answers."""
    named = [each for each in views if each.groups]
    for each in named[1:]:
        if each.groups != named[0].groups:
            raise in_two_groups(each.place, each.answers.person, named[0].groups, each.groups)
    return dict(named[0].groups) if named else {}


def require_refining(columns: Sequence[str], people: Iterable[Sequence[str]]) -> None:
    """Each group lies in one group of the column before. In a team file a rule says so; here tables are meant."""
    around: dict[tuple[int, str], str] = {}
    for groups in people:
        for at, (larger, group) in enumerate(pairwise(groups), start=1):
            if group and around.setdefault((at, group), larger) != larger:
                raise UserError(
                    "{column} “{group}” is in {larger} “{one}” and in {larger} “{other}”; "
                    "give the two names of their own",
                    column=columns[at],
                    group=group,
                    larger=columns[at - 1],
                    one=around[at, group],
                    other=larger,
                )


def _without(answers: "Answers | None", matrix: Matrix, without: Collection[str]) -> "Answers | None":
    """The answers without those to categories that are switched off."""
    if answers is None or not without:
        return answers
    kept = {
        skill: given for skill, given in answers.ratings.items() if matrix.categories_around(skill).isdisjoint(without)
    }
    return answers.model_copy(update={"ratings": kept})


def _interest(own: "Answers | None", matrix: Matrix, terms: _Terms) -> dict[str, int]:
    if own is None or is_stale(own.date, terms.day, terms.max_age_months):
        return {}
    is_of_today = own.ratings.keys() <= matrix.skills.keys()
    ratings = own.ratings if is_of_today else follow_renames(own, matrix).ratings
    wanted = {skill: rating.interest for skill, rating in ratings.items() if rating.interest is not None}
    if not terms.without:
        return wanted
    return {skill: wish for skill, wish in wanted.items() if matrix.categories_around(skill).isdisjoint(terms.without)}
