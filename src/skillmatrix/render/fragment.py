"""Papers as a piece of HTML that stands inside something else: p, ul, li, br, h2, strong and em, without attributes.

Job boards keep these and drop the rest (Google's page on job postings names p, ul and li), so tables become lists.
"""

from collections.abc import Iterable
from html import escape

from skillmatrix.view.blocks import Block, Chart, Code, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.plain_text import printable_lines


def render_fragment(paper: Paper) -> str:
    """The paper without its title, every text escaped."""
    subtitle = (_tag("p", _text(line)) for line in paper.subtitle)
    sections = (part for section in paper.sections for part in _section(section))
    closing = (_tag("p", _tag("em", _text(line))) for line in paper.closing)
    return "".join((*subtitle, *sections, *closing))


def _section(section: Section) -> Iterable[str]:
    if section.heading:
        yield _tag(f"h{section.level}", _text(section.heading))
    for block in section.blocks:
        yield _block(block)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _tag("p", _phrase(block.lead, block.text))
    if isinstance(block, Note):
        return _tag("p", _tag("em", _text(block.text)))
    if isinstance(block, Code):
        return _tag("p", _text(block.text))
    if isinstance(block, Items):
        return _tag("ul", "".join(_item(item) for item in block.items))
    return _table(block.table if isinstance(block, Chart) else block)


def _item(item: Item) -> str:
    phrase = _phrase(item.lead, item.text)
    if not item.details:
        return _tag("li", phrase)
    return _tag("li", _tag("p", phrase) + "".join(_tag("p", _text(detail)) for detail in item.details))


def _table(table: Table) -> str:
    caption = _tag("p", _text(table.caption)) if table.caption else ""
    lines = ([cell.text for cell in row] for row in table.rows)
    return caption + _tag("ul", "".join(_tag("li", _row(table.columns, line)) for line in lines))


def _row(columns: tuple[Column, ...], line: list[str]) -> str:
    """The first cell in bold, the others behind the heads of their columns; empty cells say nothing."""
    first, *others = line
    labelled = [
        f"{column.label}: {text}" if column.label else text
        for column, text in zip(columns[1:], others, strict=True)
        if text
    ]
    return _phrase(first, "; ".join(labelled))


def _phrase(lead: str, text: str) -> str:
    return " ".join(part for part in (_tag("strong", _text(lead)) if lead else "", _text(text)) if part)


def _tag(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>"


def _text(text: str) -> str:
    return "<br>".join(escape(line, quote=False) for line in printable_lines(text).split("\n"))
