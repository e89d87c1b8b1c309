"""A workbook as somebody sends it back: its sheets by what they are, whatever they are called now."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from skillmatrix.errors import UserError
from skillmatrix.importers.editing.sheets import FORMAT, HEAD_MARK, MARKER, META_MARK
from skillmatrix.importers.table import Cell, NoValue, Row, column_letters, shown
from skillmatrix.importers.xlsx import Page, read_pages


class ReadSheet(NamedTuple):
    """A sheet of ours. Columns count from 0; the first one, and a first row, have the keys."""

    title: str
    """What it is: `levels-de`."""
    name: str
    """What it is called in the file."""
    keys: Mapping[int, str]
    """The keys of columns."""
    heads: Mapping[int, str]
    """The titles of columns as people see them."""
    rows: tuple[Row, ...]
    merged: tuple[str, ...]
    comments: tuple[tuple[str, str], ...]

    def place(self, row: int, column: int) -> str:
        """A cell as people name it: `Skills!C7`."""
        return f"{self.name}!{column_letters(column)}{row}"


class ReadWorkbook(NamedTuple):
    """All sheets of ours in a file, by what they are, and the rows of others, by their names."""

    name: str
    sheets: Mapping[str, ReadSheet]
    others: Mapping[str, tuple[Row, ...]]
    meta: Mapping[str, str]


def is_workbook(data: bytes, name: str) -> bool:
    """Whether the file is a workbook of ours: its hidden cells say so."""
    return any(_title(row) for page in read_pages(data, name) for row in [next(page.rows, None)] if row)


def read_workbook(data: bytes, name: str) -> ReadWorkbook:
    """The sheets of a workbook; a `UserError` if it is none of ours, or of a later format."""
    sheets: dict[str, ReadSheet] = {}
    others: dict[str, tuple[Row, ...]] = {}
    for page in read_pages(data, name):
        first = next(page.rows, None)
        title = _title(first) if first else ""
        if first and title and title not in sheets:
            sheets[title] = _sheet(title, first, page)
        elif first:
            others[page.name] = (first, *page.rows)
    if "about" not in sheets:
        raise UserError(
            "{file} is no workbook of skillmatrix: its hidden first rows are missing; export it anew", file=name
        )
    meta = dict(_meta(sheets["about"]))
    if meta.get("format") != FORMAT:
        raise UserError("{file} is a workbook of another version of skillmatrix; export it anew", file=name)
    return ReadWorkbook(name, sheets, others, meta)


def _title(row: Row) -> str:
    mark = row.cells.get(0)
    return mark.removeprefix(MARKER) if isinstance(mark, str) and mark.startswith(MARKER) else ""


def _sheet(title: str, first: Row, page: Page) -> ReadSheet:
    keys = {column: shown(cell) for column, cell in first.cells.items() if column}
    rows, heads = [], dict[int, str]()
    for row in page.rows:
        if row.cells.get(0) == HEAD_MARK:
            heads = {column: shown(cell) for column, cell in row.cells.items() if column}
        else:
            rows.append(row)
    merged = tuple(page.merged)
    return ReadSheet(title, page.name, keys, heads, tuple(rows), merged, tuple(page.comments))


def _meta(about: ReadSheet) -> Iterator[tuple[str, str]]:
    column = next((column for column, key in about.keys.items() if key == "value"), 2)
    for row in about.rows:
        key = key_of(row)
        if key.startswith(META_MARK):
            yield key.removeprefix(META_MARK), shown(row.cells.get(column))


def key_of(row: Row) -> str:
    """The hidden key of a row; empty if it is new."""
    cell = row.cells.get(0)
    return "" if isinstance(cell, NoValue) else shown(cell)


def has_text(cell: Cell | None) -> bool:
    """Whether there is something in a cell."""
    return cell is not None and bool(isinstance(cell, NoValue) or shown(cell))
