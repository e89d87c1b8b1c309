"""All levels speak of the present.

A level says what somebody does, as a rule and now. “I led projects” can be true of a person who no longer does, and “I
would ask” of one who never did. Only texts that differ from what most others do are told, and only as a hint: some
levels speak of experience on purpose. “I have …” is never told.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I would write queries., 3: I tuned queries.}
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
from skillmatrix.language.grammatical_person import other_tense
from skillmatrix.language.majority import most
from skillmatrix.language.prose import Use
from skillmatrix.language.texts import TextLine, Texts

RULE = Rule("other-tense", Severity.INFO, "a level that does not speak of the present")


def check(texts: Texts) -> Iterator[Problem]:
    """The texts of each language under `levels`, against what most of them do."""
    for side in texts.levels:
        told = other_tense(side.words, side.language) if side.use is Use.LEVEL else []
        if most(told.count(""), len(told)):
            yield from (_stray(side.line(at), words) for at, words in enumerate(told) if words)


def _stray(found: TextLine, words: str) -> Problem:
    message = f"{found.level} does not speak of the present: “{words}”"
    return Problem(RULE, found.route, message, "say what somebody does")
