"""Who speaks in a sentence, and about when: signs of the first person and of a tense other than the present."""

import re
from collections.abc import Sequence

from skillmatrix.language.tags import main_language

# Each begins with letters of one case and looks back from there: so the search jumps from one such place to the next.
FIRST_PERSON = {
    "de": re.compile(r"ch(?<=[Ii]ch)(?<!\w...)(?!\w)"),
    "en": re.compile(r"I(?<!\w.)(?![\w/])"),
}
FIRST_PLURAL = {"de": re.compile(r"\b[Ww]ir\b"), "en": re.compile(r"\b[Ww]e\b")}
# Not in the lists: “Ich werde gefragt” and “I have an overview” are in the present tense.
OTHER_TENSE = {
    "de": re.compile(r"ch (?<=[Ii]ch )(?<!\w....)(?i:würde|hätte|wäre|könnte|sollte|war|hatte|wurde|konnte|musste)\b"),
    "en": re.compile(
        r"I(?<!\w.)(?:['’](?:ll|d)\b| (?:will|would|could|might|was|were|had|did)\b"
        r"| (?!(?:need|feed|proceed|succeed|exceed|speed|seed|embed|shed)\b)[a-z]+ed\b)"
    ),
}


QUOTED = re.compile('“[^“”]+ [^“”]+”|„[^„“]+ [^„“]+“|"[^"]+ [^"]+"|«[^«»]+ [^«»]+»|»[^«»]+ [^«»]+«')
"""What somebody else says, in two words or more: a single word in quotation marks is meant by the author."""


def first_person(texts: Sequence[str], language: str, *, plural: bool = False) -> list[bool]:
    """Of each text whether somebody speaks about themselves, or several do; empty for languages without a sign."""
    sign = (FIRST_PLURAL if plural else FIRST_PERSON).get(main_language(language))
    return [found is not None for found in map(sign.search, _own_words(texts))] if sign else []


def other_tense(texts: Sequence[str], language: str) -> list[str]:
    """Of each text the words that put it into the past, the future or a condition, or nothing.

    Empty for languages that we know no sign of.
    """
    spoken = main_language(language)
    sign = OTHER_TENSE.get(spoken)
    if sign is None:
        return []
    return [_main_verb(text, FIRST_PERSON[spoken], sign) for text in _own_words(texts)]


def _main_verb(text: str, person: re.Pattern[str], tense: re.Pattern[str]) -> str:
    """The words at the first “I”, if they speak of no present: “I say what I would change” speaks of the present."""
    first = person.search(text)
    found = tense.match(text, first.start()) if first else None
    return _words(found) if found else ""


def _own_words(texts: Sequence[str]) -> list[str]:
    """The texts without what they quote, unless that is all of them, and with “Ich” where somebody wrote “ICH”."""
    bare = (QUOTED.sub("", text) if '"' in text or not text.isascii() else text for text in texts)
    return [(own if own.strip() else text).replace("ICH", "Ich") for own, text in zip(bare, texts, strict=True)]


def _words(found: re.Match[str]) -> str:
    """What was found, with the letter before that it was found by."""
    return found.string[found.start() - found[0].startswith("ch") : found.end()]
