"""Counting the people in a table, however many: what its columns and values mean is decided here, an engine counts."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from itertools import combinations
from typing import NamedTuple

from skillmatrix.analysis.counts import Change, GroupCounts
from skillmatrix.analysis.role_points import RolePoints
from skillmatrix.analysis.team import Target
from skillmatrix.app.table_values import read_days, read_interests, read_values, with_musts
from skillmatrix.app.team_columns import columns_of
from skillmatrix.app.teams import require_refining
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.table import Table as Header
from skillmatrix.model.answers import RatingRule
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import first_not_older
from skillmatrix.model.must_haves import gates
from skillmatrix.tables.changes import changes_between, state_of
from skillmatrix.tables.columns import TableColumns, group_names, in_one_form
from skillmatrix.tables.counted import count_own, count_views, what_counts
from skillmatrix.tables.engine import Opened, Rows, held
from skillmatrix.tables.expression import Counting, Span, worth_names
from skillmatrix.tables.meaning import (
    Lookup,
    different_days,
    different_interests,
    different_values,
    keys_of,
    with_days,
    with_meaning,
)
from skillmatrix.tables.packed_levels import PackedLevels
from skillmatrix.tables.result import CountedRow, Tallied, tallied
from skillmatrix.tables.views import Listed, Views, state_of_views

MOST_TOLD = 5
"""So many reasons are told, the most frequent first; of the others the number of rows."""


class Asked(NamedTuple):
    """What is to be counted: which skills, in which groups, and where people stand to which role.

    Answers count that are no older than `max_age_months`, of people whose answers are kept: no older than `retention`.
    `rating` says whose answers count, `members` who belongs to the team; `None`: everybody who is found.
    """

    matrix: Matrix
    skills: tuple[str, ...]
    max_age_months: int
    retention: int
    groups: tuple[str, ...] = ()
    role: RolePoints | None = None
    rating: RatingRule = "self"
    members: tuple[Listed, ...] | None = None
    without: tuple[str, ...] = ()
    compares: bool = False
    """Whether days are held against each other."""


class CountedTable(NamedTuple):
    """The counts of a table; by reason, how many people are not in them; and what was told of its rows."""

    counts: GroupCounts
    left_out: Mapping[str, int]
    told: tuple[str, ...]


def count_table(opened: Opened, asked: Asked, day: dt.date) -> CountedTable:
    """Count all that can be counted, as of a day."""
    told: list[str] = []
    found = TableOfPeople(opened, asked, lambda what: told.append(str(what))).count(day)
    return CountedTable(found.counts, found.left_out, tuple(told))


class TableOfPeople:
    """A table whose columns and values are understood. What is wrong with rows is told once, by what it is."""

    def __init__(self, opened: Opened, asked: Asked, tell: Tell) -> None:
        self.asked = asked
        self.views = _views(asked)
        columns = _columns(opened, asked, tell)
        self.groups = group_names(columns)
        table = in_one_form(opened, columns)
        different = different_values(table, opened.name)
        read = read_values(different, asked.matrix, asked.without, has_answers="answer" in columns.fields)
        self.is_own = asked.members is None and all(each.rater == "self" for each in read.meanings.values())
        """Whether all say something of themselves alone, which takes less time to count."""
        wanting, no_interest, unreadable = read_interests(different_interests(table))
        table, no_day = _with_days(table)
        _tell_broken(opened.name, read.broken + no_interest + no_day, sum(each.rows for each in different), tell)
        role = asked.role if self.is_own else None
        self.levels = PackedLevels(self.views.skills, self.views.levels)
        levels = self.levels if asked.compares and self.is_own else None
        self.lookup = Lookup(keys_of(different), tuple(self.views.skills), role, wanting, unreadable, levels)
        meanings = with_musts(read.meanings, self.views.skills, self.views.musts) if self.is_own else read.meanings
        self.rows = with_meaning(table, meanings, self.lookup, self.groups)

    def count(self, day: dt.date) -> Tallied:
        """How many people said what, as of a day."""
        asked, counting = self.asked, self._counting(day)
        role = asked.role.role if asked.role else None
        found = tallied(self._counted(counting), self.views.skills, asked.skills, role, day)
        require_refining(asked.groups, [group for group in found.counts.members if len(group) == len(asked.groups)])
        return found

    def changes(self, days: Sequence[dt.date], targets: Sequence[Target]) -> dict[tuple[int, int], dict[str, Change]]:
        """What changed between each two of the days, by their places and by skill."""
        with ExitStack() as held_until_the_end:
            states = [self._state(self._counting(day), held_until_the_end) for day in days]
            return {
                (one, other): changes_between(states[one], states[other], self.levels, targets)
                for one, other in combinations(range(len(days)), 2)
            }

    def _state(self, counting: Counting, stack: ExitStack) -> Rows:
        if self.is_own:
            return stack.enter_context(held(state_of(self.rows, counting, self.levels)))
        with what_counts(self.rows, counting) as (sets, said):
            return stack.enter_context(held(state_of_views(said, sets, counting, self.views, self.levels)))

    def _counting(self, day: dt.date) -> Counting:
        asked = self.asked
        span = Span(day, first_not_older(day, asked.retention), first_not_older(day, asked.max_age_months))
        return Counting(span, self.groups, self.lookup.bits, worth_names(asked.role), asked.role)

    def _counted(self, counting: Counting) -> list[CountedRow]:
        if self.is_own:
            return count_own(self.rows, counting)
        return count_views(self.rows, counting, self.views)


def _with_days(table: Rows) -> tuple[Rows, Counter[Sentence]]:
    if not table.date.type().is_string():
        return table, Counter()
    days, no_day = read_days(different_days(table))
    return with_days(table, days), no_day


def _views(asked: Asked) -> Views:
    matrix = asked.matrix
    musts = {role.id: frozenset(gates(role)) for role in matrix.roles}
    return Views(asked.rating, sorted(matrix.scale), tuple(matrix.skills), musts, asked.members)


def _columns(opened: Opened, asked: Asked, tell: Tell) -> TableColumns:
    """The columns by their names; those that mean nothing are told."""
    names = dict(enumerate(opened.table.columns))
    columns, strangers = columns_of(Header(opened.name, "", names, iter(())), asked.matrix, asked.groups)
    if strangers:
        tell(Sentence("{file}: columns that are not read: {names}", file=opened.name, names=", ".join(strangers)))
    if columns.is_long and not {"level", "answer"} & columns.fields.keys():
        raise UserError("{file}: no column says which level; call one “level”", file=opened.name)
    return TableColumns(
        {field: names[at] for field, at in columns.fields.items()},
        tuple(names[columns.groups[group]] if group in columns.groups else None for group in asked.groups),
        tuple(names[at] for at in columns.skills),
    )


def _tell_broken(name: str, broken: Counter[Sentence], rows: int, tell: Tell) -> None:
    """What is wrong with rows, the most frequent first. A table of which nothing is left is a `UserError`."""
    reasons = broken.most_common()
    if reasons and broken.total() >= rows:
        raise UserError("{file}: no row can be used; {problem}", file=name, problem=reasons[0][0])
    for problem, number in reasons[:MOST_TOLD]:
        tell(Sentence("{file}: rows left out: {n}; {problem}", file=name, n=number, problem=problem))
    if further := sum(number for _, number in reasons[MOST_TOLD:]):
        tell(Sentence("{file}: rows left out for other reasons: {n}", file=name, n=further))
