"""What all parts of a matrix on paper share: its texts, the words around them, sections and tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import foreign, joined
from skillmatrix.language.tags import main_language
from skillmatrix.model.descriptor import DescriptorFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.skill import Category
from skillmatrix.view.blocks import Block, Cell, Column, Item, Section, Table
from skillmatrix.view.mixing import led
from skillmatrix.view.wording import Wording

NUMBERS = frozenset({"target", "gate", "hire", "weight", "share"})
"""Columns of numbers, by the last part of their key."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes parts of a matrix. `with_room`: tables of texts get an empty column for remarks by hand."""

    wording: Wording
    with_room: bool = False

    @property
    def matrix(self) -> Matrix:
        """What is written about."""
        return self.wording.matrix

    @property
    def words(self) -> Catalogue:
        """The interface texts."""
        return self.wording.catalogue

    def text(self, text: dict[str, str] | None) -> str:
        """A text of the matrix; nothing if there is none."""
        return self.wording.text(text)

    def say(self, key: str, **values: object) -> str:
        """An interface text, which knows its language if the matrix speaks another."""
        return self._said(self.words.say(key, **values))

    def count(self, key: str, n: int, **values: object) -> str:
        """The same for a number of things."""
        return self._said(self.words.count(key, n, **values))

    def item(self, key: str, text: str) -> Item:
        """A labelled line."""
        return Item(text, led(self.say(key)))

    def section(self, name: str, key: str, *blocks: Block) -> Section:
        """A section whose heading is an interface text."""
        return Section(name, self.say(key), blocks)

    def table(self, keys: Sequence[str], rows: Sequence[Sequence[Cell]], name: str = "") -> Table:
        """A table; columns that are empty in every row are left out. `name`: the key of what such tables are called."""
        kept = [at for at, _ in enumerate(keys) if any(row[at].text for row in rows)]
        columns = tuple(self.column(keys[at]) for at in kept)
        return Table(columns, tuple(tuple(row[at] for at in kept) for row in rows), name=self.say(name) if name else "")

    def table_to_mark(self, keys: Sequence[str], rows: Sequence[Sequence[Cell]], name: str = "") -> Table:
        """The same with a column for remarks, if there is to be room for them."""
        table = self.table(keys, rows, name)
        if not self.with_room:
            return table
        columns = (*table.columns, self.column("catalogue.column.remarks"))
        return replace(table, columns=columns, rows=tuple((*row, Cell("")) for row in table.rows))

    def column(self, key: str) -> Column:
        """The head of a column: numbers stand on the right."""
        return Column(self.say(key), "right" if key.rpartition(".")[2] in NUMBERS else "left")

    def area(self, category: Category) -> str:
        """The name of a category behind those it is in."""
        return self.wording.area(category.id)

    def lines(self, descriptor: DescriptorFields | None) -> str:
        """The text of a level with its statements, each on a line of its own."""
        return self.wording.lines(descriptor)

    def level(self, level: int, skill: str = "") -> str:
        """`3 · independent`; for a skill, as its levels are called."""
        scale = self.matrix.scales.get(skill, self.matrix.scale)
        name = self.text(scale[level].name) if level in scale else ""
        if not name:
            return str(level)
        return self.words.say("show.level", level=level, name=name)

    def listed(self, texts: Sequence[str]) -> str:
        """Texts in a row, with dots between them."""
        return joined(" · ", texts)

    def _said(self, text: str) -> str:
        words = self.words.language
        return text if main_language(self.wording.language) == words else foreign(text, words)


def number(value: int | None) -> Cell:
    """A whole number, or a dash where there is none."""
    return Cell("–") if value is None else Cell(str(value), value)
