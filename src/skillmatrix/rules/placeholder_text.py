"""A text says something: it is not a placeholder for a text to come.

“TODO”, “tbd”, “???” or “lorem ipsum” reach the people who rate themselves, and job descriptions.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        purpose: TODO
        requires: {sql: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        purpose: Answers questions with data.
        requires: {sql: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.placeholder import placeholder_in
from skillmatrix.model.prose import walk_prose

RULE = Rule("placeholder-text", Severity.WARNING, "a placeholder in the place of a text")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every text that people read."""
    for route, _, text in walk_prose(matrix):
        for language, words in text.items():
            if found := placeholder_in(words):
                yield Problem(RULE, (*route, language), f"“{found[:60]}” stands for a text to come", "write the text")
