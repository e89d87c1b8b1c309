"""All levels speak in the same person.

“I write queries” and “Writes queries” side by side make people wonder who is meant. Which person it is decides the
matrix itself, for each language: a text is told only if at least three quarters of the others are different. The same
holds for the texts under `can`, where a stray “I” would end up in an advert.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: Writes queries., 3: I tune queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}

Right:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.grammatical_person import first_person
from skillmatrix.language.majority import most
from skillmatrix.language.tags import is_german
from skillmatrix.language.texts import TextLine, Texts

RULE = Rule("first-person", Severity.WARNING, "a level that speaks in another person than the others")


def check(texts: Texts) -> Iterator[Problem]:
    """The texts of each language, under `levels` and under `can`, against what most of them do."""
    plural = texts.matrix.subject == "unit"
    for side in texts.levels:
        told = first_person(side.words, side.language, plural=plural)
        if most(told.count(True), len(side)):
            yield from (_stray(side.line(at), plural=plural) for at, is_first in enumerate(told) if not is_first)
        elif most(told.count(False), len(side)):
            yield from (_stray_first(side.line(at)) for at, is_first in enumerate(told) if is_first)


def _stray(found: TextLine, *, plural: bool) -> Problem:
    german, english = ("Wir", "We") if plural else ("Ich", "I")
    cure = f"begin with “{german if is_german(found.language) else english}”"
    return Problem(RULE, found.route, f"{found.level} does not speak in the first person; most others do", cure)


def _stray_first(found: TextLine) -> Problem:
    return Problem(RULE, found.route, f"{found.level} speaks in the first person; most others do not")
