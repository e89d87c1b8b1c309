"""No two levels are described in the same words.

Whoever rates themselves chooses the highest sentence that is true. Two levels of one skill with the same sentence
cannot be told apart, and the same sentence in two skills is mostly one that was copied and never changed. Capitals,
punctuation and blanks do not count as a difference.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I write queries.}
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

from collections.abc import Iterable, Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.similarity import Fingerprint, exact_fingerprint
from skillmatrix.language.texts import TextLine, Texts

RULE = Rule("duplicate-descriptor", Severity.WARNING, "two levels described in the same words")


def check(texts: Texts) -> Iterator[Problem]:
    """Every text of a level, against the first one with the same fingerprint."""
    for side in texts.alike:
        yield from _same(side)


def _same(side: Iterable[TextLine]) -> Iterator[Problem]:
    first: dict[Fingerprint, TextLine] = {}
    for found in side:
        known = first.setdefault(exact_fingerprint(found.words), found)
        if known is not found:
            yield Problem(
                RULE,
                found.route,
                f"{found.level} has the same text as {known.level_beside(found)}",
                "say what tells the two apart",
                ((known.route, "first used here"),),
            )
