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
from itertools import chain

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.texts import Texts

RULE = Rule("placeholder-text", Severity.WARNING, "a placeholder in the place of a text")


def check(texts: Texts) -> Iterator[Problem]:
    """Every text that people read."""
    for line in chain(*texts.sides) if texts.placeholders else ():
        if found := texts.placeholders.get(line.words):
            yield Problem(RULE, line.route, f"“{found[:60]}” stands for a text to come", "write the text")
