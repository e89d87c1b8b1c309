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
HINTS = ("tbd", "tba", "t.b", "todo", "to-do", "fixme", "lorem", "xxx", "[", "<")
"""One of these stands in every text that `ANYWHERE` finds; asking first saves the search in nearly all texts."""


def placeholders(texts: Iterable[str]) -> dict[str, str]:
    """The texts in which a placeholder stands, and its words."""
    every = list(texts)
    if not _hints_in("\n".join(every)):
        every = [text for text in every if len(text) <= LONGEST_WHOLE]
    return {text: found for text in every if (found := placeholder_in(text))}


def placeholder_in(text: str) -> str:
    """The words of the text that stand for a text to come; empty if there are none."""
    if whole := _whole_placeholder(text):
        return whole
    found = ANYWHERE.search(text.strip()) if _hints_in(text) else None
    return found[0].strip() if found else ""


def _whole_placeholder(text: str) -> str:
    bare = text.strip()
    if len(text) <= LONGEST_WHOLE and WHOLE.fullmatch(bare):
        return bare
    return ""


def _hints_in(text: str) -> bool:
    lower = text.lower()
    return any(hint in lower for hint in HINTS)
