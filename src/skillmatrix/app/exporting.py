"""A matrix as other programs take it: the workbook in which HR edits it, and a table in long form."""

import shlex
from pathlib import Path
from typing import Any, NamedTuple

from skillmatrix.app.inputs import usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import Document

FORMS = {".xlsx": "workbook", ".csv": "csv"}
"""Forms by the endings of their files."""


class Exported(NamedTuple):
    """A matrix that can be exported, with its file as it is written."""

    name: str
    document: Document
    matrix: Matrix


def open_exported(reference: str | None, tell: Tell) -> Exported:
    """The matrix of a file or an id; a file with errors is an `UnusableFile`."""
    file = find_matrix(reference, tell)
    loaded = check_matrix(read_file(file.path, file.name), advice=False)
    return Exported(file.name, loaded.document.written, usable(loaded))


def workbook_of(exported: Exported, words: Catalogue, output: str) -> bytes:
    """The workbook; `output` is what its file will be called, for the command that brings it back."""
    try:
        from skillmatrix.render.workbook.book import render_workbook
    except ImportError:
        raise UserError("Excel files need xlsxwriter: pip install 'xlsxwriter>=3.2'") from None
    from skillmatrix.importers.editing.building import sheets_of
    from skillmatrix.importers.editing.sheets import digest_of, source_of

    data: dict[str, Any] = exported.document.data  # type: ignore[assignment]  # it is a matrix
    source = source_of(data)
    command = f"skillmatrix import {_as_sent(output)} --into {_as_sent(exported.name)}"
    return render_workbook(source, list(sheets_of(source)), words, digest_of(exported.document.text), command)


def _as_sent(name: str) -> str:
    """A file as the workbook names it: that is sent around, and tells nobody where its maker keeps files."""
    path = Path(name)
    return shlex.quote(path.name if path.is_absolute() else name)


def csv_of(exported: Exported, separator: str) -> str:
    """The matrix in long form: a row for each text of a level, and for each target level."""
    from skillmatrix.render.matrix_csv import render_matrix_csv

    return render_matrix_csv(exported.matrix, separator)
