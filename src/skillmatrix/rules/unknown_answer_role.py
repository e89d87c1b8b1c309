"""The role that answers are for exists in the matrix.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    role: analist
    ratings: {sql: 2}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    role: analyst
    ratings: {sql: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.named_role import no_role

RULE = Rule("unknown-answer-role", Severity.ERROR, "answers for a role that the matrix does not have")


def check(answers: Answers, matrix: Matrix) -> Iterator[Problem]:
    """The role of the file."""
    if answers.role and answers.matrix.id == matrix.id and matrix.role_today(answers.role) not in matrix.roles_by_id:
        yield Problem(RULE, ("role",), *no_role(answers.role, matrix))
