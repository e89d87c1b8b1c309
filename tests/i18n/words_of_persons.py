"""Words that speak of one person, where a unit is meant: nouns in the wrong place, and `du`."""

import re

WORDS = {
    "de": re.compile(
        r"\b(?:\w*kompetenz\w*|Rolle\w*|\w*rollen?|Person(?:en)?|Stellenbeschreibung\w*|Selbsteinschätzung\w*"
        r"|Kollegium|Führungskraft|Lernplan|du|dich|dir|deine?[mnrs]?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:skills?|roles?|persons?|job descriptions?|self-assessments?|team leads?|colleagues?|yours?elf)\b",
        re.IGNORECASE,
    ),
}
OTHERS = re.compile(r"\bKontrolle\w*|\bKontrollen\b", re.IGNORECASE)
TYPED = re.compile(r"\{\w*\}|skillmatrix \w+(?: [\w./=-]+)*|--[\w-]+(?: [\w./-]+)?|“?skillmatrix[^”“\n]*”?")
"""Values that are filled in, and what is typed: options keep their names whatever a matrix is about."""


def of_persons(text: str, language: str) -> list[str]:
    """The words in a text that a unit should not read."""
    return WORDS[language].findall(OTHERS.sub("", TYPED.sub("", text)))
