"""Answers are read with the matrix they were given to.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: web-team, version: "1"}
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

RULE = Rule("other-matrix", Severity.ERROR, "answers to another matrix")


def check(answers: Answers, matrix: Matrix) -> Iterator[Problem]:
    """The id of the matrix; what follows makes no sense with another one."""
    if answers.matrix.id != matrix.id:
        message = f"these answers belong to the matrix “{answers.matrix.id}”, not to “{matrix.id}”"
        yield Problem(RULE, ("matrix", "id"), message, f"use --matrix {answers.matrix.id}")
