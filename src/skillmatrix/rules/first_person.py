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

from collections import defaultdict
from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.descriptors import Descriptor, walk_descriptors
from skillmatrix.model.language import is_german
from skillmatrix.model.majority import most
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.person import speaks_in_first_person

RULE = Rule("first-person", Severity.WARNING, "a level that speaks in another person than the others")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The texts of each language, under `levels` and under `can`, against what most of them do."""
    told: defaultdict[tuple[str, str], list[tuple[Descriptor, bool]]] = defaultdict(list)
    for found in walk_descriptors(matrix):
        first_person = speaks_in_first_person(found.text, found.language)
        if first_person is not None:
            told[found.field, found.language].append((found, first_person))
    for texts in told.values():
        count = sum(first_person for _, first_person in texts)
        if most(count, len(texts)):
            yield from (_stray(found) for found, first_person in texts if not first_person)
        elif most(len(texts) - count, len(texts)):
            yield from (_stray_first(found) for found, first_person in texts if first_person)


def _stray(found: Descriptor) -> Problem:
    cure = "begin with “Ich”" if is_german(found.language) else "begin with “I”"
    return Problem(RULE, found.route, f"{found.name} does not speak in the first person; most others do", cure)


def _stray_first(found: Descriptor) -> Problem:
    return Problem(RULE, found.route, f"{found.name} speaks in the first person; most others do not")
