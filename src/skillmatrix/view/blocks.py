"""What every page is made of. Views fill these with words, rounded numbers and order; renderers only lay them out."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from skillmatrix.model.origin import FileKind
from skillmatrix.view.mixing import Mixture

State: TypeAlias = Literal["", "good", "open", "blocked", "muted"]
Sign: TypeAlias = Literal["above", "met", "below", "blocked", "unrated", "excluded", "target"]
"""How one skill stands, as a chart tells it apart: by a shape or a pattern. `target` is the mark of the target."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of a text that asks for what nobody has said yet.

    `file` is the kind of file where it belongs, `route` the way to the key there, such as `pay`, `min`.
    """

    text: str
    file: FileKind
    route: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead`, with its own punctuation, is printed in bold in front of it.

    `gaps` are the parts of the text that ask for something, in their order, `links` the addresses in it that people can
    follow; so they are in items and cells.
    """

    text: str
    lead: str = ""
    gaps: tuple[Gap, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: provenance, method, draft marks."""

    text: str


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A line of code, without the blanks in front of it, and how many these are."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """Lines of a YAML file to be copied: keys and ids, and no text of other people, which nothing escapes here."""

    lines: tuple[CodeLine, ...]

    @property
    def text(self) -> str:
        """All lines, with blanks that no form drops."""
        return "\n".join("\u00a0" * line.indent + line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; `lead`, with its own punctuation, in bold in front, `details` as lines below it.

    `state` may colour or mark it; the text says the same.
    """

    text: str
    lead: str = ""
    details: tuple[str, ...] = ()
    state: State = ""
    gaps: tuple[Gap, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a table column."""

    label: str
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: `text` for people, `value` and `unit` where it is a number. `state` may colour, never alone.

    `shade` is how dark its ground is, from 0 (not at all) to 4, so that a table of levels is a picture, too.
    """

    text: str
    value: Fraction | int | None = None
    unit: str = ""
    state: State = ""
    gaps: tuple[Gap, ...] = ()
    links: tuple[str, ...] = ()
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of a table that belong together, such as the skills of a category; `label` says to what."""

    label: str
    rows: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as there are columns. `name` is short, for the tab of a spreadsheet.

    Tables of the same name in several sections say the same of different things: a spreadsheet makes one of them.
    `bands` divide all rows, in their order, where a form can show that; without any, the rows are one list.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    name: str = ""
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: exact numbers to draw, and `words` beside it that say what they mean.

    `value` is `None` where nothing is known, never 0. `marks`: one for each thing the line counts. `row` is the row of
    the chart's table, from 0, that says the same in numbers.
    """

    label: str
    words: str
    sign: Sign
    row: int
    value: Fraction | int | None = None
    target: Fraction | int | None = None
    marks: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """The lines of a chart that are drawn as one picture; `description` says all of it in sentences."""

    title: str
    description: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What a sign of a chart means."""

    sign: Sign
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers as a picture, and the table that says the same: a format without pictures prints the table.

    `areas` counts things by their marks, `levels` sets a level against its target, `gaps` compares amounts. Values lie
    between `lowest` and `highest`; `column` is the column of the table, from 0, that has them.
    """

    kind: Literal["areas", "levels", "gaps"]
    title: str
    panels: tuple[Panel, ...]
    table: Table
    column: int
    keys: tuple[Key, ...] = ()
    lowest: Fraction | int = 0
    highest: Fraction | int = 1
    as_table: str = ""
    """What opens the table where the picture alone says it all; empty where the table stands beside the picture."""


Block: TypeAlias = Paragraph | Note | Code | Items | Table | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a name that templates can ask for. An empty heading means: no heading is printed.

    `level` is that of the heading, where the page's title has 1: a part with 3 belongs to the last part with 2.
    `place` is the first page, which says all that matters, or the appendix, where it can be looked up. `state` may
    colour a part that says one thing; the text says the same.
    """

    id: str
    heading: str
    blocks: tuple[Block, ...]
    level: Literal[2, 3] = 2
    place: Literal["first", "appendix"] = "first"
    state: State = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole page: title, the lines below it, sections in order, the lines at the end.

    `data` is what spreadsheets and programs get: one long table with plain values, for formats that ask for it.
    `mixture` says which languages it mixes, if it does; the page says so itself as well. `gaps` are those of the
    subtitle. `day` is the one that the page is of, such as 2026-11-22, if it has one. `appendix` is the heading above
    the sections of the appendix. `name` is what windows and running heads say, where the title alone says too little.
    A `dense` page is to be taken in at once: on paper it has small type, and its rows stand close together.
    """

    title: str
    language: str
    subtitle: tuple[str, ...]
    sections: tuple[Section, ...]
    closing: tuple[str, ...] = ()
    data: Table | None = None
    mixture: Mixture | None = None
    gaps: tuple[Gap, ...] = ()
    day: str = ""
    appendix: str = ""
    name: str = ""
    dense: bool = False

    @property
    def full_name(self) -> str:
        """What a window, a running head or a list of files calls the page."""
        return self.name or self.title

    @property
    def first_page(self) -> tuple[Section, ...]:
        """The sections before the appendix."""
        return tuple(section for section in self.sections if section.place == "first")

    @property
    def appended(self) -> tuple[Section, ...]:
        """The sections of the appendix."""
        return tuple(section for section in self.sections if section.place == "appendix")

    def section(self, name: str) -> Section | None:
        """The section with this name, if the page has it."""
        return next((section for section in self.sections if section.id == name), None)
