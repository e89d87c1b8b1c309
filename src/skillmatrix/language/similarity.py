"""Fingerprints of texts: equal texts have equal ones, so that comparing all texts with all others takes one pass.

Near-identical texts are found by a second, coarser fingerprint and not by measuring distances: a distance needs every
pair. What the coarse one leaves out is what readers do not see as a difference: small words, endings, degree, order.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from skillmatrix.language.tags import main_language

Fingerprint: TypeAlias = tuple[str, ...]

WORD = re.compile(r"\w+")
SMALL_WORDS = {
    "de": frozenset({
        "ich", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
        "mein", "meine", "meinen", "meinem", "meiner", "meines",
        "und", "auch", "sehr", "gut", "gute", "guten", "guter", "gutes", "ganz", "recht", "wirklich", "besonders",
    }),
    "en": frozenset({
        "i", "the", "a", "an", "my", "and", "also", "very", "well", "quite", "really", "particularly", "especially",
    }),
}  # fmt: skip
"""Articles, pronouns and words of degree. Never in these lists: not, no, with, without, all, some."""
ENDINGS = {
    "de": re.compile(r"(?<=\w{4})(?:en|er|es|em|e|n|s)$"),
    "en": re.compile(r"(?<=\w{3})(?:ies|es|s|y|e)$"),
}


def exact_fingerprint(text: str) -> Fingerprint:
    """The words in their order; capitals, punctuation and blanks do not count."""
    return tuple(WORD.findall(text.casefold()))


def first_word(tokens: Iterable[str]) -> str:
    """Where the exact fingerprint of a text begins, empty without words. The text comes split at its blanks."""
    for token in tokens:
        if found := _first_word(token):
            return found
    return ""


@lru_cache(maxsize=10_000)
def _first_word(token: str) -> str:
    found = WORD.search(token)
    return found[0].casefold() if found else ""


def loose_fingerprint(text: str, language: str) -> Fingerprint:
    """The words that carry the meaning, without endings and in alphabetical order."""
    main = main_language(language)
    small = SMALL_WORDS.get(main, frozenset())
    return tuple(sorted(_stem(word, main) for word in exact_fingerprint(text) if word not in small))


class Sums(dict[str, int]):
    """For each token of a language a number. Texts with the same loose fingerprint have tokens with the same sum."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __missing__(self, token: str) -> int:
        """The number of a token that was not asked for yet."""
        return self.setdefault(token, sum(map(hash, loose_fingerprint(token, self._language))))


@lru_cache(maxsize=10_000)
def _stem(word: str, language: str) -> str:
    ending = ENDINGS.get(language)
    return ending.sub("", word) if ending else word
