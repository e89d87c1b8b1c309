"""Styles of a document by name, each looked up once: python-docx goes through all of them for every paragraph."""

from weakref import WeakKeyDictionary

from docx.enum.style import WD_STYLE_TYPE
from docx.parts.story import StoryPart
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_IDS: WeakKeyDictionary[StoryPart, dict[str, str | None]] = WeakKeyDictionary()


def give_style(paragraph: Paragraph, name: str) -> None:
    """Give a paragraph the style of this name."""
    paragraph._p.style = _id(paragraph.part, name, WD_STYLE_TYPE.PARAGRAPH)  # noqa: SLF001 - the way past the search


def give_run_style(run: Run, name: str) -> None:
    """Give a stretch of text the character style of this name."""
    run._r.style = _id(run.part, name, WD_STYLE_TYPE.CHARACTER)  # noqa: SLF001 - the way past the search


def give_table_style(table: Table, name: str) -> None:
    """Give a table the style of this name."""
    table._tbl.tblStyle_val = _id(table.part, name, WD_STYLE_TYPE.TABLE)  # noqa: SLF001 - the way past the search


def _id(part: StoryPart, name: str, kind: WD_STYLE_TYPE) -> str | None:
    known = _IDS.setdefault(part, {})
    if name not in known:
        known[name] = part.get_style_id(name, kind)
    return known[name]
