"""Tables of a page in Word: a head that is repeated on every page, and bars of characters in a column of their own."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow

from skillmatrix.render.column_widths import is_to_be_filled_in, shares, texts_by_column
from skillmatrix.render.marks import marked
from skillmatrix.render.word.styles import give_style, give_table_style
from skillmatrix.render.word.text import add_linked_text
from skillmatrix.view.blocks import Cell, Column, State, Table
from skillmatrix.view.plain_text import printable

STYLE, CELL_STYLE, BAR_STYLE = "Skillmatrix Table", "Skillmatrix Cell", "Skillmatrix Bar"
STATES: dict[State, str] = {
    "good": "Skillmatrix Good",
    "open": "Skillmatrix Open",
    "blocked": "Skillmatrix Blocked",
    "muted": "Skillmatrix Muted",
}
SHADES = ("", "EDF4F2", "D2E5E1", "B0D3CC", "8AC0B6")
CHARACTER = Mm(1.65)
"""About the width of one."""
SIGN = Fraction(8, 5)
"""Letters: the width of a square in a bar."""
HANDWRITING = Mm(12)
LONG = 1_000
"""Characters: a row with a longer text may be split between two pages."""


def add_table(document: Document, table: Table, title: str, bars: Sequence[str] = (), place: int = 0) -> None:
    """Add a table. `bars`, one for each row if any, stand before the texts of the column at this place.

    The title is for those who do not see the table: screen readers say it.
    """
    bar = place if any(bars) else None
    # Not `document.add_table`: that looks through the whole document, too.
    number = len(table.columns) + (bar is not None)
    drawn = document._body.add_table(0, number, Length(_room(document)))  # noqa: SLF001 - the way past the search
    give_table_style(drawn, STYLE)
    drawn.autofit = False
    _describe(drawn, title)
    _head(drawn, table.columns, bar)
    for row, signs in zip(table.rows, bars or ("",) * len(table.rows), strict=True):
        added: WordRow = drawn.add_row()  # type: ignore[no-untyped-call]
        _row(added, table.columns, row, bar, signs.strip())
    columns = texts_by_column(table)
    if any(map(is_to_be_filled_in, columns)):
        _leave_room_to_write(drawn)
    if bar is not None:
        columns.insert(bar, ["x" * ceil(SIGN * len(signs.strip())) for signs in bars])
    _set_widths(drawn, _widths(document, columns))


def _head(drawn: WordTable, columns: Sequence[Column], bar: int | None) -> None:
    row: WordRow = drawn.add_row()  # type: ignore[no-untyped-call]
    cells = [*row.cells]
    if bar is not None:
        cells[bar : bar + 2] = [cells[bar].merge(cells[bar + 1])]
    for cell, column in zip(cells, columns, strict=True):
        _write(cell, column.label, column)
    _mark(row, "w:cantSplit")
    _mark(row, "w:tblHeader")


def _row(row: WordRow, columns: Sequence[Column], contents: Sequence[Cell], bar: int | None, signs: str) -> None:
    cells = [*row.cells]
    if bar is not None:
        _write(cells.pop(bar), signs, Column(""), BAR_STYLE)
    for cell, column, content in zip(cells, columns, contents, strict=True):
        _write(cell, marked(content), column, STATES.get(content.state), content.links)
        if content.shade:
            _shade(cell, SHADES[content.shade])
    if max(len(content.text) for content in contents) < LONG:
        _mark(row, "w:cantSplit")


def _write(cell: WordCell, text: str, column: Column, style: str | None = None, links: Sequence[str] = ()) -> None:
    paragraph = cell.paragraphs[0]
    give_style(paragraph, CELL_STYLE)
    add_linked_text(paragraph, text, links, style)
    if column.align == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _shade(cell: WordCell, colour: str) -> None:
    ground = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
    shading = OxmlElement("w:shd", {qn(name): value for name, value in ground.items()})
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - python-docx has no word for it


def _mark(row: WordRow, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - python-docx has no word for it


def _describe(drawn: WordTable, title: str) -> None:
    caption = OxmlElement("w:tblCaption", {qn("w:val"): printable(title)})
    drawn._tbl.tblPr.append(caption)  # noqa: SLF001 - python-docx has no word for it


def _leave_room_to_write(drawn: WordTable) -> None:
    for row in drawn.rows[1:]:
        row.height = HANDWRITING
    borders = OxmlElement("w:tblBorders")
    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "D5D0C5"}
    borders.append(OxmlElement("w:insideV", {qn(name): value for name, value in line.items()}))
    drawn._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)  # noqa: SLF001 - python-docx has no word for it


def _widths(document: Document, columns: Sequence[Sequence[str]]) -> tuple[Length, ...]:
    """The widths of the columns, which fill the page."""
    parts, room = shares(columns, _room(document) // CHARACTER), _room(document)
    return tuple(Length(room * part // sum(parts)) for part in parts)


def _room(document: Document) -> int:
    """The width of a line between the margins, or of one column where a page has several."""
    # Not `document.sections`: that looks through the whole document, and there is a table for each skill.
    section = Section(document.element.body.sectPr, document.part)
    page = section.page_width or Mm(210)
    columns = section._sectPr.find(qn("w:cols"))  # noqa: SLF001 - python-docx has no word for it
    number = 1 if columns is None else int(columns.get(qn("w:num")) or 1)
    return (page - (section.left_margin or 0) - (section.right_margin or 0)) // number


def _set_widths(drawn: WordTable, widths: Sequence[Length]) -> None:
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = width
    for row in drawn.rows:
        at = 0
        for cell in row._tr.tc_lst:  # noqa: SLF001 - `row.cells` names a cell that spans two columns twice
            cell.width = Length(sum(widths[at : at + cell.grid_span]))
            at += cell.grid_span
