"""What became of answers between closing dates: `count_changes` in `analysis/counts.py`, counted by an engine.

A person on a date is one row: the day of their answers, and their levels, packed into a few whole numbers. Two dates of
somebody are compared as such rows; skills are told apart only when everything is added up.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import combinations
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.analysis.counts import Change, Reach
from skillmatrix.analysis.team import Target
from skillmatrix.tables.engine import Rows, lookup_beside, the_ibis
from skillmatrix.tables.expression import SILENT, Counting, any_of, found_people, sets_of, why_left_out
from skillmatrix.tables.meaning import BITS
from skillmatrix.tables.views import HERE, Views, sets_of_views, views_that_count

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, IntegerValue, Table

Pair = tuple[int, int]
"""Two closing dates by their places, the earlier one first."""
NOTHING = Reach(0, 0, 0)


class Packing(NamedTuple):
    """Where the level of a skill stands: in which of the numbers of a person, from which bit on.

    So many `skills` there are, and `highest` is the highest level. What stands there is the level and one; 0 is none.
    """

    skills: int
    highest: int

    @property
    def width(self) -> int:
        """The bits of a skill."""
        return (self.highest + 1).bit_length()

    @property
    def in_one(self) -> int:
        """The skills of a number. Answers to one skill may be added up before it is known that there are two."""
        return BITS // self.width

    @property
    def names(self) -> list[str]:
        """The columns."""
        return [f"levels_{at}" for at in range(-(-self.skills // self.in_one))]

    def columns(self, said: "Table") -> "dict[str, IntegerValue]":
        """An answer in these columns, to be added up."""
        ibis, at_once = the_ibis(), self.in_one
        level = ibis.ifelse(said.code >= 0, said.code + 1, 0).cast("int64")
        packed = level << ((said.skill % at_once) * self.width).cast("int32")
        starts = range(0, self.skills, at_once)
        return {
            name: ibis.ifelse(said.skill.between(start, start + at_once - 1), packed, 0)
            for name, start in zip(self.names, starts, strict=True)
        }

    def level(self, columns: "Sequence[IntegerValue]", place: "Table") -> "IntegerValue":
        """The level, and one, of the skill at this place, out of the columns of somebody."""
        number = the_ibis().cases(*((place.number == at, column) for at, column in enumerate(columns)), else_=0)
        return (number >> place.first_bit) & ((1 << self.width) - 1)

    def place(self, skill: int) -> dict[str, int]:
        """What `level` has to know of a skill."""
        number, at = divmod(skill, self.in_one)
        return {"number": number, "first_bit": at * self.width}


def count_table_changes(
    dates: Sequence["Table"], targets: Sequence[Target], skills: Sequence[str], packing: Packing
) -> dict[Pair, dict[str, Change]]:
    """What became of each skill of the targets between any two dates; `dates` are the people of each of them.

    `skills` are all of the matrix, by their places.
    """
    pairs = list(combinations(range(len(dates)), 2))
    asked = {target.skill: target for target in targets}
    if not pairs or not asked:
        return {pair: {} for pair in pairs}
    places = {skill: at for at, skill in enumerate(skills)}
    rows = [
        {"skill": places[skill], "target": target.level, **packing.place(places[skill])}
        for skill, target in asked.items()
    ]
    counted = _counted(_compared(dates, packing), rows, pairs, packing).to_pyarrow().to_pylist()
    found = {skills[row["skill"]]: row for row in counted}
    return {pair: {skill: _change(found.get(skill), pair) for skill in asked} for pair in pairs}


# Who is there on a date


def own_people(rows: Rows, counting: Counting, packing: Packing) -> "Table":
    """Everybody who counts on a date, of people who say something of themselves alone: `person`, `day`, levels."""
    packed = counting._replace(sums=packing.names)
    sets = sets_of(rows.mutate(**packing.columns(rows)), packed)
    found = found_people(sets, packed, day=sets.date.max(where=sets.is_view))
    is_left_out = any_of([*(each for each, _ in why_left_out(found, packed)), found.views > 1])
    return found.filter(~is_left_out).select("person", "day", *packing.names)


def viewed_people(rows: Rows, counting: Counting, views: Views, packing: Packing) -> "Table":
    """The same of people whom others rate, too, or who are listed: also those who are, and have not answered."""
    sets = sets_of_views(rows, counting)
    members, said = views_that_count(rows, sets, counting, views)
    words = said.mutate(**packing.columns(said)).group_by("person")
    levels = words.agg(**{name: (lambda each, name=name: each[name].sum()) for name in packing.names})
    there = members.filter(members.what.isin([HERE, SILENT])).select("person", "what")
    known = there.left_join(_days(sets, views), "person").drop("person_right")
    known = known.select("person", day=the_ibis().ifelse(known.what == HERE, known.day, None))
    joined = known.left_join(levels, "person")
    return joined.select("person", "day", **{name: joined[name].fill_null(0) for name in packing.names})


def _days(sets: "Table", views: Views) -> "Table":
    """The day of people's own answers; without such, that of the newest ones, if what others say counts."""
    newest = sets.filter(sets.is_view)
    own, every = newest.date.max(where=newest.rater == "self"), newest.date.max()
    day = own if views.rating == "self" else the_ibis().coalesce(own, every)
    return newest.group_by("person").agg(day=day)


# Dates side by side


def _compared(dates: Sequence["Table"], packing: Packing) -> "Table":
    """A row for each person: of each date, by its place, whether they are there, their day and their levels."""
    ibis = the_ibis()
    every = ibis.union(*(people.mutate(at=ibis.literal(at)) for at, people in enumerate(dates)))
    columns = {}
    for at in range(len(dates)):
        is_of_date = every["at"] == at
        columns[f"is_there_{at}"] = is_of_date.max()
        columns[f"day_{at}"] = every.day.max(where=is_of_date)
        columns |= {f"{name}_{at}": every[name].sum(where=is_of_date).fill_null(0) for name in packing.names}
    return every.group_by("person").agg(**columns)


def _counted(people: "Table", rows: Sequence[Mapping[str, int]], pairs: Sequence[Pair], packing: Packing) -> "Table":
    """A row for each skill: of each pair the numbers of a `Change`."""
    places = lookup_beside(people, rows, dict.fromkeys(rows[0], "int32"))
    flags = {}
    for pair in pairs:
        is_anew = _is_anew(people, pair, packing)
        flags[_name("is_anew", pair)] = is_anew
        flags[_name("is_same", pair)] = (people[f"is_there_{pair[0]}"] | people[f"is_there_{pair[1]}"]) & ~is_anew
    beside = people.mutate(**flags).cross_join(places)
    levels = {
        f"level_{at}": packing.level([beside[f"{name}_{at}"] for name in packing.names], beside)
        for at in sorted({at for pair in pairs for at in pair})
    }
    told = beside.select("skill", "target", *flags, **levels)
    sums = {_name(what, pair): which.sum() for pair in pairs for what, which in _numbers(told, pair).items()}
    return told.group_by("skill").agg(**sums)


def _is_anew(people: "Table", pair: Pair, packing: Packing) -> "BooleanValue":
    one, other = pair
    differ = (people[f"{name}_{one}"] != people[f"{name}_{other}"] for name in packing.names)
    return reduce(or_, differ, ~people[f"day_{one}"].identical_to(people[f"day_{other}"]))


def _numbers(told: "Table", pair: Pair) -> "dict[str, BooleanValue]":
    """Who is counted in which number."""
    anew, same = told[_name("is_anew", pair)], told[_name("is_same", pair)]
    before, after = (told[f"level_{at}"] for at in pair)
    numbers = {"anew": anew, "changed": anew & (before != after), "same": same}
    for what, who, level in (("before", anew, before), ("after", anew, after), ("alike", same, before)):
        numbers |= {f"{what}_reach": who & (level > told.target), f"{what}_rated": who & (level > 0)}
    return numbers


def _name(what: str, pair: Pair) -> str:
    return f"{what}_{pair[0]}_{pair[1]}"


def _change(row: Mapping[str, int] | None, pair: Pair) -> Change:
    """Without a row there is nobody."""
    if row is None:
        return Change(0, 0, NOTHING, NOTHING, NOTHING)
    anew, changed, same = (row[_name(what, pair)] for what in ("anew", "changed", "same"))

    def reach(what: str, people: int) -> Reach:
        at_target, rated = row[_name(f"{what}_reach", pair)], row[_name(f"{what}_rated", pair)]
        return Reach(people, at_target, rated - at_target)

    return Change(anew, changed, reach("before", anew), reach("after", anew), reach("alike", same))
