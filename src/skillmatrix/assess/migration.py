"""Answers to an earlier version of a matrix, brought to today's: nothing is dropped, and what changed is named."""

from collections.abc import Iterator
from typing import NamedTuple

from skillmatrix.analysis.renames import Followed, follow_renames
from skillmatrix.model.answers import Answers, MatrixRef, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.wording_hash import wording_hash


class Migration(NamedTuple):
    """The answers with today's ids, and what became of the others.

    `renamed` says as what an old id counts today. `kept` are ids that count no more and stay in the file. `changed` are
    skills whose text is not the one that was read, or that do not offer the level given; their answers are worth a
    second look. `not_offered` are those of the second kind, each with the level as which the answer counts.
    """

    answers: Answers
    renamed: dict[str, str]
    kept: tuple[str, ...]
    changed: tuple[str, ...]
    not_offered: dict[str, int]


def migrate(answers: Answers, matrix: Matrix) -> Migration:
    """Answers under the ids of the matrix. Its version is named, but what was read (`wording`) stays as it was."""
    followed = follow_renames(answers, matrix)
    kept = tuple(skill for skill in answers.ratings if skill not in followed.renamed and skill not in followed.ratings)
    came_from = {new: old for old, new in followed.renamed.items()}
    wording = {came_to: answers.wording[old] for came_to, old in _read(answers, followed, came_from)}
    wording |= {skill: answers.wording[skill] for skill in kept if skill in answers.wording}
    brought = answers.model_copy(
        update={
            "matrix": MatrixRef(id=matrix.id, version=matrix.version),
            "role": matrix.role_today(answers.role) if answers.role else None,
            "ratings": {**_in_order(followed.ratings, matrix), **{skill: answers.ratings[skill] for skill in kept}},
            "wording": wording,
        }
    )
    not_offered = dict(_not_offered(brought, matrix))
    changed = tuple(skill for skill in brought.ratings if skill in not_offered or _is_changed(skill, brought, matrix))
    return Migration(brought, dict(followed.renamed), kept, changed, not_offered)


def _read(answers: Answers, followed: Followed, came_from: dict[str, str]) -> list[tuple[str, str]]:
    pairs = [(skill, came_from.get(skill, skill)) for skill in followed.ratings]
    return [(skill, old) for skill, old in pairs if old in answers.wording]


def _in_order(ratings: dict[str, Rating], matrix: Matrix) -> dict[str, Rating]:
    return {skill: ratings[skill] for skill in matrix.skills if skill in ratings}


def _not_offered(answers: Answers, matrix: Matrix) -> Iterator[tuple[str, int]]:
    """Skills that do not offer the level given any more, and the level as which the answer counts."""
    for skill, rating in answers.ratings.items():
        if skill in matrix.skills and rating.level is not None:
            counted = matrix.level_that_counts(skill, rating.level)
            if counted != rating.level:
                yield skill, counted


def _is_changed(skill: str, answers: Answers, matrix: Matrix) -> bool:
    """Whether the text that was read, in the language it was read in, is another one today."""
    if skill not in matrix.skills or skill not in answers.wording:
        return False
    languages = (answers.language or matrix.language, *matrix.languages)
    return answers.wording[skill] != wording_hash(matrix, matrix.skills[skill], languages)
