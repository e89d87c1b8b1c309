"""Words that stand where a text is still to come."""

import re
from collections.abc import Iterable

WHOLE = re.compile(
    r"(?:\.{2,}|…+|\?+|_{2,}|to ?do|to be (?:defined|done|written)|n\. ?n\.|placeholder|dummy|platzhalter|blindtext|"
    r"(?:text |wird )?(?:noch )?(?:folgt|ergänzt)(?: noch)?|(?:wird )?noch (?:offen|ausfüllen|ergänzen))[.:!]?",
    re.IGNORECASE,
)
"""These are placeholders if nothing else is said: “…” may end a list, and people do keep to-do lists."""
ANYWHERE = re.compile(
    r"\b(?:tbd|tba|fixme|lorem ipsum)\b|\bt\.b\.[da]\.|\bx{3,}\b|^\W*to-?do\b(?![- ]?list)|\bTODO:|"
    r"[\[<] ?(?:insert|enter|your|add|hier|bitte)\b[^\]>]{0,80}[\]>]",
    re.IGNORECASE,
)
LONGEST_WHOLE = 40
"""Characters, with the blanks around them."""
BEGINNINGS = frozenset(".…?_tnpdbwfeTNPDBWFE")
"""What a placeholder that is a whole text can begin with; asking first saves the search in most names."""
HINTS = (b"tbd", b"tba", b"t.b", b"todo", b"to-do", b"fixme", b"lorem", b"xxx", b"[", b"<")
"""One of these stands in every text that `ANYWHERE` finds; asking first saves the search in nearly all texts."""


def placeholders(texts: Iterable[str], vocabulary: Iterable[str]) -> dict[str, str]:
    """The texts in which a placeholder stands, and its words.

    The vocabulary is what stands between the blanks of all texts, each once: there hints are found faster.
    """
    if _hints_in(" ".join(vocabulary)):
        return {text: found for text in texts if (found := placeholder_in(text))}
    return {text: found for text in texts if len(text) <= LONGEST_WHOLE and (found := _whole_placeholder(text))}


def placeholder_in(text: str) -> str:
    """The words of the text that stand for a text to come; empty if there are none."""
    if whole := _whole_placeholder(text):
        return whole
    found = ANYWHERE.search(text.strip()) if _hints_in(text) else None
    return found[0].strip() if found else ""


def _whole_placeholder(text: str) -> str:
    bare = text.strip()
    if bare[:1] in BEGINNINGS and len(text) <= LONGEST_WHOLE and WHOLE.fullmatch(bare):
        return bare
    return ""


def _hints_in(text: str) -> bool:
    lower = text.encode(errors="replace").lower()  # bytes are made lower-case and searched faster
    return any(hint in lower for hint in HINTS)
