"""German nouns for men that stand for everybody, with neutral words in their place. What is not listed is passed over.

Left out are nouns that mostly mean organisations or things: Arbeitgeber, Partner, Anbieter, Controller, Assistent.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from skillmatrix.language.author_text import own_lines
from skillmatrix.language.job_titles import ALL
from skillmatrix.language.tags import is_german
from skillmatrix.model.draft import Draft, DraftLine, blank

ENDING_IN_ER = """
    anfänger: Menschen ohne Vorkenntnisse
    ansprechpartner: Ansprechperson, Kontakt
    anwender: Nutzende
    arbeitnehmer: Beschäftigte
    bearbeiter: Bearbeitung
    begleiter: Begleitung
    benutzer: Nutzende
    berater: Beratung
    besucher: Gäste, Publikum
    betreuer: Betreuung
    bewerber: Bewerbende
    bürger: Bevölkerung
    dolmetscher: Dolmetschdienst
    einsteiger: Menschen ohne Vorkenntnisse
    entscheider: Leitung, alle, die entscheiden
    entwickler: Entwicklung, Entwicklungsteam
    fahrer: Fahrpersonal
    forscher: Forschende
    gründer: Gründungsteam
    helfer: Helfende
    händler: Handel
    informatiker: Fachkraft für Informatik
    käufer: Kundschaft
    lehrer: Lehrkraft
    leiter: Leitung
    leser: Lesende, Publikum
    manager: Management
    mitarbeiter: Beschäftigte, Team
    nutzer: Nutzende
    planer: Planung
    programmierer: Programmierung
    schüler: Lernende
    sprecher: Sprecherin oder Sprecher
    techniker: technische Fachkraft
    teilnehmer: Teilnehmende
    trainer: Schulungsteam
    verkäufer: Verkaufspersonal
    vertreter: Vertretung
    zuhörer: Publikum
    übersetzer: Übersetzung
"""
"""With what could stand there instead. Their forms end in -er, -ers or -ern, the feminine one in -erin."""
OTHERS = """
    absolvent absolventen, absolventin: Personen mit Abschluss
    administrator administrators administratoren, administratorin: Administration
    arzt arztes ärzte ärzten, ärztin: ärztliche Fachkraft, Praxis
    autor autors autoren, autorin: Verfassende
    chef chefs, chefin: Leitung
    direktor direktors direktoren, direktorin: Direktion
    dozent dozenten, dozentin: Lehrkraft
    experte experten, expertin: Fachleute, Fachperson
    fachmann fachmannes fachmänner fachmännern, fachfrau: Fachkraft
    ingenieur ingenieurs ingenieure ingenieuren, ingenieurin: Fachkraft für Technik
    journalist journalisten, journalistin: Presse, Medienschaffende
    kaufmann kaufmannes kaufmänner kaufmännern, kauffrau: kaufmännische Fachkraft
    klient klienten, klientin: begleitete Person
    kollege kollegen, kollegin: Team, Kolleginnen und Kollegen
    koordinator koordinators koordinatoren, koordinatorin: Koordination
    kunde kunden, kundin: Kundschaft
    mentor mentors mentoren, mentorin: Begleitung
    moderator moderators moderatoren, moderatorin: Moderation
    organisator organisators organisatoren, organisatorin: Organisation
    patient patienten, patientin: behandelte Person
    praktikant praktikanten, praktikantin: Person im Praktikum
    redakteur redakteurs redakteure redakteuren, redakteurin: Redaktion
    referent referenten, referentin: Referat, Vortragende
    spezialist spezialisten, spezialistin: Fachkraft
    student studenten, studentin: Studierende
"""
"""The forms, the feminine one, and what could stand there instead."""
WORD = re.compile(r"(?<![^\W_])[A-ZÄÖÜ][^\W\d_]+(?![\w-]|[*:·•/(]-?in)")
"""A noun alone or the last part of a compound; “Kunden-Service”, “Nutzer- und” and “Leser*innen” are other words."""
NO_PERSON = re.compile(
    r"(?:(?:se|ur|er|be|heimat)kunden?|(?:halb|strom|ab|zu)leitern?|lautsprechern?|(?:karten|bildschirm)lesern?|"
    r"(?:termin|kalender|routen)planern?)\Z"
)
THINGS = re.compile(
    r"\b(?:tag|task|password|business|package|file)[ -]manager\b|\b(?:passwort|paket|datei|fenster)-?manager\b",
    re.IGNORECASE,
)


class PersonNoun(NamedTuple):
    """A masculine noun, its place in a line, and neutral words for it."""

    line: DraftLine
    start: int
    end: int
    neutral: str


class _Noun(NamedTuple):
    feminine: str
    neutral: str


def masculine_nouns(draft: Draft) -> Iterator[PersonNoun]:
    """Every such noun of a German draft that has no feminine form beside it, in the same line."""
    for line, text in own_lines(draft) if is_german(draft.language) else ():
        if ALL.search(text):
            continue
        low = text.casefold()
        said = THINGS.sub(blank, text)
        for word in WORD.finditer(said):
            noun = _noun(word[0].casefold())
            if noun and noun.feminine not in low:
                yield PersonNoun(line, word.start(), word.end(), noun.neutral)


def _noun(word: str) -> _Noun | None:
    """The noun that a word is, or ends with: the longest one there is."""
    if NO_PERSON.search(word):
        return None
    forms, lengths = _forms()
    return next((forms[word[-length:]] for length in lengths if word[-length:] in forms), None)


@cache
def _forms() -> tuple[dict[str, _Noun], tuple[int, ...]]:
    """The nouns by each of their forms, and how long forms are, from long to short."""
    forms: dict[str, _Noun] = {}
    for entry in ENDING_IN_ER.strip().splitlines():
        noun, _, neutral = entry.strip().partition(": ")
        forms |= dict.fromkeys((noun, f"{noun}s", f"{noun}n"), _Noun(f"{noun}in", neutral))
    for entry in OTHERS.strip().splitlines():
        named, _, neutral = entry.strip().partition(": ")
        own, _, feminine = named.partition(", ")
        forms |= dict.fromkeys(own.split(), _Noun(feminine, neutral))
    return forms, tuple(sorted({len(form) for form in forms}, reverse=True))
