"""What somebody changed in a workbook, put into the data of the matrix, sheet by sheet."""

from collections.abc import Iterable
from copy import deepcopy

from skillmatrix.errors import Sentence
from skillmatrix.importers.editing.building import SHEETS, made_by, sheets_of
from skillmatrix.importers.editing.outcome import FOREIGN, NO_PLACE, Outcome
from skillmatrix.importers.editing.reading import ReadWorkbook, has_text
from skillmatrix.importers.editing.sheets import Source, source_of
from skillmatrix.importers.editing.taking import Taking
from skillmatrix.importers.loss import Fate, Ledger, Place
from skillmatrix.importers.table import Row, shown


def take_changes(book: ReadWorkbook, source: Source, *, is_new: bool = False) -> Outcome:
    """Put what the workbook says into the data; `is_new` if there was no matrix before."""
    before = {} if is_new else {sheet.title: sheet for sheet in sheets_of(source_of(deepcopy(source.data)))}
    outcome = Outcome(source, Ledger())
    for build in SHEETS:
        for sheet in made_by(build, source):
            if read := book.sheets.get(sheet.title):
                Taking(book, read, sheet, outcome, before.get(sheet.title), is_new=is_new).take()
            elif sheet.lines and not is_new:
                outcome.notes.append(
                    Sentence("the sheet “{sheet}” is missing; what it shows stays as it is", sheet=sheet.title)
                )
    known = {sheet.title for build in SHEETS for sheet in made_by(build, source)}
    for title, read in book.sheets.items():
        if title not in known:
            _drop(book.name, read.name, read.rows, outcome, NO_PLACE)
    for name, rows in book.others.items():
        _drop(book.name, name, rows, outcome, FOREIGN)
    return outcome


def _drop(book: str, sheet: str, rows: Iterable[Row], outcome: Outcome, fate: Fate) -> None:
    """A sheet whose cells are read, and nothing is done with them."""
    for row in rows:
        for column, cell in row.cells.items():
            if has_text(cell) and (column or fate is FOREIGN):
                place = Place(book, row.number, column, sheet)
                outcome.ledger.read(place, shown(cell))
                outcome.ledger.settle(place, fate)
