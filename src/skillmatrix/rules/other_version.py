"""Answers to another version of the matrix are used as far as they go.

Renamed skills are found through the matrix's `renames`; what is new counts as not asked.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "0.9"}
    person: p1
    date: 2026-11-20
    ratings: {sql: 2}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings: {sql: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix

RULE = Rule("other-version", Severity.WARNING, "answers to another version of the matrix")


def check(answers: Answers, matrix: Matrix) -> Iterator[Problem]:
    """The version of the matrix that was answered."""
    given, now = answers.matrix.version, matrix.version
    if answers.matrix.id == matrix.id and given != now:
        yield Problem(
            RULE, ("matrix", "version"), f"these answers were given to version {given}; the matrix is version {now}"
        )
