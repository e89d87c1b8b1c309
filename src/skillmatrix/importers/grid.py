"""Tables as a whole: every cell of a CSV file or of the sheets of an Excel file, entered in the ledger."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.csv_table import csv_table
from skillmatrix.importers.dialects import Source
from skillmatrix.importers.loss import Fate, Ledger, Place
from skillmatrix.importers.table import Cell, NoValue, Row, shown
from skillmatrix.importers.xlsx import read_pages

MOST_CELLS = 100_000
"""Of all tables together, and entries of texts: four times as many as in the largest matrix that we know of."""
REMARK = Fate(
    "dropped",
    Sentence("comments of people on cells"),
    Sentence("a matrix has no place for it"),
    Sentence("answer it, or write it into a cell"),
)
FIRST_ROWS = 30
"""Rows that are looked at to find the one that names the columns."""
OTHER_SHEET = Fate(
    "dropped",
    Sentence("cells of other sheets"),
    Sentence("one sheet is read unless a mapping names more"),
    Sentence("name the sheet in a mapping, or import it by itself"),
)


class Grid(NamedTuple):
    """The rows of a sheet that have something in them."""

    source: str
    sheet: str
    rows: list[Row]
    is_hidden: bool = False
    merged: tuple[str, ...] = ()
    """Ranges of cells that are one."""
    comments: tuple[tuple[str, str], ...] = ()
    """Remarks of people, each with its cell."""

    def place(self, row: Row, column: int) -> Place:
        """Where a cell stands."""
        return Place(self.source, row.number, column, self.sheet)

    def names(self, row: Row) -> dict[int, str]:
        """The cells of a row as names of columns, each once: of two columns of one name the first counts."""
        found: dict[str, int] = {}
        for column, cell in sorted(row.cells.items()):
            found.setdefault(as_name(cell), column)
        return {column: name for name, column in found.items() if name}

    def head(self, number: int | None = None) -> Row:
        """The row that names the columns: the one with this number, or the first that is as full as the others."""
        if number is not None:
            chosen = next((row for row in self.rows if row.number == number), None)
            if chosen is None:
                raise UserError(
                    "{file}: row {row} is to name the columns, and is empty", file=self.source, row=str(number)
                )
            return chosen
        first = self.rows[:FIRST_ROWS]
        widest = max(len(row.cells) for row in first)
        return next(row for row in first if len(row.cells) * 2 > widest or len(row.cells) == widest)

    def below(self, head: Row) -> list[Row]:
        """The rows below the one that names the columns."""
        return [row for row in self.rows if row.number > head.number]


def as_name(cell: Cell) -> str:
    """A cell as the name of a column, in one line."""
    return " ".join(shown(cell).split())


def read_grids(sources: Sequence[Source], ledger: Ledger, notes: list[str]) -> list[Grid]:
    """All sheets of all sources; the first visible one of each file comes first."""
    found: list[Grid] = []
    for source in sources:
        for grid in _sheets(source, notes):
            for row in grid.rows:
                for column, cell in row.cells.items():
                    ledger.read(grid.place(row, column), cell.shown if isinstance(cell, NoValue) else shown(cell))
            if len(ledger) > MOST_CELLS:
                raise too_many(source)
            _tell_of(grid, ledger, notes)
            found.append(grid)
    return found


def _tell_of(grid: Grid, ledger: Ledger, notes: list[str]) -> None:
    """Remarks are leaves of their own; merged cells and hidden rows are read, and people are told of them."""
    for number, (cell, text) in enumerate(grid.comments, 1):
        place = Place(f"{grid.source}, {grid.sheet}!{cell}", number, None, "")
        ledger.read(place, text)
        ledger.settle(place, REMARK)
    where = f"{grid.source}, {grid.sheet}"
    if grid.merged:
        notes.append(
            Sentence(
                "{file}: {n} ranges of merged cells; what is in their first cell is not repeated for the others",
                file=where,
                n=len(grid.merged),
            )
        )
    if hidden := sum(row.is_hidden for row in grid.rows):
        notes.append(Sentence("{file}: {n} hidden rows are read like the others", file=where, n=hidden))


def too_many(source: Source) -> UserError:
    """More cells than a matrix can have."""
    return UserError(
        "{file} has more than {n} cells with something in them; no matrix needs so many", file=source.name, n=MOST_CELLS
    )


def _sheets(source: Source, notes: list[str]) -> Iterator[Grid]:
    if not source.is_zip and not source.data.startswith(OLD_EXCEL):
        table = csv_table(source.data, source.name)
        if table.note:
            notes.append(table.note)
        yield Grid(source.name, "", _taken(table.rows, source))
        return
    pages = []
    for page in read_pages(source.data, source.name):
        rows = _taken(page.rows, source)
        pages.append(Grid(source.name, page.name, rows, page.is_hidden, tuple(page.merged), tuple(page.comments)))
    yield from sorted(pages, key=lambda grid: grid.is_hidden)


OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def _taken(table: Iterable[Row], source: Source) -> list[Row]:
    """The rows, as long as there are not too many cells; blanks alone are nothing."""
    rows: list[Row] = []
    cells = 0
    for row in table:
        full = {column: cell for column, cell in row.cells.items() if not isinstance(cell, str) or cell.strip()}
        cells += len(full)
        if cells > MOST_CELLS:
            raise too_many(source)
        if full:
            rows.append(row._replace(cells=full))
    return rows
