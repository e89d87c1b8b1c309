"""A text is not the same in two languages.

A sentence that is equal in German and English was copied and never translated. Names may be equal (“Community
Manager”), and so may texts of fewer than four words (“Marketing und Vertrieb” would have been noticed; “IT”, “Scrum”
cannot differ).

Wrong:

    format: skillmatrix/1
    id: data-team
    version: "1"
    title: {en: Data team, de: Datenteam}
    languages: [en, de]
    scale: {0: {name: {en: none, de: keine}}, 1: {name: {en: some, de: etwas}}}
    categories:
      - id: data
        name: {en: Data, de: Daten}
        skills:
          - {id: sql, name: SQL, levels: {1: {en: I write SQL queries., de: I write SQL queries.}}}

Right:

    format: skillmatrix/1
    id: data-team
    version: "1"
    title: {en: Data team, de: Datenteam}
    languages: [en, de]
    scale: {0: {name: {en: none, de: keine}}, 1: {name: {en: some, de: etwas}}}
    categories:
      - id: data
        name: {en: Data, de: Daten}
        skills:
          - {id: sql, name: SQL, levels: {1: {en: I write SQL queries., de: Ich schreibe SQL-Abfragen.}}}
"""

from collections.abc import Iterator
from itertools import combinations, groupby, starmap
from operator import eq

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.prose import NAMES, Prose
from skillmatrix.language.similarity import Fingerprint, exact_fingerprint
from skillmatrix.language.texts import Side, Texts

RULE = Rule("same-text", Severity.WARNING, "a text that is equal in two languages")

FEW = 4


def check(texts: Texts) -> Iterator[Problem]:
    """Every sentence in every language, against the languages before it."""
    for use, sides in groupby(texts.sides, lambda side: side.use):
        if use not in NAMES and any(starmap(_may_be_same, combinations(sides, 2))):
            for prose in texts.prose:
                yield from _same(prose) if prose.use is use else ()


def _may_be_same(one: Side, other: Side) -> bool:
    """Whether texts begin with the same word; if some are missing in a language, it is not certain which."""
    return one.prose != other.prose or any(map(eq, one.first_words, other.first_words))


def _same(prose: Prose) -> Iterator[Problem]:
    first: dict[Fingerprint, str] = {}
    for language, words in prose.text.items():
        known = first.setdefault(exact_fingerprint(words), language)
        if known != language and len(words.split()) >= FEW:
            message = f"this {prose.use.value} is the same in “{known}” and “{language}”"
            related = (((*prose.route, known), f"the same in “{known}”"),)
            yield Problem(RULE, (*prose.route, language), message, "translate one of them", related)
