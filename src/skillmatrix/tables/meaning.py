"""What the values of a table mean: worked out once for each different one, then put beside all rows."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from skillmatrix.analysis.role_points import RolePoints
from skillmatrix.errors import UserError
from skillmatrix.tables.columns import SAID
from skillmatrix.tables.engine import lookup_beside, the_ibis
from skillmatrix.tables.expression import UNKNOWN, worth, worth_names
from skillmatrix.tables.packed_levels import BITS, PackedLevels

if TYPE_CHECKING:
    from ibis.expr.types import Table

Value: TypeAlias = str | int | float
Said: TypeAlias = tuple[Value, ...]
"""The values of the columns in `SAID`."""
MOST = 200_000
"""More different combinations than that are no matrix, but a column that was taken for another."""


class Meaning(NamedTuple):
    """What a row says: a skill by its place, a level or a code (`None`: not asked), and whose answer it is."""

    skill: int
    code: int | None
    rater: str
    role: str


class Different(NamedTuple):
    """A combination of values, in how many rows it stands, and in how many of them there is a name of a person."""

    said: Said
    rows: int
    named: int


def different_values(table: "Table", name: str) -> list[Different]:
    """Every combination of values there is. So many that they cannot be meant are a `UserError`."""
    counted = table.group_by(list(SAID)).agg(rows=table.count(), named=table.person.nullif("").count())
    found = counted.limit(MOST + 1).to_pyarrow().to_pydict()
    if len(found["rows"]) > MOST:
        widest = max(SAID, key=lambda column: len(set(found[column])))
        raise UserError(
            "{file}: the column “{column}” says something else in nearly every row; is it another one that is meant?",
            file=name,
            column=widest,
        )
    values = zip(*(found[column] for column in SAID), strict=True)
    return [Different(*each) for each in zip(values, found["rows"], found["named"], strict=True)]


def different_interests(table: "Table") -> dict[Value, int]:
    """How often which interest stands there."""
    found = table.group_by("interest").agg(rows=table.count()).limit(MOST).to_pyarrow().to_pydict()
    return dict(zip(found["interest"], found["rows"], strict=True))


def different_days(table: "Table") -> dict[str, int]:
    """How often which text stands where a day should be."""
    counted = table.group_by("date").agg(rows=table.count())
    found = counted.limit(MOST).to_pyarrow().to_pydict()
    return {day or "": rows for day, rows in zip(found["date"], found["rows"], strict=True)}


def with_days(table: "Table", days: Mapping[str, date]) -> "Table":
    """The rows whose day is one, as days."""
    rows = [{"written": written, "day": day.isoformat()} for written, day in days.items()]
    looked_up = lookup_beside(table, rows, {"written": "string", "day": "string"})
    joined = table.inner_join(looked_up, [("date", "written")])
    return joined.drop("date", "written").rename(date="day").mutate(date=lambda each: each.date.cast("date"))


def with_meaning(table: "Table", meanings: Mapping[Said, Meaning], lookup: "Lookup", groups: Sequence[str]) -> "Table":
    """The rows that mean something: what they mean, the bits of their skill, and what they are worth for a role."""
    known = table.filter(table.person != "")
    if lookup.no_interests:
        known = known.filter(known.interest.notin(lookup.no_interests))
    rows = [_row(said, meaning, lookup) for said, meaning in meanings.items()]
    looked_up = lookup_beside(table, rows, _schema(table, lookup))
    joined = known.inner_join(looked_up, [(SAID[at], f"said_{SAID[at]}") for at in lookup.keys])
    wants = joined.interest.isin(lookup.interests).cast("int32") if lookup.interests else the_ibis().literal(0)
    meant = {name: joined[f"meant_{name}"] for name in Meaning._fields}
    return joined.select("person", "by", "date", *groups, *lookup.sums, wants=wants, **meant)


class Lookup(NamedTuple):
    """How meanings are put beside rows: by which of the columns in `SAID`, with bits and worth of which skills."""

    keys: tuple[int, ...]
    skills: tuple[str, ...]
    role: RolePoints | None
    interests: tuple[Value, ...] = ()
    """What stands in the column of interest where somebody would like to work on a skill."""
    no_interests: tuple[Value, ...] = ()
    """What stands there and is none; such rows are left out."""
    levels: PackedLevels | None = None
    """Where levels stand in numbers, if days are to be compared."""

    @property
    def bits(self) -> list[str]:
        """The columns in which each skill has a bit of its own."""
        return [f"bits_{at}" for at in range(-(-len(self.skills) // BITS))]

    @property
    def sums(self) -> list[str]:
        """All columns that are added up over the answers of a person."""
        return [*self.bits, *worth_names(self.role), *(self.levels.names if self.levels else ())]


def keys_of(different: Iterable[Different]) -> tuple[int, ...]:
    """The columns that hold different values at all; a lookup by fewer columns is a faster one."""
    values = list(zip(*(each.said for each in different), strict=True))
    return tuple(at for at, column in enumerate(values) if len(set(column)) > 1) or (0,)


def _row(said: Said, meaning: Meaning, lookup: Lookup) -> dict[str, object]:
    """A row of the table to look up in."""
    word, bit = divmod(meaning.skill, BITS)
    is_asked = meaning.code is not None
    row: dict[str, object] = {f"said_{SAID[at]}": said[at] for at in lookup.keys}
    row |= {f"meant_{name}": value for name, value in meaning._asdict().items()}
    row |= {name: int(is_asked and at == word) << bit for at, name in enumerate(lookup.bits)}
    row |= lookup.levels.packed(meaning.skill, meaning.code) if lookup.levels else {}
    code = UNKNOWN if meaning.code is None else meaning.code
    return {**row, **worth(lookup.role, lookup.skills[meaning.skill], code)}


def _schema(table: "Table", lookup: Lookup) -> dict[str, object]:
    """Types are said, not guessed: a column may hold nothing but empty values."""
    types = {"skill": "int32", "code": "int32", "rater": "string", "role": "string"}
    return (
        {f"said_{SAID[at]}": table[SAID[at]].type() for at in lookup.keys}
        | {f"meant_{name}": kind for name, kind in types.items()}
        | dict.fromkeys(lookup.sums, "int64")
    )
