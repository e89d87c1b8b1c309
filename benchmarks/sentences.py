"""Sentences for generated matrices: three clauses each, in German and English, as `I …` and as an infinitive."""

import random
from collections.abc import Iterator
from typing import NamedTuple


class Clause(NamedTuple):
    """Something somebody does: in German in the first person and as an infinitive, in English as both."""

    ich: str
    infinitive: str
    english: str


class Sentence(NamedTuple):
    """A level of a skill, as it stands under `levels` and under `can`."""

    levels: dict[str, str]
    can: dict[str, str]


# Verb in the first person, infinitive, and the same in English; then what it is done to.
VERBS = (
    ("plane", "planen", "plan"),
    ("prüfe", "prüfen", "check"),
    ("beschreibe", "beschreiben", "describe"),
    ("erkläre", "erklären", "explain"),
    ("ordne", "ordnen", "sort"),
    ("verbessere", "verbessern", "improve"),
    ("begleite", "begleiten", "support"),
    ("gestalte", "gestalten", "design"),
)
OBJECTS = (
    ("Treffen mit den Fachabteilungen", "meetings with the departments"),
    ("Rückmeldungen aus dem Betrieb", "feedback from operations"),
    ("Anleitungen für neue Mitglieder", "guides for new members"),
    ("Abläufe im eigenen Bereich", "procedures in my own area"),
    ("Berichte für die Leitung", "reports for management"),
    ("Schulungen zu Werkzeugen", "training on tools"),
    ("Vorlagen für wiederkehrende Aufgaben", "templates for recurring tasks"),
    ("Kennzahlen eines Vorhabens", "the figures of a project"),
    ("Fragen aus anderen Standorten", "questions from other sites"),
    ("Absprachen über Bereiche hinweg", "agreements across areas"),
    ("Texte für das Intranet", "texts for the intranet"),
    ("Schritte einer Einführung", "the steps of a roll-out"),
)
CLAUSES = tuple(
    Clause(f"{verb} {thing}", f"{thing} {infinitive}", f"{english} {english_thing}")
    for verb, infinitive, english in VERBS
    for thing, english_thing in OBJECTS
)


def sentences(draw: random.Random) -> Iterator[Sentence]:
    """Sentences without end, no two of them made of the same words."""
    seen: set[tuple[str, ...]] = set()
    while True:
        sentence = _sentence(*draw.sample(CLAUSES, 3))
        words = tuple(sorted(sentence.can["en"].replace(",", "").split()))
        if words not in seen:
            seen.add(words)
            yield sentence


def _sentence(first: Clause, second: Clause, third: Clause) -> Sentence:
    german = f"{first.infinitive}, {second.infinitive} und {third.infinitive}"
    english = f"{first.english}, {second.english} and {third.english}"
    return Sentence(
        levels={"de": f"Ich {first.ich}, {second.ich} und {third.ich}.", "en": f"I {english}."},
        can={"de": german, "en": english},
    )
