"""A table of any engine in one form: a row for each answer, under names of ours, without empty values."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.tables.engine import Opened, the_ibis

if TYPE_CHECKING:
    from ibis.expr.types import StringColumn, Table, Value

SAID: tuple[Literal["skill", "level", "answer", "rater", "role"], ...] = ("skill", "level", "answer", "rater", "role")
"""What is looked up once for each different combination of values."""
NUMBERS = frozenset({"level", "interest"})
NO_NUMBER = -(2**31)
"""In the place of a level or an interest that is missing."""


class TableColumns(NamedTuple):
    """Which column is what. `skills` are columns, too, where there is a row for each person."""

    fields: Mapping[str, str]
    groups: tuple[str | None, ...]
    """The column of each group of the team; `None` if the table does not have it."""
    skills: tuple[str, ...] = ()


def group_names(columns: TableColumns) -> list[str]:
    """What the groups are called from here on, whatever people call them."""
    return [f"group_{at}" for at in range(len(columns.groups))]


def in_one_form(opened: Opened, columns: TableColumns) -> "Table":
    """Columns `person`, `by`, `date`, `interest`, those in `SAID`, the groups. A wrong type is a `UserError`."""
    long = _a_row_for_each_answer(opened, columns) if columns.skills else opened.table
    fields = {**columns.fields, "skill": "skill", "level": "level"} if columns.skills else columns.fields
    groups = zip(group_names(columns), columns.groups, strict=True)
    return long.select(
        person=_text(opened, long, fields["person"]),
        by=_text(opened, long, fields.get("by")),
        date=_day(opened, long, fields.get("date")),
        **{name: _said(opened, long, name, fields.get(name)) for name in (*SAID, "interest")},
        **{name: _text(opened, long, column) for name, column in groups},
    )


def _a_row_for_each_answer(opened: Opened, columns: TableColumns) -> "Table":
    """The table people have, a row for each person and a column for each skill."""
    about = [*columns.fields.values(), *(column for column in columns.groups if column)]
    wide = opened.table.select(*about, **{name: _as_text(opened.table[name]) for name in columns.skills})
    return wide.pivot_longer(list(columns.skills), names_to="skill", values_to="level")


def _as_text(column: "Value") -> "StringColumn":
    """A cell as text. Where whole numbers and gaps stand in one column, many programs make 3.0 of 3."""
    text = column.cast("string")
    return text.re_replace(r"\.0$", "") if column.type().is_floating() else text


def _text(opened: Opened, table: "Table", name: str | None) -> "StringColumn":
    if name is None:
        return the_ibis().literal("")
    column = table[name]
    if _holds_nothing(column):
        return the_ibis().literal("")
    if not (column.type().is_string() or column.type().is_integer()):
        raise _wrong_type(opened, name, column, Sentence("text"))
    return column.cast("string").fill_null("")


def _said(opened: Opened, table: "Table", field: str, name: str | None) -> "Value":
    """Numbers stay numbers, as nothing has to be read out of them; everything else is text."""
    if name is None or not (field in NUMBERS and table[name].type().is_numeric()):
        return _text(opened, table, name)
    column = table[name]
    if column.type().is_integer():
        return column.cast("int32").fill_null(NO_NUMBER)
    number = column.cast("float64")
    return the_ibis().ifelse(number.isnan(), NO_NUMBER, number).fill_null(NO_NUMBER)


def _day(opened: Opened, table: "Table", name: str | None) -> "Value":
    """A day, or text that may be one."""
    if name is None:
        raise UserError("{file}: nothing says when it was filled in; add a column “date”", file=opened.name)
    column = table[name]
    if column.type().is_date() or column.type().is_timestamp():
        return column.cast("date")
    if column.type().is_string():
        return column
    raise _wrong_type(opened, name, column, Sentence("days"))


def _holds_nothing(column: "Value") -> bool:
    """Whether no cell of it holds anything. Ibis does not know the type that DuckDB has for that."""
    kind = column.type()
    return kind.is_null() or (kind.is_unknown() and "NULL" in str(kind))


def _wrong_type(opened: Opened, name: str, column: "Value", wanted: str) -> UserError:
    return UserError(
        "{file}: the column “{column}” holds {type}, and it should hold {wanted}",
        file=opened.name,
        column=name,
        type=Sentence("nothing") if _holds_nothing(column) else str(column.type()),
        wanted=wanted,
    )
