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

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.descriptors import Descriptor, walk_descriptors
from skillmatrix.model.fingerprint import Fingerprint, exact_fingerprint, loose_fingerprint
from skillmatrix.model.matrix import Matrix

RULE = Rule("similar-descriptor", Severity.WARNING, "two levels described in nearly the same words")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every text of a level, against the first one that says the same; equal texts are another rule's business."""
    seen: set[tuple[str, str, Fingerprint]] = set()
    first: dict[tuple[str, str, Fingerprint], Descriptor] = {}
    for found in walk_descriptors(matrix):
        exact = (found.field, found.language, exact_fingerprint(found.text))
        if exact in seen:
            continue
        seen.add(exact)
        loose = loose_fingerprint(found.text, found.language)
        known = first.setdefault((found.field, found.language, loose), found)
        if loose and known is not found:
            yield Problem(
                RULE,
                found.route,
                f"{found.name} says nearly the same as {known.name_beside(found)}",
                "say what somebody does here and not there",
                ((known.route, "first said here"),),
            )
