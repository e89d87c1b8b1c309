"""What somebody changed in a workbook, put into the data of the matrix: each cell is held against its value there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from skillmatrix.errors import Sentence
from skillmatrix.importers.loss import Fate, Ledger, Place
from skillmatrix.importers.table import Cell, Row, shown
from skillmatrix.importers.editing.building import SHEETS
from skillmatrix.importers.editing.fields import Field, Mistake, Shown, Told
from skillmatrix.importers.editing.new_lines import NEW, NewLine, category_named, new_role_column
from skillmatrix.importers.editing.reading import ReadSheet, ReadWorkbook, has_text, key_of
from skillmatrix.importers.editing.sheets import META_MARK, Column, Line, Sheet, Source

MOVED = {"category", "around"}
"""Columns that say where a line belongs, by keys."""


class Wrong(NamedTuple):
    """A cell that cannot be taken, and what would be right."""

    place: Place
    message: str


@dataclass
class Outcome:
    """What came of a workbook. The data of the source are changed in place."""

    source: Source
    ledger: Ledger
    wrong: list[Wrong] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    renames: dict[tuple[str, str], str] = field(default_factory=dict)
    """Ids that were changed, by sheet and the id that was exported."""
    places: dict[int, dict[str, Place]] = field(default_factory=dict)
    """Where the values of a mapping stand in the workbook: by the identity of the mapping, then by key."""


def take_changes(book: ReadWorkbook, source: Source, *, is_new: bool = False) -> Outcome:
    """Put what the workbook says into the data; `is_new` if there was no matrix before."""
    outcome = Outcome(source, Ledger())
    for build in SHEETS:
        made = build(source)
        for sheet in [made] if isinstance(made, Sheet) else list(made):
            if read := book.sheets.get(sheet.title):
                _Taking(book, read, sheet, outcome, is_new=is_new).take()
            elif sheet.lines and not is_new:
                outcome.notes.append(
                    Sentence("the sheet “{sheet}” is missing; what it shows stays as it is", sheet=sheet.title)
                )
    known = {sheet.title for build in SHEETS for sheet in _made(build, source)}
    for title, read in book.sheets.items():
        if title not in known:
            _drop_sheet(book, read, outcome)
    for name, cells in book.others.items():
        outcome.notes.append(
            Sentence("the sheet “{sheet}” is not one of ours; its {n} cells were left out", sheet=name, n=cells)
        )
    return outcome


def _made(build: Callable[[Source], Any], source: Source) -> list[Sheet]:
    made = build(source)
    return [made] if isinstance(made, Sheet) else list(made)


def _drop_sheet(book: ReadWorkbook, read: ReadSheet, outcome: Outcome) -> None:
    fate = Fate("dropped", Sentence("a sheet that the matrix has no place for"))
    for row in read.rows:
        for column, cell in row.cells.items():
            if column and has_text(cell):
                place = Place(book.name, row.number, column, read.name)
                outcome.ledger.read(place, shown(cell))
                outcome.ledger.settle(place, fate)


class _Taking:
    """One sheet: its rows are found again by their hidden keys."""

    def __init__(self, book: ReadWorkbook, read: ReadSheet, sheet: Sheet, outcome: Outcome, *, is_new: bool) -> None:
        self.book, self.read, self.sheet, self.outcome, self.is_new = book, read, sheet, outcome, is_new
        self.lines = sheet.by_key
        self.columns = {column.key: column for column in sheet.columns}
        self.seen: dict[str, int] = {}
        self.hidden = 0

    def take(self) -> None:
        """All rows, then what is said about the sheet as a whole."""
        if self.sheet.name == "about":
            self.about()
        else:
            placed = self.placed()
            for row in self.in_order():
                self.row(row, placed)
            self.missing()
        self.remarks()

    # Which row, which column

    def about(self) -> None:
        """The first sheet has its keys from top to bottom."""
        at = next((column for column, key in self.read.keys.items() if key == "value"), 2)
        for row in self.read.rows:
            key = key_of(row)
            if key.startswith(META_MARK):
                continue
            for index, cell in row.cells.items():
                column = self.columns.get(key) if index == at else None
                if column or index > at or (index and not key):
                    self.cell(row, index, cell, column, self.sheet.lines[0])
            if key in self.columns and at not in row.cells:
                self.cell(row, at, None, self.columns[key], self.sheet.lines[0])

    def placed(self) -> dict[int, Column | None]:
        """The columns by number. One without a key may be a new role; anything else is no part of the matrix."""
        placed: dict[int, Column | None] = {}
        for index in sorted({*self.read.keys, *self.read.heads}):
            key = self.read.keys.get(index, "")
            placed[index] = self.columns.get(key.removeprefix("="))
            if not key and self.sheet.name == "targets":
                placed[index] = new_role_column(self.outcome.source, self.read.heads.get(index, ""))
        return placed

    def in_order(self) -> list[Row]:
        """The rows; where several have the same key, the one that still has its id is first: the others are copies."""
        at = next((index for index, key in self.read.keys.items() if key == "id"), None)
        if at is None:
            return list(self.read.rows)
        return sorted(self.read.rows, key=lambda row: key_of(row) != shown(row.cells.get(at)))

    def row(self, row: Row, placed: Mapping[int, Column | None]) -> None:
        """One row: a line that is there, or a new one."""
        told = {index for index, column in placed.items() if column and column.field is None}
        if not any(index and index not in told and has_text(cell) for index, cell in row.cells.items()):
            if key_of(row) in self.lines:
                self.seen[key_of(row)] = row.number
                self.values(row, placed, self.lines[key_of(row)])
            return
        self.hidden += row.is_hidden
        line = self.line(row, placed)
        if line is None:
            self.unused(row, placed)
            return
        self.values(row, placed, line)

    def line(self, row: Row, placed: Mapping[int, Column | None]) -> Line | None:
        """The line of a row; nothing, and what is wrong, where there is none."""
        key = key_of(row)
        if key in self.lines and key not in self.seen:
            self.seen[key] = row.number
            return self.lines[key]
        by_key = {column.key: row.cells.get(index) for index, column in placed.items() if column}
        make = NEW.get(self.sheet.name)
        try:
            if make is None:
                raise Mistake("no row can be added to this sheet; it is added in the file of the matrix")
            is_copy = key in self.seen
            line = make(NewLine(self.outcome.source, self.sheet, key, by_key, is_copy=is_copy, is_new=self.is_new))
            if line.key in self.seen:
                raise Mistake("“{name}” stands in row {row} already", name=line.key, row=str(self.seen[line.key]))
        except Mistake as mistake:
            first = next((index for index in sorted(row.cells) if index), 0)
            self.wrong(row, first, mistake)
            return None
        self.seen[line.key] = row.number
        self.lines[line.key] = line
        return line

    # Cells

    def values(self, row: Row, placed: Mapping[int, Column | None], line: Line) -> None:
        """All cells of a row."""
        for index in sorted({*row.cells, *placed} - {0}):
            self.cell(row, index, row.cells.get(index), placed.get(index), line)

    def cell(self, row: Row, index: int, cell: Cell | None, column: Column | None, line: Line) -> None:
        """One cell, held against the value of the matrix."""
        if column is not None and column.field is None:
            return  # a label, which stands elsewhere
        place = Place(self.book.name, row.number, index, self.read.name)
        if has_text(cell):
            self.outcome.ledger.read(place, shown(cell))
        if column is None:
            if has_text(cell):
                self.outcome.ledger.settle(place, EXTRA)
            return
        field = column.field
        assert field is not None  # as above
        self.outcome.places.setdefault(id(line.holder), {})[column.key] = place
        try:
            value, old = field.read(cell), line.show(field)
            if value != old:
                self.change(column, field, line, value)
        except Mistake as mistake:
            self.wrong(row, index, mistake)
            return
        if has_text(cell):
            self.outcome.ledger.settle(place, self.fate(row, index, cell, value, field, is_changed=value != old))

    def change(self, column: Column, field: Field, line: Line, value: Shown) -> None:
        """Another value than that of the matrix."""
        if column.key == "id" and self.sheet.name in {"skills", "categories", "roles", "tasks"}:
            self.renamed(line, value)
        elif column.key in MOVED:
            move(self.outcome.source, self.sheet.name, line, str(value or ""))
        elif not (self.is_new and isinstance(field, Told)):
            line.put(field, value)

    def renamed(self, line: Line, value: Shown) -> None:
        """An id is another one."""
        if not value:
            return  # it was emptied, and stays
        if "@" in line.key:
            raise Mistake("the id of a step is made of its role and the step")
        self.outcome.renames[self.sheet.name, line.key] = str(value)

    def fate(self, row: Row, index: int, cell: Cell | None, value: Shown, field: Field, *, is_changed: bool) -> Fate:
        """What became of a cell that was taken."""
        if index in row.formulas:
            return FORMULA
        if is_changed and isinstance(cell, str) and not isinstance(value, str) and value is not None:
            return REWRITTEN
        return KEPT

    def wrong(self, row: Row, index: int, mistake: Mistake) -> None:
        """A cell that cannot be taken."""
        place = Place(self.book.name, row.number, index, self.read.name)
        self.outcome.wrong.append(Wrong(place, mistake.sentence))

    def unused(self, row: Row, placed: Mapping[int, Column | None]) -> None:
        """A row that has no line: its cells are read, and nothing is done with them."""
        for index, cell in row.cells.items():
            column = placed.get(index)
            if index and has_text(cell) and not (column and column.field is None):
                self.outcome.ledger.read(Place(self.book.name, row.number, index, self.read.name), shown(cell))

    # What is said about a sheet as a whole

    def missing(self) -> None:
        """Rows that are not there any more."""
        gone = [key for key in self.lines if key not in self.seen]
        if gone and not self.is_new:
            names = ", ".join(gone[:5]) + (", …" if len(gone) > 5 else "")
            self.outcome.notes.append(
                Sentence(
                    "{sheet}: {n} rows are missing; the matrix keeps what they say: {names}",
                    sheet=self.read.name,
                    n=len(gone),
                    names=names,
                )
            )

    def remarks(self) -> None:
        """Comments of reviewers, merged cells, hidden rows."""
        for cell, text in self.read.comments:
            place = _place(self.book.name, cell, f"{self.read.name} #")
            self.outcome.ledger.read(place, text)
            self.outcome.ledger.settle(place, COMMENT)
        if self.read.merged:
            self.outcome.notes.append(
                Sentence(
                    "{sheet}: cells are merged ({ranges}); only the first one of each counts",
                    sheet=self.read.name,
                    ranges=", ".join(self.read.merged[:5]),
                )
            )
        if self.hidden:
            self.outcome.notes.append(
                Sentence("{sheet}: {n} hidden rows were read like all others", sheet=self.read.name, n=self.hidden)
            )


def move(source: Source, sheet: str, line: Line, wanted: str) -> None:
    """Put a skill into another category, at its end."""
    if sheet != "skills":
        raise Mistake("categories are put inside others in the file of the matrix")
    goal = category_named(source, wanted)
    for skill, category in source.skills():
        if skill is line.holder:
            category["skills"] = [each for each in category["skills"] if each is not skill]
    goal["skills"] = [*(goal.get("skills") or ()), line.holder]


KEPT = Fate("kept", Sentence("value of the matrix"))
EXTRA = Fate(
    "dropped",
    Sentence("column of your own"),
    Sentence("the matrix has no place for it"),
    Sentence("keep this workbook"),
)
FORMULA = Fate("changed", Sentence("result of a formula"), Sentence("the last result was taken, not the formula"))
REWRITTEN = Fate("changed", Sentence("number or word"), Sentence("it was written in another form"))
COMMENT = Fate(
    "dropped",
    Sentence("comment of a reviewer"),
    Sentence("a matrix has no comments on cells"),
    Sentence("answer it, then delete it"),
)


def _place(source: str, cell: str, sheet: str) -> Place:
    letters = cell.rstrip("0123456789")
    number = cell[len(letters) :]
    column = -1
    for letter in letters:
        column = (column + 1) * 26 + ord(letter) - ord("A")
    return Place(source, int(number) if number else 1, max(0, column), sheet)
