"""Text of a role's page in which something may still have to be said: the words, and the gaps in them."""

from collections.abc import Iterable
from typing import NamedTuple

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Cell, Gap, Item, Paragraph
from skillmatrix.view.links import links_in


class Gapped(NamedTuple):
    """Words, and the gaps in them in their order."""

    text: str
    gaps: tuple[Gap, ...] = ()

    def paragraph(self) -> Paragraph:
        """A paragraph of these words, in which addresses can be followed."""
        return Paragraph(self.text, gaps=self.gaps, links=links_in(self.text))

    def cell(self) -> Cell:
        """A table cell of these words, with the same."""
        return Cell(self.text, gaps=self.gaps, links=links_in(self.text))

    def item(self, lead: str) -> Item:
        """A list item of these words, with the same."""
        return Item(self.text, lead, gaps=self.gaps, links=links_in(self.text))


def say(words: Catalogue, key: str, **values: Gapped | str) -> Gapped:
    """The text of the catalogue with the values filled in, which may have gaps."""
    gaps = (gap for value in values.values() if isinstance(value, Gapped) for gap in value.gaps)
    texts = {name: value.text if isinstance(value, Gapped) else value for name, value in values.items()}
    return Gapped(words.say(key, **texts), tuple(gaps))


def in_a_row(sentences: Iterable[Gapped]) -> Gapped:
    """Sentences one after the other."""
    each = tuple(sentences)
    return Gapped(joined(" ", (one.text for one in each)), tuple(gap for one in each for gap in one.gaps))
