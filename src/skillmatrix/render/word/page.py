"""A paper as a Word document: its blocks one after the other, each in the style that the document has for it."""

from io import BytesIO
from itertools import zip_longest

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.characters import bars_of, key_line
from skillmatrix.render.marks import SIGNS
from skillmatrix.render.word.lists import bullets_for, numbers_for
from skillmatrix.render.word.look import describe
from skillmatrix.render.word.package import packed
from skillmatrix.render.word.styles import give_style
from skillmatrix.render.word.tables import STATES, add_table
from skillmatrix.render.word.text import add_led_text, add_text
from skillmatrix.source.archive import unpacked
from skillmatrix.view.blocks import Block, Chart, Code, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.plain_text import printable

BULLET, NUMBER, DETAIL = "List Bullet", "List Number", "List Continue"
NOTE, DRAFT = "Skillmatrix Note", "Skillmatrix Draft"


def write_paper(document: Document, paper: Paper) -> bytes:
    """The paper, written into an empty document that has all styles."""
    describe(document, printable(paper.full_name), paper.language)
    draft = paper.section("draft")
    for block in draft.blocks if draft else ():
        _block(document, block, paper.title, DRAFT)
    _add(document, paper.title, "Title")
    for line in paper.subtitle:
        _add(document, line, "Subtitle")
    for section in paper.first_page:
        if section is not draft:
            _section(document, section, paper.title)
    if paper.appended:
        _add(document, paper.appendix, "Heading 1")
    for section in paper.appended:
        _section(document, section, paper.title)
    for line in paper.closing:
        _add(document, line, NOTE)
    _end_with_a_paragraph(document)
    _set_off_tables(document)
    _number_pages(document, paper.language)
    out = BytesIO()
    document.save(out)
    return packed(unpacked(out.getvalue()))


def _add(document: Document, text: str, style: str) -> WordParagraph:
    paragraph = _paragraph(document, style)
    add_text(paragraph, text)
    return paragraph


def _paragraph(document: Document, style: str) -> WordParagraph:
    paragraph = document.add_paragraph()
    give_style(paragraph, style)
    return paragraph


def _section(document: Document, section: Section, title: str) -> None:
    if section.heading:
        _add(document, section.heading, f"Heading {section.level - 1}")
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        _block(document, block, section.heading or title, NOTE)
        if isinstance(block, Paragraph) and isinstance(following, Items | Table | Chart):
            WordParagraph(document.element.body[-2], document).paragraph_format.keep_with_next = True


def _block(document: Document, block: Block, title: str, note: str) -> None:
    match block:
        case Paragraph():
            add_led_text(_paragraph(document, "Normal"), block.lead, block.text, block.links)
        case Note():
            _add(document, block.text, note)
        case Code():
            _add(document, block.text, note)
        case Items():
            _items(document, block)
        case Table():
            _table(document, block, title)
        case Chart():
            _chart(document, block)


def _items(document: Document, block: Items) -> None:
    style = NUMBER if block.ordered else BULLET
    marks = numbers_for(document, style) if block.ordered else bullets_for(document, style)
    for item in block.items:
        _item(document, item, style, marks)


def _item(document: Document, item: Item, style: str, marks: int | None) -> None:
    paragraph = _paragraph(document, style)
    if item.state and style == BULLET:
        add_text(paragraph, SIGNS[item.state], STATES[item.state])
        paragraph.add_run(" ")
    add_led_text(paragraph, item.lead, item.text, item.links)
    if marks is not None:
        number = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no word for it
        number.get_or_add_ilvl().val = 0
        number.get_or_add_numId().val = marks
    paragraph.paragraph_format.keep_with_next = bool(item.details) or None
    for line in item.details:
        _add(document, line, DETAIL)


def _table(document: Document, table: Table, title: str) -> None:
    if table.caption:
        _add(document, table.caption, "Caption")
    _end_with_a_paragraph(document)
    add_table(document, table, table.caption or title)


def _chart(document: Document, chart: Chart) -> None:
    """The table of the chart, with bars in front of its numbers, and what their signs mean."""
    bars = bars_of(chart)
    _add(document, chart.title, "Caption")
    add_table(document, chart.table, chart.title, bars, chart.column)
    if any(bars) and (key := key_line(chart)):
        _add(document, key, NOTE)


def _end_with_a_paragraph(document: Document) -> None:
    """Two tables in a row would become one, and a document does not end with a table."""
    last = document.element.body.sectPr.getprevious()  # what says how pages look stands behind all blocks
    if last is not None and last.tag == qn("w:tbl"):
        _paragraph(document, "Skillmatrix Cell")


def _set_off_tables(document: Document) -> None:
    """Room around tables, which have none of their own: a little more below, where no heading follows."""
    for table in document.element.body.tbl_lst:
        before, after = table.getprevious(), table.getnext()
        if before is not None and before.tag == qn("w:p"):
            WordParagraph(before, document).paragraph_format.space_after = Pt(4)
        if not _is_heading(below := WordParagraph(after, document)):
            below.paragraph_format.space_before = Pt(8)


def _is_heading(paragraph: WordParagraph) -> bool:
    return paragraph.style is not None and str(paragraph.style.name).startswith("Heading ")


def _number_pages(document: Document, language: str) -> None:
    """Page numbers at the foot, unless the document has a foot of its own."""
    footer = document.sections[-1].footer
    if not footer.is_linked_to_previous:
        return
    paragraph = footer.paragraphs[0]
    paragraph.style = "Footer"
    before, _, rest = Catalogue(language).say("office.page", page="\0", pages="\1").partition("\0")
    between, _, after = rest.partition("\1")
    paragraph.add_run(before)
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    paragraph.add_run(after)


def _field(paragraph: WordParagraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple", {qn("w:instr"): instruction})
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no word for fields
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001 - the text until the field is counted
