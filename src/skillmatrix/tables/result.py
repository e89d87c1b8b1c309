"""What an engine counted, as the counts that everything else knows, and how many people were left out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.analysis.counts import Group, GroupCounts, SkillCounts
from skillmatrix.analysis.result import Status
from skillmatrix.tables.expression import LEFT_OUT, NOT_APPLICABLE, SILENT, SKILL, STRANGER, UNKNOWN

STATUSES: tuple[Status, ...] = ("ready", "near", "developing", "undetermined", "blocked")

if TYPE_CHECKING:
    from ibis.expr.types import Table


class CountedRow(NamedTuple):
    """A row of what was counted: of so many people in a group, this is so."""

    what: str
    group: Group
    skill: int
    code: int
    people: int
    wanting: int
    older: int


def counted_rows(counted: "Table", groups: Sequence[str]) -> list[CountedRow]:
    """Let the engine count, and take what it counted. Blanks around the names of groups do not make others of them."""
    found = counted.to_pyarrow().to_pydict()
    named = zip(*([name.strip() for name in found[group]] for group in groups), strict=True) if groups else repeat(())
    columns = (found[name] for name in ("skill", "code", "people", "wanting", "older"))
    return [CountedRow(*row) for row in zip(found["what"], named, *columns, strict=False)]


class Tallied(NamedTuple):
    """The counts, and by reason how many people are not in them."""

    counts: GroupCounts
    left_out: Mapping[str, int]


def tallied(
    rows: Iterable[CountedRow], skills: Sequence[str], asked: Sequence[str], role: str | None, day: date
) -> Tallied:
    """The counts of the skills that are asked for, in groups at every depth; `skills` are all, by their places."""
    members: Counter[Group] = Counter()
    answered: Counter[Group] = Counter()
    standing: Counter[Status] = Counter()
    left_out: Counter[str] = Counter()
    said: dict[tuple[Group, str], Counter[int]] = {}
    interested: Counter[str] = Counter()
    wanted = set(asked)
    for row in rows:
        if row.what == SKILL:
            if skills[row.skill] in wanted:
                interested[skills[row.skill]] += row.wanting
                for group in around(row.group):
                    said.setdefault((group, skills[row.skill]), Counter())[row.code] += row.people
        elif row.what in {*LEFT_OUT, STRANGER}:
            left_out[row.what] += row.people
        else:
            members.update(dict.fromkeys(around(row.group), row.people))
            if row.what != SILENT:
                answered.update(dict.fromkeys(around(row.group), row.people))
            standing.update({status: row.people for status in STATUSES if status == row.what})
    places = [(group, skill) for group in answered for skill in asked]
    counted = {place: _counts(said.get(place, {}), answered[place[0]]) for place in places}
    by_role = {} if role is None else {role: standing}
    return Tallied(GroupCounts(day, members, answered, counted, by_role, +interested), left_out)


def around(group: Group) -> list[Group]:
    """A group and all that it is a part of, from everybody on."""
    return [group[:length] for length in range(len(group) + 1)]


def _counts(said: Mapping[int, int], answered: int) -> SkillCounts:
    rated = Counter({code: people for code, people in said.items() if code not in {NOT_APPLICABLE, UNKNOWN}})
    excluded = said.get(NOT_APPLICABLE, 0)
    return SkillCounts(rated, excluded, answered - rated.total() - excluded)
