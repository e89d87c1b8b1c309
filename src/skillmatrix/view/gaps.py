"""Papers without what is still to be said: no draft mark, no visible gaps, no heading above nothing."""

import re
from dataclasses import replace

from skillmatrix.view.blocks import Block, Cell, Gap, Items, Paper, Paragraph, Section, Table

BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def gaps_of(paper: Paper) -> tuple[Gap, ...]:
    """Everything that a paper still asks for, each key once, in the order of the paper."""
    blocks = (block for section in paper.sections for block in section.blocks)
    found = [*paper.gaps, *(gap for block in blocks for gap in _in_block(block))]
    return tuple({(gap.file, gap.route): gap for gap in found}.values())


def _in_block(block: Block) -> tuple[Gap, ...]:
    if isinstance(block, Paragraph):
        return block.gaps
    if isinstance(block, Items):
        return tuple(gap for item in block.items for gap in item.gaps)
    if isinstance(block, Table):
        return tuple(gap for row in block.rows for cell in row for gap in cell.gaps)
    return ()


def without_gaps(paper: Paper) -> Paper:
    """The paper without its draft mark, and without the sentences, items, cells and sections that only ask for more."""
    sections = (_filled(section) for section in paper.sections if section.id != "draft")
    return replace(
        paper,
        subtitle=tuple(line for line in paper.subtitle if not any(gap.text in line for gap in paper.gaps)),
        sections=tuple(section for section in sections if section.blocks),
        gaps=(),
    )


def _filled(section: Section) -> Section:
    blocks = (_block(block) for block in section.blocks)
    return replace(section, blocks=tuple(block for block in blocks if block is not None))


def _block(block: Block) -> Block | None:
    """The block without its gaps; nothing if that leaves nothing."""
    if isinstance(block, Paragraph) and block.gaps:
        text = _sentences(block)
        return Paragraph(text, block.lead) if text else None
    if isinstance(block, Items):
        items = tuple(item for item in block.items if not item.gaps)
        return replace(block, items=items) if items else None
    return _table(block) if isinstance(block, Table) else block


def _sentences(paragraph: Paragraph) -> str:
    """The sentences without gaps. A gap may hold full stops, so it is masked before the text is cut."""
    masked = paragraph.text
    for gap in paragraph.gaps:
        masked = masked.replace(gap.text, "\0")
    return " ".join(each for each in BETWEEN_SENTENCES.split(masked) if "\0" not in each)


def _table(table: Table) -> Table | None:
    rows = tuple(tuple(Cell("") if cell.gaps else cell for cell in row) for row in table.rows)
    rows = tuple(row for row in rows if any(cell.text for cell in row[1:]))
    return replace(table, rows=rows) if rows else None
