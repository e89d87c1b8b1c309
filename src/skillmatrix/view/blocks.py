"""What every page is made of. Views fill these with words, rounded numbers and order; renderers only lay them out."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

State: TypeAlias = Literal["", "good", "open", "blocked", "muted"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead`, with its own punctuation, is printed in bold in front of it."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: provenance, method, draft marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; `lead`, with its own punctuation, in bold in front, `details` as lines below it."""

    text: str
    lead: str = ""
    details: tuple[str, ...] = ()


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
    """A table cell: `text` for people, `value` and `unit` where it is a number. `state` may colour, never alone."""

    text: str
    value: Fraction | int | None = None
    unit: str = ""
    state: State = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


Block: TypeAlias = Paragraph | Note | Items | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a name that templates can ask for. An empty heading means: no heading is printed."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole page: title, the lines below it, sections in order, the lines at the end."""

    title: str
    language: str
    subtitle: tuple[str, ...]
    sections: tuple[Section, ...]
    closing: tuple[str, ...] = ()

    def section(self, name: str) -> Section | None:
        """The section with this name, if the page has it."""
        return next((section for section in self.sections if section.id == name), None)
