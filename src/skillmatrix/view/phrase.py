"""Text of a role's page in which something may still have to be said: the words, and the gaps in them."""

from collections.abc import Iterable
from typing import NamedTuple

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.blocks import Cell, Gap, Item, Paragraph


class Phrase(NamedTuple):
    """Words, and the gaps in them in their order."""

    text: str
    gaps: tuple[Gap, ...] = ()

    def paragraph(self) -> Paragraph:
        """A paragraph of these words."""
        return Paragraph(self.text, gaps=self.gaps)

    def cell(self) -> Cell:
        """A table cell of these words."""
        return Cell(self.text, gaps=self.gaps)

    def item(self, lead: str) -> Item:
        """A list item of these words."""
        return Item(self.text, lead, gaps=self.gaps)


def say(words: Catalogue, key: str, **values: Phrase | str) -> Phrase:
    """The text of the catalogue with the values filled in, which may have gaps."""
    phrases = [value for value in values.values() if isinstance(value, Phrase)]
    texts = {name: value.text if isinstance(value, Phrase) else value for name, value in values.items()}
    return Phrase(words.say(key, **texts), tuple(gap for phrase in phrases for gap in phrase.gaps))


def joined(phrases: Iterable[Phrase]) -> Phrase:
    """Sentences one after the other."""
    each = tuple(phrases)
    return Phrase(" ".join(phrase.text for phrase in each), tuple(gap for phrase in each for gap in phrase.gaps))
