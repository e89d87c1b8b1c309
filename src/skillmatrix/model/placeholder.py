"""Words that stand where a text is still to come."""

import re

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
LONGEST_WHOLE = 30
HINTS = ("tb", "t.b", "todo", "to-do", "fixme", "lorem", "xxx", "[", "<")
"""One of these stands in every text that `ANYWHERE` finds; asking first saves the search in nearly all texts."""


def placeholder_in(text: str) -> str:
    """The words of the text that stand for a text to come; empty if there are none."""
    bare = text.strip()
    if len(bare) <= LONGEST_WHOLE and WHOLE.fullmatch(bare):
        return bare
    lower = bare.lower()
    found = ANYWHERE.search(bare) if any(hint in lower for hint in HINTS) else None
    return found[0].strip() if found else ""
