"""What a level looks like, in words: as lines, or as one sentence."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.descriptor import DescriptorFields, StatementFields

Text: TypeAlias = Callable[[dict[str, str]], str]
"""Picks the language of a text."""
MARK = "– "


def in_lines(descriptor: DescriptorFields | None, text: Text, words: Catalogue) -> str:
    """The text of a level, and each statement as a line of its own; nothing if there is no text."""
    return joined("\n", _lines(descriptor, text, words)) if descriptor else ""


def _lines(descriptor: DescriptorFields, text: Text, words: Catalogue) -> Iterator[str]:
    if descriptor.text:
        yield text(descriptor.text)
    is_listed = len(descriptor.texts) > 1
    for statement in descriptor.statements:
        yield joined("", [MARK if is_listed else "", _statement(statement, text, words)])
        if statement.examples:
            yield words.say("level.example", text=joined("; ", map(text, statement.examples)))


def _statement(statement: StatementFields, text: Text, words: Catalogue) -> str:
    said = text(statement.text)
    return words.say("level.optional", text=said) if statement.optional else said


def in_a_sentence(descriptor: DescriptorFields | None, text: Text) -> str:
    """What has to be true for a level, on one line; nothing if there is no text."""
    told = [text(each) for each in descriptor.told] if descriptor else []
    return told[0] if len(told) == 1 else joined("; ", [each.rstrip(". ") for each in told])
