"""Papers as PDF through typst: tagged for PDF/UA-1, text as text, the same bytes for the same paper.

A paper that has a day is made to be kept as well: PDF/A-2a, which asks for a date. There the clock is not asked.

The template gets the paper as JSON and never as markup, so nothing in it can become code. Fonts are those that ship.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from heapq import nlargest
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, assert_never, cast

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import changed
from skillmatrix.render.bands import stand_beside
from skillmatrix.render.glyphs import spelled
from skillmatrix.render.house_rules import tint
from skillmatrix.render.letter_widths import width_of
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle, Layout, Rendered
from skillmatrix.resources import folder, fonts
from skillmatrix.source.display import without_invisible
from skillmatrix.view.blocks import (
    Bar,
    Block,
    Cell,
    Chart,
    Code,
    Column,
    Item,
    Items,
    Note,
    Paper,
    Paragraph,
    Section,
    Table,
)
from skillmatrix.view.links import parted
from skillmatrix.view.plain_text import LINE_BREAK, on_one_line, printable

if TYPE_CHECKING:
    from typst import Compiler

PdfData: TypeAlias = dict[str, object]

TEMPLATE = "paper.typ"
OWN_TEMPLATES = {"cards": "cards.typ"}
"""Pages that are laid out like no other."""
MOST_TICKS = 12
"""How many numbers there is room for below a bar."""
CANDIDATES = 12
"""How many of the texts with the most letters may be the widest."""


def render(paper: Paper, layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return render_pdf(paper, layout.house, OWN_TEMPLATES.get(layout.template, TEMPLATE))


def render_pdf(paper: Paper, house: HouseStyle = NO_HOUSE, template: str = TEMPLATE) -> Rendered:
    """The paper as the bytes of a PDF, and the characters that are written by number."""
    writer = _Writer()
    data = json.dumps({**writer.paper(paper), "house": _house(house)})
    # PDF/A is for what is kept, and says when it was made: a paper without a day cannot be one.
    content = _compiler(template, house.font, house.font_folder).compile(
        format="pdf", pdf_standards=["ua-1", "a-2a"] if paper.day else ["ua-1"], sys_inputs={"paper": data}
    )
    assert isinstance(content, bytes)
    return Rendered(content, tuple(writer.replaced))


@cache
def _compiler(template: str, font: str | None, font_folder: Path | None) -> "Compiler":
    """One for all papers of a run: it reads the fonts once and keeps the parsed template."""
    try:
        from typst import Compiler, Fonts
    except ImportError:
        raise UserError("PDF needs typst: pip install 'typst>=0.15'") from None
    known = Fonts(include_system_fonts=False, font_paths=[fonts(), *([font_folder] if font_folder else [])])
    if font_folder and font not in known.families():
        named = ", ".join(Fonts(include_system_fonts=False, font_paths=[font_folder]).families())
        raise UserError("{file}: there is no font “{font}”; found: {named}", file=font_folder, font=font, named=named)
    return Compiler(folder("templates") / template, root=folder("templates"), font_paths=known)


def _house(house: HouseStyle) -> PdfData:
    """The look of a house; a font only where its files are at hand."""
    return {
        "color": house.color,
        "tint": tint(house.color) if house.color else None,
        "logo": list(house.logo),
        "name": printable(house.name),
        "font": house.font if house.font_folder else None,
    }


def _language(tag: str) -> PdfData:
    """A language tag as typst takes it: the language, and the country if there is one."""
    main, *rest = tag.split("-")
    return {"lang": main.lower(), "region": next((part for part in rest if len(part) == 2), None)}


@dataclass(slots=True)
class _Writer:
    """Turns a paper into what the template reads, and remembers what no font has."""

    replaced: list[str] = field(default_factory=list)

    def text(self, text: str) -> str | list[PdfData]:
        """Text that will be printed: a string, or runs where a part of it is in another language than the page."""
        runs = changed(text, self.spelled)
        if not any(run.language for run in runs):
            return "".join(run.text for run in runs)
        return [{"text": run.text, "language": _language(run.language) if run.language else {}} for run in runs]

    def linked(self, text: str, links: Sequence[str]) -> str | list[PdfData]:
        """Text whose addresses can be followed: runs, of which some lead somewhere; without addresses, the text."""
        if not links:
            return self.text(text)
        return [
            {"text": part, "language": _language(run.language) if run.language else {}, "link": target}
            for run in changed(text, self.spelled)
            for part, target in parted(run.text, links)
        ]

    def spelled(self, text: str) -> str:
        """Text as the fonts have it."""
        lines = [spelled(on_one_line(without_invisible(line)).replace("\t", " ")) for line in LINE_BREAK.split(text)]
        self.replaced += [character for _, missing in lines for character in missing]
        return "\n".join(words for words, _ in lines).strip("\n")

    def paper(self, paper: Paper) -> PdfData:
        """A whole paper; `name` is the title for programs, which need no font."""
        words = Catalogue(paper.language)
        return {
            "name": printable(paper.full_name),
            "running": spelled(on_one_line(paper.full_name))[0],
            "day": list(map(int, paper.day.split("-"))) if paper.day else None,
            "language": _language(paper.language),
            "words": words.language,
            "page": words.say("pdf.page", page="{page}", pages="{pages}"),
            "title": self.text(paper.title),
            "subtitle": self.texts(paper.subtitle),
            "sections": [self.section(section) for section in paper.sections],
            "appendix": self.text(paper.appendix),
            "closing": self.texts(paper.closing),
            "dense": paper.dense,
        }

    def texts(self, texts: Iterable[str]) -> list[str | list[PdfData]]:
        """Several texts."""
        return [self.text(text) for text in texts]

    def section(self, section: Section) -> PdfData:
        """A section with its blocks."""
        return {
            "id": section.id,
            "heading": self.text(section.heading),
            "level": section.level - 1,
            "state": section.state,
            "appended": section.place == "appendix",
            "blocks": [self.block(block) for block in section.blocks],
        }

    def block(self, block: Block) -> PdfData:
        """A block of any kind; `kind` says which."""
        match block:
            case Paragraph():
                return {
                    "kind": "paragraph",
                    "lead": self.text(block.lead),
                    "text": self.linked(block.text, block.links),
                }
            case Note():
                return {"kind": "note", "text": self.text(block.text)}
            case Code():
                return {"kind": "note", "text": self.text(block.text)}
            case Items():
                return {"kind": "items", "ordered": block.ordered, "items": [self.item(item) for item in block.items]}
            case Table():
                return {"kind": "table", **self.table(block)}
            case Chart():
                return {"kind": "chart", **self.chart(block)}
            case _:
                assert_never(block)

    def item(self, item: Item) -> PdfData:
        """An item of a list."""
        lead, text = self.text(item.lead), self.linked(item.text, item.links)
        return {"lead": lead, "text": text, "details": self.texts(item.details), "state": item.state}

    def table(self, table: Table) -> PdfData:
        """Head and rows of a table."""
        rows = [[self.cell(cell) for cell in row] for row in table.rows]
        return {
            "caption": self.text(table.caption),
            "columns": [self.column(column, [row[at] for row in rows]) for at, column in enumerate(table.columns)],
            "rows": rows,
            "bands": [{"label": self.text(band.label), "rows": band.rows} for band in table.bands],
            "beside": stand_beside(table),
        }

    def cell(self, cell: Cell) -> PdfData:
        """A cell, and how long its text is."""
        text = self.linked(cell.text, cell.links)
        return {"text": text, "state": cell.state, "shade": cell.shade, "length": len(_letters(text))}

    def column(self, column: Column, cells: Sequence[PdfData]) -> PdfData:
        """The head of a column, and how wide its widest text and word are, in sizes of their letters.

        Numbers, and what a sign stands before, are kept on one line. A column without any text is there to write in.
        """
        label, texts = self.text(column.label), [_letters(cell["text"]) for cell in cells]
        kept = [text for text, cell in zip(texts, cells, strict=True) if column.align == "right" or cell["state"]]
        words = [max(text.split(" "), key=len) for text in (_letters(label), *texts)]
        return {
            "label": label,
            "align": column.align,
            "word": _widest([*words, *kept]),
            "text": _widest([_letters(label), *texts]),
            "signs": any(cell["state"] == "blocked" for cell in cells),
            "empty": bool(cells) and not any(texts),
        }

    def chart(self, chart: Chart) -> PdfData:
        """The table of the chart, and for each row what is drawn in it, in shares of the width: no word of its own."""
        return {
            "chart": chart.kind,
            "keys": [{"sign": key.sign, "words": self.text(key.words)} for key in chart.keys],
            "ticks": _ticks(chart) if chart.kind == "levels" else [],
            "bars": [_bar(bar, chart) for panel in chart.panels for bar in panel.bars],
            "column": chart.column,
            "table": self.table(chart.table),
        }


def _bar(bar: Bar, chart: Chart) -> PdfData:
    return {
        "row": bar.row,
        "sign": bar.sign,
        "marks": bar.marks,
        "value": None if bar.value is None else _share(bar.value, chart),
        "target": _share(chart.highest if bar.target is None else bar.target, chart),
    }


def _letters(text: object) -> str:
    """The letters of a text, or of its runs."""
    return text if isinstance(text, str) else "".join(run["text"] for run in cast("list[dict[str, str]]", text))


def _widest(texts: Iterable[str]) -> float:
    """The width of the widest of some texts: one of the longest, and not always the one with the most letters."""
    return max(map(width_of, nlargest(CANDIDATES, set(texts), key=len)))


def _share(value: Fraction | int, chart: Chart) -> float:
    """How far along the line a value lies, from 0 to 1."""
    length = chart.highest - chart.lowest
    return float(Fraction(value - chart.lowest) / length) if length else 1.0


def _ticks(chart: Chart) -> list[PdfData]:
    """The numbers of the levels, as many as there is room for."""
    lowest, highest = int(chart.lowest), int(chart.highest)
    every = (highest - lowest) // MOST_TICKS + 1
    return [{"at": _share(level, chart), "text": str(level)} for level in range(lowest, highest + 1, every)]
