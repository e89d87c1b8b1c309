"""No two levels are described in nearly the same words.

“I know SQL well” and “I know SQL very well” are one sentence to those who must choose between them: everybody draws
the line elsewhere. Small words, words of degree, endings and the order of words do not count as a difference. Every
other word does, so that levels may build on each other (“with help”, “without help”) and skills may follow one pattern
(“I explain the basics of …”).

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I know SQL., 2: I know SQL well., 3: I know SQL very well.}
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
            levels: {1: I write queries with help., 2: I write queries without help., 3: I tune queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterable, Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.similarity import Fingerprint, exact_fingerprint, loose_fingerprint
from skillmatrix.language.texts import TextLine, Texts

RULE = Rule("similar-descriptor", Severity.WARNING, "two levels described in nearly the same words")


def check(texts: Texts) -> Iterator[Problem]:
    """Every text of a level, against the first one that says the same; equal texts are another rule's business."""
    for side in texts.alike:
        yield from _similar(side)


def _similar(side: Iterable[TextLine]) -> Iterator[Problem]:
    seen: set[Fingerprint] = set()
    first: dict[Fingerprint, TextLine] = {}
    for found in side:
        exact = exact_fingerprint(found.words)
        if exact in seen:
            continue
        seen.add(exact)
        loose = loose_fingerprint(found.words, found.language)
        known = first.setdefault(loose, found)
        if loose and known is not found:
            yield Problem(
                RULE,
                found.route,
                f"{found.level} says nearly the same as {known.level_beside(found)}",
                "say what somebody does here and not there",
                ((known.route, "first said here"),),
            )
