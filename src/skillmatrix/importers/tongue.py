"""Which language texts are in: German or English, by the small words in them."""

import re
from collections.abc import Iterable

GERMAN = frozenset(
    [
        "der",
        "die",
        "das",
        "und",
        "oder",
        "für",
        "mit",
        "von",
        "im",
        "in",
        "den",
        "dem",
        "ich",
        "wir",
        "kann",
        "ist",
        "auf",
        "zur",
        "zum",
        "des",
        "eine",
        "einen",
        "bei",
        "nach",
        "über",
        "nicht",
        "werden",
        "keine",
        "grundlagen",
        "kenntnisse",
        "kompetenz",
        "bereich",
        "stufe",
        "fähigkeit",
    ]
)
ENGLISH = frozenset(
    [
        "the",
        "and",
        "or",
        "for",
        "with",
        "of",
        "to",
        "is",
        "are",
        "can",
        "our",
        "we",
        "on",
        "by",
        "an",
        "from",
        "their",
        "others",
        "team",
        "level",
        "skill",
        "basic",
        "work",
        "works",
        "not",
        "you",
        "knows",
        "uses",
        "writes",
        "leads",
        "helps",
    ]
)
WORD = re.compile(r"[^\W\d_]+")
UMLAUT = re.compile("[äöüß]")
MOST_TEXTS = 2_000


def language_of(texts: Iterable[str], otherwise: str) -> str:
    """`de` or `en`, whichever has more of its words in the texts; what people read if neither has."""
    german = english = 0
    for _, text in zip(range(MOST_TEXTS), texts, strict=False):
        words = WORD.findall(text.lower())
        german += sum(word in GERMAN or UMLAUT.search(word) is not None for word in words)
        english += sum(word in ENGLISH for word in words)
    if german == english:
        return otherwise
    return "de" if german > english else "en"
