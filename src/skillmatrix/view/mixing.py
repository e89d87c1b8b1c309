"""Languages that meet on a page: texts a matrix lacks in the language asked for are counted, and the page says so."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import Phrase, foreign
from skillmatrix.language.tags import main_language
from skillmatrix.model.text import ANY_LANGUAGE
from skillmatrix.source.display import without_invisible


@dataclass(frozen=True, slots=True)
class Mixture:
    """The languages of a page: the one asked for, the one of the words around the texts of the matrix, and others.

    `borrowed` counts the texts of the matrix that stand in another language, by that language.
    """

    language: str
    words: str
    borrowed: tuple[tuple[str, int], ...]


Borrowed: TypeAlias = set[tuple[str, str]]
"""Texts that were taken in another language, each with that language in front."""


def picked(text: Mapping[str, str], language: str, default: str, borrowed: Borrowed) -> str:
    """The text in the language, else in the default language, else in whatever there is; what is borrowed is noted."""
    if language in text:
        return _clean(text[language])
    found = as_written(text, language, default)
    if isinstance(found, Phrase) and found.runs:  # nothing is left of a text of which nobody sees anything
        borrowed.add((found.runs[0].language, str(found)))
    return found


def as_written(text: Mapping[str, str], language: str, default: str) -> str:
    """The same for a text that nobody expects to be translated, such as the title of a book."""
    if language in text:
        return _clean(text[language])
    if ANY_LANGUAGE in text:
        return _clean(text[ANY_LANGUAGE])
    found = default if default in text else next(iter(text), "")
    return foreign(_clean(text[found]), found) if text.get(found) else ""


def _clean(text: str) -> str:
    """The text without what nobody sees, and without the line end that YAML keeps behind a block of text."""
    return without_invisible(text).rstrip("\n")


def led(text: str, mark: str = ":") -> str:
    """The text with its own punctuation, in its own language."""
    return foreign(text + mark, text.runs[-1].language) if isinstance(text, Phrase) else text + mark


def mixture_of(borrowed: Collection[tuple[str, str]], language: str, catalogue: Catalogue) -> Mixture | None:
    """The languages that meet where texts in a language stand among words of the catalogue; nothing if it is one."""
    counts = Counter(found for found, _ in borrowed)
    if not counts and main_language(language) == catalogue.language:
        return None
    # A set has no order: where two languages lend equally many, the alphabet decides.
    return Mixture(language, catalogue.language, tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0]))))


def sentences(mixture: Mixture, catalogue: Catalogue) -> tuple[str, ...]:
    """What is mixed, in words."""
    said = []
    if main_language(mixture.language) != mixture.words:
        values = {"language": _name(mixture.language, catalogue), "words": _name(mixture.words, catalogue)}
        said.append(catalogue.say("mixing.words", **values))
    if mixture.borrowed:
        others = " / ".join(_name(language, catalogue) for language, _ in mixture.borrowed)
        n = sum(count for _, count in mixture.borrowed)
        said.append(catalogue.count("mixing.texts", n, language=_name(mixture.language, catalogue), others=others))
    return tuple(said)


def _name(language: str, catalogue: Catalogue) -> str:
    """`German`, `German (AT)`; the tag itself if no name is known."""
    main = main_language(language)
    name = catalogue.name_of("language", main)
    return name if main == language else f"{name} ({language.partition('-')[2]})"
