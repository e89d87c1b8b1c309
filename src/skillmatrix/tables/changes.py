"""What changed between two days in a table of people: for each skill how many, never who.

All levels of a person are packed into a few whole numbers, so that two days are compared by one join of people, not of
all their answers, and every engine comes to the same counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from skillmatrix.analysis.counts import Change, Reach
from skillmatrix.analysis.team import Target
from skillmatrix.tables.engine import lookup_beside, the_ibis
from skillmatrix.tables.expression import Counting, any_of, found_people, sets_of, why_own_is_left_out
from skillmatrix.tables.packed_levels import PackedLevels

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, Table

NO_DAY = date(1, 1, 1)
FIGURES = (
    "anew",
    "changed",
    "same",
    "before_reach",
    "before_below",
    "after_reach",
    "after_below",
    "same_reach",
    "same_below",
)


def state_of(rows: "Table", counting: Counting, levels: PackedLevels) -> "Table":
    """People on a day, a row for each: `person`, the `day` of their answers, and the numbers that hold their levels.

    All rows are what people said of themselves. Who is not counted is not among them.
    """
    packed = counting._replace(sums=levels.names)
    sets = sets_of(rows, packed)
    found = found_people(sets, packed, day=sets.date.max(where=sets.is_view))
    is_left_out = any_of(each for each, _ in why_own_is_left_out(found, packed))
    return found.filter(~is_left_out).select("person", "day", *levels.names)


def changes_between(one: "Table", other: "Table", levels: PackedLevels, targets: Sequence[Target]) -> dict[str, Change]:
    """What became of the skill of each target, as `count_changes` has it."""
    joined = _beside(one, other, levels)
    # A row for each person and skill, as sums for each skill would make a query that takes as long to write as to run.
    told = joined.cross_join(_places(joined, levels, targets))
    before, after = (levels.of(told, when) for when in ("one", "other"))
    told = told.select("target", "reached", "is_anew", before=before, after=after)
    sums = {name: figure.sum() for name, figure in zip(FIGURES, _figures(told), strict=True)}
    counted = told.group_by("target").agg(**sums).to_pyarrow().to_pylist()
    found = {row["target"]: row for row in counted}
    nobody = dict.fromkeys(FIGURES, 0)
    return {target.skill: _change(found.get(at, nobody)) for at, target in enumerate(targets)}


def _places(joined: "Table", levels: PackedLevels, targets: Sequence[Target]) -> "Table":
    """Where the level of each target's skill stands, and from which number on the target is reached."""
    rows = [
        {"target": at, "reached": levels.number_from(target.level), **levels.place(levels.skills.index(target.skill))}
        for at, target in enumerate(targets)
    ]
    return lookup_beside(joined, rows, dict.fromkeys(("target", "reached", "number", "first_bit"), "int32"))


def _beside(one: "Table", other: "Table", levels: PackedLevels) -> "Table":
    """Everybody who is there on one of the days, and whether they gave other or newer answers; 0: no level."""
    ibis = the_ibis()
    names = {when: {f"{name}_{when}": name for name in ("person", "day", *levels.names)} for when in ("one", "other")}
    joined = one.rename(names["one"]).outer_join(other.rename(names["other"]), [("person_one", "person_other")])
    days = (joined[f"day_{when}"].fill_null(ibis.literal(NO_DAY)) for when in ("one", "other"))
    numbers = {
        f"{name}_{when}": joined[f"{name}_{when}"].fill_null(0) for name in levels.names for when in ("one", "other")
    }
    differ = (numbers[f"{name}_one"] != numbers[f"{name}_other"] for name in levels.names)
    first, second = days
    return joined.select(is_anew=any_of([first != second, *differ]), **numbers)


def _figures(told: "Table") -> "Iterable[BooleanValue]":
    """What is counted for a skill, in the order of `FIGURES`."""
    is_anew, is_same = told.is_anew, ~told.is_anew
    yield from (is_anew, is_anew & (told.before != told.after), is_same)
    for who, level in ((is_anew, told.before), (is_anew, told.after), (is_same, told.before)):
        yield who & (level >= told.reached)
        yield who & (level > 0) & (level < told.reached)


def _change(found: Mapping[str, int]) -> Change:
    anew, changed, unchanged, *figures = (found[name] for name in FIGURES)
    before, after, same = zip(figures[::2], figures[1::2], strict=True)
    return Change(anew, changed, Reach(anew, *before), Reach(anew, *after), Reach(unchanged, *same))
