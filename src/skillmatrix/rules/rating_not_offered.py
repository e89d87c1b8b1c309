"""A rating is at a level that the skill describes.

Whoever writes a file by hand, or answered an earlier version of the matrix, may have given a level that people cannot
choose. It counts as the next lower one that the skill describes, and `skillmatrix assess` asks it again.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings: {planning: 3}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings: {planning: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.renames import paths

RULE = Rule("rating-not-offered", Severity.WARNING, "a rating at a level that the skill does not describe")


def check(answers: Answers, matrix: Matrix) -> Iterator[Problem]:
    """Every rating of a skill that the matrix has, also under an earlier id."""
    offered = matrix.offered
    others = [
        (name, level)
        for name, rating in answers.ratings.items()
        if (level := rating.level) is not None and level not in offered.get(name, ())
    ]
    led = paths(matrix) if others else {}
    for name, level in others:
        skill = led[name].skill if name in led else None
        if skill is None or level not in matrix.scale:
            continue
        counted = matrix.level_that_counts(skill, level)
        if counted != level:
            message = f"“{name}” does not describe level {level}; the rating counts as {counted}"
            yield Problem(RULE, ("ratings", name), message, "rate the skill again with skillmatrix assess")
