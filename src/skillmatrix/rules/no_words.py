"""A text has words.

A description that is only a number or a dash says nothing to those who must decide whether it is true. Names may have
no letters (“24/7”), and levels of the scale may be called by signs (“+++”).

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: "-", 2: I write queries., 3: I tune queries.}
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
from skillmatrix.language.prose import NAMES, Use
from skillmatrix.language.texts import Side, Texts

RULE = Rule("no-words", Severity.WARNING, "a text without words")


def check(texts: Texts) -> Iterator[Problem]:
    """Texts have a letter, names a letter or a digit."""
    for side in texts.sides:
        if not all(map(str.isalpha, side.beginnings)):
            yield from _without_words(side, texts)


def _without_words(side: Side, texts: Texts) -> Iterator[Problem]:
    for line in side:
        if not _says_something(line.words, side.use) and line.words not in texts.placeholders:
            yield Problem(RULE, line.route, f"this {side.use.value} has no words", "write it in words")


def _says_something(words: str, use: Use) -> bool:
    if use is Use.LEVEL_NAME:
        return not words.isspace()
    return any(map(str.isalnum if use in NAMES else str.isalpha, words))
