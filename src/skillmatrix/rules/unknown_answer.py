"""An answer is about a skill of the matrix.

Answers to retired skills are kept in the file and not counted.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings: {slq: 2}

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
from skillmatrix.model.renames import paths
from skillmatrix.model.suggest import Nearest
from skillmatrix.route import KEY

RULE = Rule("unknown-answer", Severity.WARNING, "an answer to a skill that the matrix does not have")


def check(answers: Answers, matrix: Matrix) -> Iterator[Problem]:
    """Every rated skill exists, or was renamed to one that does."""
    if answers.matrix.id != matrix.id or answers.ratings.keys() <= matrix.skills.keys():
        return  # the second is the usual case, and looking for old names takes time
    led = paths(matrix)
    for skill in answers.ratings:
        if skill in led and led[skill].skill is not None:
            continue
        route = ("ratings", skill, KEY)
        if skill in matrix.renames:
            yield Problem(RULE, route, f"“{skill}” was retired; the answer is kept and not counted")
        else:
            message = f"“{skill}” is not a skill of this matrix; the answer is not counted"
            yield Problem(RULE, route, message, Nearest(skill, matrix.skills))
