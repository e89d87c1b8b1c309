"""Papers without what is still to be said: no draft mark, no visible gaps, no heading above nothing."""

import re
from dataclasses import replace

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.blocks import Block, Cell, Items, Note, Paper, Paragraph, Section, Table

BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def without_gaps(paper: Paper, words: Catalogue) -> Paper:
    """The paper without its draft mark, and without the sentences, items, cells and sections that only ask for more."""
    gap = _gap(words)
    sections = (_filled(section, gap) for section in paper.sections if section.id != "draft")
    return replace(
        paper,
        subtitle=tuple(line for line in paper.subtitle if not gap.search(line)),
        sections=tuple(section for section in sections if section.blocks),
        closing=tuple(line for line in paper.closing if not gap.search(line)),
    )


def _gap(words: Catalogue) -> re.Pattern[str]:
    """The words that ask for something, whatever they ask for."""
    before, after = words.say("jobdesc.missing", what="\0").split("\0")
    return re.compile(f"{re.escape(before)}.*?{re.escape(after)}", re.DOTALL)


def _filled(section: Section, gap: re.Pattern[str]) -> Section:
    blocks = (_block(block, gap) for block in section.blocks)
    return replace(section, blocks=tuple(block for block in blocks if block is not None))


def _block(block: Block, gap: re.Pattern[str]) -> Block | None:
    """The block without its gaps; nothing if that leaves nothing."""
    if isinstance(block, Paragraph):
        text = _sentences(block.text, gap)
        return replace(block, text=text) if text or (block.lead and not block.text) else None
    if isinstance(block, Note):
        text = _sentences(block.text, gap)
        return replace(block, text=text) if text else None
    if isinstance(block, Items):
        items = tuple(item for item in block.items if not gap.search(f"{item.lead} {item.text}"))
        return replace(block, items=items) if items else None
    return _table(block, gap) if isinstance(block, Table) else block


def _sentences(text: str, gap: re.Pattern[str]) -> str:
    """The sentences without gaps. A gap may hold full stops, so it is masked before the text is cut."""
    masked = gap.sub("\0", text)
    return " ".join(each for each in BETWEEN_SENTENCES.split(masked) if "\0" not in each) if "\0" in masked else text


def _table(table: Table, gap: re.Pattern[str]) -> Table | None:
    rows = tuple(tuple(Cell("") if gap.search(cell.text) else cell for cell in row) for row in table.rows)
    rows = tuple(row for row in rows if any(cell.text for cell in row[1:]))
    return replace(table, rows=rows) if rows else None
