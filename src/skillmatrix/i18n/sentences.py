"""What the program says about itself, in other languages than English: errors, hints and help.

These sentences stand in the code, in English, and are the keys of a language's tables; English needs none. A table is
imported when something of it is said.
"""

import re
from collections.abc import Mapping
from string import Formatter

from skillmatrix.errors import Sentence, filled
from skillmatrix.i18n.catalogue import SPARE, messages_of

TABLES = ("errors", "help", "usage")
"""Sentences of ours, texts of `--help`, and what the library of commands says about wrong use."""


def table(language: str, name: str) -> Mapping[str, str]:
    """English sentences and what they are in the language; nothing where nobody has translated them."""
    try:
        return messages_of(language, name)  # type: ignore[return-value]  # they have no forms of address
    except ModuleNotFoundError:
        return {}


def translated(sentence: str, language: str) -> str:
    """A sentence with all that is filled into it; in English where nobody has translated it. Other text stays."""
    if not isinstance(sentence, Sentence) or language == SPARE:
        return sentence
    pattern = table(language, "errors").get(sentence.pattern, sentence.pattern)
    if not sentence.values:
        return pattern
    values = {
        name: translated(value, language) if isinstance(value, str) else value
        for name, value in sentence.values.items()
    }
    return filled(pattern, values, str(messages_of(language, "common")["number.thousands"]))


def said_to(subject: str, pattern: str, /, **values: object) -> Sentence:
    """A sentence to whom a matrix is about: to a unit what `unit_sentences` has for it, else as it is."""
    if subject == "unit":
        pattern = table(SPARE, "unit_sentences").get(pattern, pattern)
    return Sentence(pattern, **values)


def recognised(text: str, language: str, name: str) -> str:
    """A text that others have filled in already, by the pattern it was made of; as it is if no pattern fits."""
    known = table(language, name)
    if text in known:
        return known[text]
    for pattern, meaning in known.items():
        if "{" in pattern and (found := re.fullmatch(_as_expression(pattern), text, re.DOTALL)):
            return meaning.format(**found.groupdict())
    return text


def _as_expression(pattern: str) -> str:
    return "".join(
        re.escape(literal) + (f"(?P<{name}>.+?)" if name else "") for literal, name, _, _ in Formatter().parse(pattern)
    )
