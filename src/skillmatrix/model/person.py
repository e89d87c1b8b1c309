"""Who speaks in a sentence, and about when: signs of the first person and of a tense other than the present."""

import re

from skillmatrix.model.language import main_language

# Each begins with a letter and looks back from there: so the search jumps from one such letter to the next.
FIRST_PERSON = {
    "de": re.compile(r"[Ii][Cc][Hh](?<!\w...)(?!\w)"),
    "en": re.compile(r"I(?<!\w.)(?![\w/])"),
}
# Not in the lists: “Ich werde gefragt” and “I have an overview” are in the present tense.
OTHER_TENSE = {
    "de": re.compile(
        r"[Ii][Cc][Hh](?<!\w...) (?i:würde|hätte|wäre|könnte|sollte|war|hatte|wurde|konnte|musste|sollte)\b"
    ),
    "en": re.compile(
        r"I(?<!\w.)(?:['’](?:ll|d)\b| (?:will|would|could|might|was|were|had|did)\b"
        r"| (?!(?:need|feed|proceed|succeed|exceed|speed|seed|embed|shed)\b)[a-z]+ed\b)"
    ),
}


def speaks_in_first_person(text: str, language: str) -> bool | None:
    """Whether somebody speaks about themselves; None for languages that we know no sign of."""
    sign = FIRST_PERSON.get(main_language(language))
    return None if sign is None else bool(sign.search(text))


def other_tense(text: str, language: str) -> str:
    """The words that put the text into the past, the future or a condition; empty if there are none."""
    sign = OTHER_TENSE.get(main_language(language))
    found = sign.search(text) if sign else None
    return found[0] if found else ""
