"""What changed between two days in a table of people: for each skill how many, never who.

All levels of a person are packed into a few whole numbers, so that two days are compared by one join of people, not of
all their answers, and every engine comes to the same counts.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from skillmatrix.analysis.counts import Change, Reach
from skillmatrix.analysis.team import Target
from skillmatrix.tables.engine import the_ibis
from skillmatrix.tables.expression import Counting, any_of, found_people, sets_of, why_own_is_left_out
from skillmatrix.tables.packed_levels import PackedLevels

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, IntegerValue, Table

NO_DAY = date(1, 1, 1)
FIGURES = ("changed", "before_reach", "before_below", "after_reach", "after_below", "same_reach", "same_below")


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
    places = [levels.skills.index(target.skill) for target in targets]
    joined = _beside(one, other, levels)
    sums = {"anew": joined.is_anew.sum(), "same": (~joined.is_anew).sum()}
    for at, (place, target) in enumerate(zip(places, targets, strict=True)):
        reached = levels.number_from(target.level)
        before, after = (levels.of(joined, place, when) for when in ("one", "other"))
        figures = _figures(joined.is_anew, before, after, reached)
        sums |= {f"{name}_{at}": figure.sum() for name, figure in zip(FIGURES, figures, strict=True)}
    (found,) = joined.agg(**sums).to_pyarrow().to_pylist()
    return {
        target.skill: _change({name: value or 0 for name, value in found.items()}, at)
        for at, target in enumerate(targets)
    }


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


def _figures(
    is_anew: "BooleanValue", one: "IntegerValue", other: "IntegerValue", reached: int
) -> "Iterable[BooleanValue]":
    """What is counted for a skill, in the order of `FIGURES`."""
    yield is_anew & (one != other)
    for who, level in ((is_anew, one), (is_anew, other), (~is_anew, one)):
        yield who & (level >= reached)
        yield who & (level > 0) & (level < reached)


def _change(found: dict[str, int], at: int) -> Change:
    changed, *figures = (found[f"{name}_{at}"] for name in FIGURES)
    before, after, same = zip(figures[::2], figures[1::2], strict=True)
    anew = found["anew"]
    return Change(anew, changed, Reach(anew, *before), Reach(anew, *after), Reach(found["same"], *same))
