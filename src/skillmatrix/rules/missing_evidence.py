"""A high level carries evidence, if the matrix asks for it.

`evidence: {from: 3, grade: 1}` in a matrix asks for an example from level 3 on: high levels are where people see
themselves most differently. The answer counts without it, so this is a hint. Categories that can be switched off are
left alone: nobody should have to prove personal traits.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings: {sql: 3}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings:
      sql: {level: 3, evidence: [{text: made the monthly report ten times faster, grade: 1}]}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.answers import Answers, RatingFields
from skillmatrix.model.matrix import EvidenceRule, Matrix
from skillmatrix.model.renames import paths

RULE = Rule("missing-evidence", Severity.INFO, "a high level without the evidence the matrix asks for")


def check(answers: Answers, matrix: Matrix) -> Iterator[Problem]:
    """Every answer, if it belongs to the matrix and the matrix asks for evidence."""
    if matrix.evidence is None or answers.matrix.id != matrix.id:
        return
    led = paths(matrix)
    for skill, rating in answers.ratings.items():
        category = matrix.category_of.get(led[skill].skill or "") if skill in led else None
        if rating.level not in matrix.scale or category is None or category.id in matrix.optional:
            continue
        if _lacks_evidence(rating.level, rating, matrix.evidence):
            grade = matrix.evidence.grade
            message = f"level {rating.level} of “{skill}” carries no evidence of grade {grade} or better"
            yield Problem(RULE, ("ratings", skill), message, "add evidence: [{text: …}]")


def _lacks_evidence(level: int, rating: RatingFields, asked: EvidenceRule) -> bool:
    best = max((evidence.grade for evidence in rating.evidence), default=0)
    return level >= asked.from_level and best < asked.grade
