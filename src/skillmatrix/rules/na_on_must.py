"""A must of the role is not answered with “not applicable”.

A must is what the role cannot do without, so it always applies: the answer counts as unanswered, and the result stays
open. Either it is no must for this job, or a level is missing.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    role: everybody
    date: 2026-11-20
    ratings:
      sql: {not_applicable: another team writes the queries}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    role: everybody
    date: 2026-11-20
    ratings:
      sql: 1
      charts: {not_applicable: another team draws the charts}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.must_haves import gates
from skillmatrix.model.renames import paths

RULE = Rule("na-on-must", Severity.WARNING, "“not applicable” on a must of the role")


def check(answers: Answers, matrix: Matrix) -> Iterator[Problem]:
    """The answers to the musts of the role that the file names."""
    role = matrix.roles_by_id.get(answers.role or "")
    if role is None or answers.matrix.id != matrix.id:
        return
    musts = frozenset(gates(role))
    led = paths(matrix)
    for skill, rating in answers.ratings.items():
        if rating.not_applicable is not None and skill in led and led[skill].skill in musts:
            message = f"“{skill}” is a must of “{role.id}”; “not applicable” counts as unanswered"
            yield Problem(RULE, ("ratings", skill, "not_applicable"), message, "choose a level, or write unknown")
