"""The workbook in which people edit a matrix: a sheet for each part, its keys in a hidden row and a hidden column."""

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.importers.editing.sheets import (
    Sheet,
    Source,
)
from skillmatrix.render.excel.formats import Formats
from skillmatrix.render.excel.sheet_names import sheet_names
from skillmatrix.render.workbook.about import AboutSheet
from skillmatrix.render.workbook.cells import SheetPlace
from skillmatrix.render.workbook.tables import TableSheet
from skillmatrix.render.xlsx import CREATED, SAFE


def render_workbook(source: Source, sheets: Sequence[Sheet], words: Catalogue, digest: str, command: str) -> bytes:
    """The Excel file: the same bytes for the same matrix. `command` is what brings the file back."""
    out = BytesIO()
    wanted = [
        words.say(f"workbook.sheet.{sheet.name}", language=words.name_of("language", sheet.language))
        for sheet in sheets
    ]
    names = sheet_names(wanted, words.say("office.table"))
    places = {
        sheet.title: SheetPlace(
            name, {column.key: xl_col_to_name(at) for at, column in enumerate(sheet.columns, 1)}, len(sheet.lines)
        )
        for name, sheet in zip(names, sheets, strict=True)
    }
    with Workbook(out, SAFE) as book:
        book.set_properties({"title": names[0], "created": CREATED})
        formats = Formats(book)
        about = AboutSheet(formats, source, words, places)
        tables = TableSheet(formats, source, words, places)
        for sheet in sheets:
            page = formats.sheet(places[sheet.title].name, words)
            if sheet.name == "about":
                about.write(page, sheet, digest, command)
            else:
                tables.write(page, sheet)
    return out.getvalue()
