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
    for name, skill in _skills(answers, matrix).items():
        rating = answers.ratings[name]
        if rating.level is None or rating.level not in matrix.scale:
            continue
        counted = matrix.level_that_counts(skill, rating.level)
        if counted != rating.level:
            message = f"“{name}” does not describe level {rating.level}; the rating counts as {counted}"
            yield Problem(RULE, ("ratings", name), message, "rate the skill again with skillmatrix assess")


def _skills(answers: Answers, matrix: Matrix) -> dict[str, str]:
    """The skills of today that are rated, by the ids in the file."""
    if answers.ratings.keys() <= matrix.skills.keys():  # the usual case
        return {name: name for name in answers.ratings}
    led = paths(matrix)
    return {name: skill for name in answers.ratings if name in led and (skill := led[name].skill) is not None}
