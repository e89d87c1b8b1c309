"""Who speaks in a sentence, and about when: signs of the first person and of a tense other than the present."""

import re
from collections.abc import Sequence

from skillmatrix.language.tags import main_language

# Each begins with letters of one case and looks back from there: so the search jumps from one such place to the next.
FIRST_PERSON = {
    "de": re.compile(r"ch(?<=[Ii]ch)(?<!\w...)(?!\w)"),
    "en": re.compile(r"I(?<!\w.)(?![\w/])"),
}
# Not in the lists: “Ich werde gefragt” and “I have an overview” are in the present tense.
OTHER_TENSE = {
    "de": re.compile(r"ch (?<=[Ii]ch )(?<!\w....)(?i:würde|hätte|wäre|könnte|sollte|war|hatte|wurde|konnte|musste)\b"),
    "en": re.compile(
        r"I(?<!\w.)(?:['’](?:ll|d)\b| (?:will|would|could|might|was|were|had|did)\b"
        r"| (?!(?:need|feed|proceed|succeed|exceed|speed|seed|embed|shed)\b)[a-z]+ed\b)"
    ),
}


def first_person(texts: Sequence[str], language: str) -> list[bool]:
    """Of each text whether somebody speaks about themselves; empty for languages that we know no sign of."""
    sign = FIRST_PERSON.get(main_language(language))
    return [found is not None for found in map(sign.search, _quiet(texts))] if sign else []


def other_tense(texts: Sequence[str], language: str) -> list[str]:
    """Of each text the words that put it into the past, the future or a condition, or nothing.

    Empty for languages that we know no sign of.
    """
    sign = OTHER_TENSE.get(main_language(language))
    if sign is None:
        return []
    return [_words(found) if found else "" for found in map(sign.search, _quiet(texts))]


def _quiet(texts: Sequence[str]) -> list[str]:
    """The texts with “Ich” where somebody wrote “ICH”."""
    return [text.replace("ICH", "Ich") for text in texts]


def _words(found: re.Match[str]) -> str:
    """What was found, with the letter before that it was found by."""
    return found.string[found.start() - found[0].startswith("ch") : found.end()]
