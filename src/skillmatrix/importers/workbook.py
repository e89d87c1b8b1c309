"""The dialect `workbook`: the Excel workbook that `export` writes, edited and read back."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.dialects import Asked, Imported, Source
from skillmatrix.importers.editing.changes import take_changes
from skillmatrix.importers.editing.outcome import Outcome
from skillmatrix.importers.editing.places import cell_of, unusable
from skillmatrix.importers.editing.reading import ReadWorkbook, is_workbook, key_of, read_workbook
from skillmatrix.importers.editing.renaming import rename
from skillmatrix.importers.editing.sheets import digest_of, source_of
from skillmatrix.importers.table import shown
from skillmatrix.source.document import Document


def recognises(source: Source) -> bool:
    """Whether this is a workbook of ours."""
    return source.is_zip and is_workbook(source.data, source.name)


def read(sources: Sequence[Source], asked: Asked) -> Imported:
    """What the workbook says, put into the matrix it came from; a matrix of its own where none is named."""
    if len(sources) > 1:
        raise UserError("{files}: one workbook at a time", files=", ".join(source.name for source in sources))
    book = read_workbook(sources[0].data, sources[0].name)
    data = deepcopy(asked.into.data) if asked.into else _empty(book)
    assert isinstance(data, dict)  # a matrix
    notes = _notes(book, asked.into, data) if asked.into else []
    outcome = take_changes(book, source_of(data), is_new=asked.into is None)
    if outcome.wrong:
        raise unusable(book.name, outcome.wrong)
    renamed = _renamed(outcome, asked)
    imported = Imported(data, outcome.ledger, is_merged=True, renamed=renamed, notes=[*notes, *outcome.notes])
    imported.cell_at = lambda route: (place := outcome.places.of(data, route)) and cell_of(place)
    if asked.into is None:
        _finish(book, data, imported)
    return imported


def _notes(book: ReadWorkbook, document: Document, data: dict[str, Any]) -> list[str]:
    """What speaks against putting a workbook into a matrix; another matrix is refused."""
    was, version = book.meta.get("id", ""), book.meta.get("version", "")
    if was != data.get("id"):
        raise UserError(
            "{file} was exported from the matrix “{was}”, and {into} is “{id}”; name the file of the same matrix",
            file=book.name, was=was, into=document.name, id=data.get("id"),
        )  # fmt: skip
    if version != str(data.get("version")):
        return [
            Sentence(
                "the workbook was exported from version {was}, and the matrix is version {now}; where they differ, the "
                "workbook wins: look at the difference",
                was=version, now=data.get("version"),
            )
        ]  # fmt: skip
    if book.meta.get("digest") != digest_of(document.text):
        return [
            Sentence(
                "the matrix was changed after the workbook was exported; where they differ, the workbook wins: look at "
                "the difference"
            )
        ]
    return []


def _renamed(outcome: Outcome, asked: Asked) -> dict[str, str]:
    """Ids that were changed: put into the data if that is wanted, else told."""
    for (sheet, old), new in outcome.renames.items():
        if asked.renames:
            rename(outcome.source, sheet, old, new)
        else:
            outcome.notes.append(
                Sentence("“{old}” is called “{new}” in the workbook; --rename gives it this id", old=old, new=new)
            )
    return {old: new for (sheet, old), new in outcome.renames.items() if sheet == "skills"}


# A workbook without the matrix it came from


def _empty(book: ReadWorkbook) -> dict[str, Any]:
    languages = _about(book, "languages").split(", ")
    data: dict[str, Any] = {"format": "skillmatrix/1", "id": _about(book, "id"), "version": "", "title": ""}
    return {**data, "languages": [each for each in languages if each] or ["en"], "scale": {}, "categories": []}


def _about(book: ReadWorkbook, key: str) -> str:
    sheet = book.sheets["about"]
    column = next((column for column, name in sheet.keys.items() if name == "value"), 2)
    return next((shown(row.cells.get(column)) for row in sheet.rows if key_of(row) == key), "")


def _finish(book: ReadWorkbook, data: dict[str, Any], imported: Imported) -> None:
    """Name what a matrix has and a workbook has not."""
    for category in data["categories"]:
        if "categories" in category and not category.get("skills"):
            category.pop("skills", None)
    if lacking := book.meta.get("lacking", ""):
        imported.notes.append(
            Sentence("a workbook does not hold {keys}; with --into the matrix it came from, they stay", keys=lacking)
        )
    if any(_based(book)):
        imported.notes.append(Sentence("what roles take over from others was written into each of them"))


def _based(book: ReadWorkbook) -> Iterator[bool]:
    """Whether each role takes something over from another one."""
    if roles := book.sheets.get("roles"):
        at = next((column for column, key in roles.keys.items() if key == "based_on"), -1)
        yield from (at in row.cells for row in roles.rows)
