"""One sheet taken back: its rows are found again by their hidden keys, and each cell is held against its value."""

from collections.abc import Mapping

from skillmatrix.errors import Sentence
from skillmatrix.importers.editing.fields import CellError, Field, Shown, Told
from skillmatrix.importers.editing.new_lines import NEW, Gone, NewLine, move, names_of, new_role_column
from skillmatrix.importers.editing.outcome import (
    COMMENT,
    ELSEWHERE,
    EXTRA,
    FORMULA,
    KEPT,
    REWRITTEN,
    WITH_LEVEL,
    Outcome,
)
from skillmatrix.importers.editing.places import Wrong, cell_of, corners, place_of
from skillmatrix.importers.editing.reading import ReadSheet, ReadWorkbook, has_text, key_of
from skillmatrix.importers.editing.requirements import Detail, Target, Why
from skillmatrix.importers.editing.sheets import META_MARK, Column, Line, Sheet, labelled
from skillmatrix.importers.loss import Fate, Place
from skillmatrix.importers.table import Cell, NoValue, Row, shown

MOST_NAMED = 5
MOST_MERGED = 1_000
MOVED = {"category", "around"}
"""Columns that say where a line belongs, by keys."""


class Taking:
    """One sheet: its rows are found again by their hidden keys."""

    def __init__(
        self,
        book: ReadWorkbook,
        read: ReadSheet,
        sheet: Sheet,
        outcome: Outcome,
        before: Sheet | None,
        *,
        is_new: bool,
    ) -> None:
        self.book, self.read, self.sheet, self.outcome, self.is_new = book, read, sheet, outcome, is_new
        self.before = before.by_key if before else {}
        """The lines as they were before anything was taken from the workbook."""
        self.fields = {column.key: column.field for column in before.columns} if before else {}
        self.lines = sheet.by_key
        self.columns = {column.key: column for column in sheet.columns}
        self.merged = [corners(each) for each in read.merged[:MOST_MERGED]]
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
            self.emptied(row, placed)
            return
        if not key_of(row) and not any(column and has_text(row.cells.get(index)) for index, column in placed.items()):
            self.unused(row, placed, EXTRA)
            return
        self.hidden += row.is_hidden
        line = self.line(row, placed)
        if line is None:
            if key_of(row) not in self.seen:
                self.unused(row, placed, None)
            return
        self.values(row, placed, line)

    def emptied(self, row: Row, placed: Mapping[int, Column | None]) -> None:
        """A row with nothing in it but its key; where it had an id, that counts as a row that is missing."""
        key = key_of(row)
        if key and "id" not in self.columns:
            self.seen.setdefault(key, row.number)
            if key in self.lines:
                self.values(row, placed, self.lines[key])

    def line(self, row: Row, placed: Mapping[int, Column | None]) -> Line | None:
        """The line of a row; nothing, and what is wrong, where there is none."""
        key = key_of(row)
        if key in self.lines and key not in self.seen:
            self.seen[key] = row.number
            return self.lines[key]
        by_key = {
            column.key: row.cells.get(index)
            for index, column in placed.items()
            if column and (column.field or index not in row.formulas)
        }
        make = NEW.get(self.sheet.name)
        try:
            if make is None:
                raise CellError("no row can be added to this sheet; it is added in the file of the matrix")
            is_copy = key in self.seen
            line = make(NewLine(self.outcome.source, self.sheet, key, by_key, is_copy=is_copy, is_new=self.is_new))
            if line.key in self.seen:
                raise CellError("“{name}” stands in row {row} already", name=line.key, row=str(self.seen[line.key]))
        except Gone:
            self.seen[key] = row.number
            self.unused(row, placed, WITH_LEVEL)
            return None
        except CellError as mistake:
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
            self.label(row, index, cell, column, line)
            return
        if cell is None and self.is_covered(row.number, index):
            return
        place = Place(self.book.name, row.number, index, self.read.name)
        if has_text(cell):
            self.outcome.ledger.read(place, shown(cell))
        if column is None:
            if has_text(cell):
                self.outcome.ledger.settle(place, EXTRA)
            return
        field = column.field
        assert field is not None  # as above
        self.note(column, line, place)
        try:
            value = field.read(cell)
            is_changed = value != self.shown_before(column, line) and value != line.show(field)
            if is_changed:
                self.change(column, field, line, value)
        except CellError as mistake:
            self.wrong(row, index, mistake)
            return
        if has_text(cell):
            self.outcome.ledger.settle(place, self.fate(row, index, cell, value, is_changed=is_changed))

    def is_covered(self, row: int, column: int) -> bool:
        """Whether a cell is merged into another one, so that nobody sees what it has."""
        return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in self.merged)

    def label(self, row: Row, index: int, cell: Cell | None, column: Column, line: Line) -> None:
        """Whose line it is. Another name that somebody wrote there is not taken: it stands on another sheet."""
        if index in row.formulas or not has_text(cell) or isinstance(cell, NoValue):
            return
        if shown(cell).casefold() in names_of(self.outcome.source, column.of, labelled(line.key, column.of)):
            return
        place = Place(self.book.name, row.number, index, self.read.name)
        self.outcome.ledger.read(place, shown(cell))
        self.outcome.ledger.settle(place, ELSEWHERE)

    def shown_before(self, column: Column, line: Line) -> Shown:
        """What the cell had in it when the workbook was exported. What it shows by now may come from another cell."""
        was, field = self.before.get(line.key), self.fields.get(column.key) or column.field
        assert field is not None  # a label has none
        return (was or line).show(field)

    def note(self, column: Column, line: Line, place: Place) -> None:
        """Where a value stands."""
        if isinstance(column.field, Target):
            self.outcome.places.note(column.field.role.role, f"requires.{line.holder['id']}.level", place)
        elif isinstance(column.field, (Detail, Why)):
            role, skill = line.holder["role"].role, line.holder["skill"]
            self.outcome.places.note(role, f"requires.{skill}.{column.key}", place)
        else:
            self.outcome.places.note(line.holder, column.key, place)
            if column.key == "share":
                role = labelled(line.key, "roles")
                holder = next((each for each in self.outcome.source.roles if each["id"] == role), None)
                self.outcome.places.note(holder, "tasks", place)

    def change(self, column: Column, field: Field, line: Line, value: Shown) -> None:
        """Another value than that of the matrix."""
        if column.key == "id" and self.sheet.name in {"skills", "categories", "roles", "tasks"}:
            self.renamed(line, value)
        elif column.key in MOVED:
            if line.key in self.before:  # a new one is in its place
                move(self.outcome.source, self.sheet.name, line, str(value or ""))
        elif not (self.is_new and isinstance(field, Told)):
            line.put(field, value)

    def renamed(self, line: Line, value: Shown) -> None:
        """An id is another one."""
        if not value:
            return  # it was emptied, and stays
        if "@" in line.key:
            raise CellError("the id of a step is made of its role and the step")
        self.outcome.renames[self.sheet.name, line.key] = str(value)

    def fate(self, row: Row, index: int, cell: Cell | None, value: Shown, *, is_changed: bool) -> Fate:
        """What became of a cell that was taken."""
        if index in row.formulas:
            return FORMULA
        if is_changed and isinstance(cell, str) and not isinstance(value, str) and value is not None:
            return REWRITTEN
        return KEPT

    def wrong(self, row: Row, index: int, mistake: CellError) -> None:
        """A cell that cannot be taken."""
        place = Place(self.book.name, row.number, index, self.read.name)
        self.outcome.wrong.append(Wrong(cell_of(place), mistake.sentence))

    def unused(self, row: Row, placed: Mapping[int, Column | None], fate: Fate | None) -> None:
        """A row that has no line: its cells are read, and nothing is done with them."""
        for index, cell in row.cells.items():
            column = placed.get(index)
            if index and has_text(cell) and not (column and column.field is None):
                place = Place(self.book.name, row.number, index, self.read.name)
                self.outcome.ledger.read(place, shown(cell))
                if fate:
                    self.outcome.ledger.settle(place, fate)

    # What is said about a sheet as a whole

    def missing(self) -> None:
        """Rows that are not there any more."""
        gone = [key for key in self.before if key not in self.seen]
        if gone:
            names = ", ".join(gone[:MOST_NAMED]) + (", …" if len(gone) > MOST_NAMED else "")
            self.outcome.notes.append(
                Sentence(
                    "{sheet}: rows are missing ({n}); the matrix keeps what they say: {names}",
                    sheet=self.read.name,
                    n=len(gone),
                    names=names,
                )
            )

    def remarks(self) -> None:
        """Comments of reviewers, merged cells, hidden rows."""
        for cell, text in self.read.comments:
            place = place_of(self.book.name, cell, f"{self.read.name} #")
            self.outcome.ledger.read(place, text)
            self.outcome.ledger.settle(place, COMMENT)
        if self.read.merged:
            self.outcome.notes.append(
                Sentence(
                    "{sheet}: cells are merged ({ranges}); the first one of each counts, the others stay as they were",
                    sheet=self.read.name,
                    ranges=", ".join(self.read.merged[:5]),
                )
            )
        if self.hidden:
            self.outcome.notes.append(
                Sentence("{sheet}: hidden rows ({n}) were read like all others", sheet=self.read.name, n=self.hidden)
            )
