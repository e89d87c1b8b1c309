"""The first sheet: all that the paper says, in one wide column, with the names of the sheets that hold its tables."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from xlsxwriter.worksheet import Worksheet

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.characters import key_line
from skillmatrix.render.excel.formats import LINES, Formats, Look, height_of, pieces
from skillmatrix.render.excel.tables import counts, name_of
from skillmatrix.render.marks import SIGNS
from skillmatrix.view.blocks import Block, Chart, Code, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.plain_text import printable

WIDTH = 84
"""Characters: a sheet of paper that stands upright."""
LineKind: TypeAlias = Literal["title", "subtitle", "heading", "part", "text", "item", "detail", "note", "draft", ""]
SIZE, SIZES = 10, {"title": 18, "heading": 13, "part": 11}
"""Points."""
INDENTED = 2
"""Characters that an indent takes at most."""
WRAPPED: Look = {"text_wrap": 1}
LOOKS: dict[LineKind, Look] = {
    "title": {"font_name": "Georgia", "font_size": SIZES["title"], "font_color": "#1D5F5A"},
    "subtitle": {"font_color": "#566067"},
    "heading": {"font_name": "Georgia", "font_size": SIZES["heading"], "font_color": "#1D5F5A"},
    "part": {"font_name": "Georgia", "font_size": SIZES["part"], "font_color": "#1D5F5A"},
    "text": {},
    "item": {"indent": 1, "align": "left"},
    "detail": {"indent": 2, "align": "left"},
    "note": {"font_color": "#566067", "font_size": 9},
    "draft": {"bg_color": "#F8EBE3", "left": 5, "left_color": "#93402C"},
    "": {},
}


class SheetLine(NamedTuple):
    """A line of the sheet; `lead`, with its own punctuation, is printed in bold in front of it."""

    kind: LineKind
    text: str = ""
    lead: str = ""


class _Sheets:
    """The names of the sheets for tables, in order."""

    def __init__(self, names: Iterator[str]) -> None:
        self._names = names
        self._told = set[str]()

    def of(self, block: Chart | Table) -> str:
        """The sheet for a table; nothing where another with the same name has already led there."""
        name = name_of(block)
        if name in self._told:
            return ""
        self._told |= {name} if name else set()
        return next(self._names)


def write_overview(sheet: Worksheet, paper: Paper, formats: Formats, names: Sequence[str], words: Catalogue) -> None:
    """Write the paper without its tables; `names` are those of the sheets for them, in order."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, WIDTH)
    row = 0
    for line in _lines(paper, _Sheets(iter(names)), words):
        row = _write(sheet, row, line, formats)


def _write(sheet: Worksheet, row: int, line: SheetLine, formats: Formats) -> int:
    """Write a line, and what a row cannot show into the rows below; the row that comes next."""
    look, lead = LOOKS[line.kind] | WRAPPED, printable(line.lead)
    for piece in pieces(line.text, LINES * WIDTH):
        if lead and piece:
            bold = formats.of(look | {"bold": 1})
            sheet.write_rich_string(row, 0, bold, lead, formats.of(look), f" {piece}", formats.of(look))
        else:
            formats.write(sheet, row, 0, lead or piece, look | ({"bold": 1} if lead else {}))
        sheet.set_row(row, height_of([(f"{lead} {piece}", WIDTH - INDENTED)], SIZES.get(line.kind, SIZE)))
        row, lead = row + 1, ""
    return row


def _lines(paper: Paper, names: _Sheets, words: Catalogue) -> Iterator[SheetLine]:
    draft = paper.section("draft")
    if draft:
        yield from (line for block in draft.blocks for line in _block(block, names, words, "draft"))
        yield SheetLine("")
    yield SheetLine("title", paper.title)
    yield from (SheetLine("subtitle", line) for line in paper.subtitle)
    for section in paper.first_page:
        if section is not draft:
            yield from _section(section, names, words)
    if paper.appended:
        yield from (SheetLine(""), SheetLine("heading", paper.appendix))
    for section in paper.appended:
        yield from _section(section, names, words)
    for number, line in enumerate(paper.closing):
        if not number:
            yield SheetLine("")
        yield SheetLine("note", line)


def _section(section: Section, names: _Sheets, words: Catalogue) -> Iterator[SheetLine]:
    yield SheetLine("")
    if section.heading:
        yield SheetLine("heading" if section.level == 2 else "part", section.heading)
    yield from (line for block in section.blocks for line in _block(block, names, words, "note"))


def _block(block: Block, names: _Sheets, words: Catalogue, note: LineKind) -> Iterator[SheetLine]:
    match block:
        case Paragraph():
            yield SheetLine("text", block.text, block.lead)
        case Note():
            yield SheetLine(note, block.text)
        case Code():
            yield from (SheetLine("text", line) for line in block.text.splitlines())
        case Items():
            yield from _items(block)
        case Table():
            yield from _see(block.caption, names.of(block), words)
        case Chart():
            yield from _see(block.title, names.of(block), words)
            if counts(block):
                yield SheetLine("note", key_line(block))


def _items(block: Items) -> Iterator[SheetLine]:
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}." if block.ordered else SIGNS.get(item.state, "•")
        if item.lead:
            yield SheetLine("item", item.text, f"{mark} {item.lead}")
        else:
            yield SheetLine("item", f"{mark} {item.text}")
        yield from (SheetLine("detail", line) for line in item.details)


def _see(caption: str, name: str, words: Catalogue) -> Iterator[SheetLine]:
    if name:
        yield SheetLine("text", words.say("office.see", sheet=words.quote(name)), f"{caption}:" if caption else "")
