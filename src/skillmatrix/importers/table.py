"""A table of somebody else: a first row of names, then rows of cells, read one after the other."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, TypeAlias


class NoValue(NamedTuple):
    """A cell in which a spreadsheet shows no value: an error such as `#REF!`, or a formula nobody has worked out."""

    shown: str


Cell: TypeAlias = str | Decimal | bool | dt.date | NoValue
"""What a cell says; one that is empty is not there. A formula is its last value."""


class Row(NamedTuple):
    """A row by its number in the file, from 1, with its cells by column, from 0."""

    number: int
    cells: Mapping[int, Cell]
    formulas: frozenset[int] = frozenset()
    """The columns whose cells are worked out."""
    is_hidden: bool = False


class Table(NamedTuple):
    """A table whose rows are read when they are asked for, once. What is wrong with one of them is a `UserError`."""

    name: str
    """What messages call the file."""
    sheet: str
    """The sheet that is read; empty for CSV."""
    header: dict[int, str]
    """The names of columns, by column."""
    rows: Iterator[Row]
    note: str = ""
    """What people should know of how it was read, such as the sheet among several."""


def shown(cell: Cell | None) -> str:
    """A cell as text, without blanks around it: whole numbers without a point, days as `2026-11-22`."""
    if isinstance(cell, Decimal):
        return f"{int(cell)}" if cell == cell.to_integral_value() else f"{cell.normalize():f}"
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, NoValue):
        return cell.shown
    return cell.isoformat() if isinstance(cell, dt.date) else (cell or "").strip()


def column_letters(column: int) -> str:
    """What a spreadsheet calls a column: `A` for 0, `AB` for 27."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
