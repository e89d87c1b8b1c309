"""Answers to an earlier version of a matrix, brought to today's: nothing is dropped, and what changed is named."""

from typing import NamedTuple

from skillmatrix.analysis.renames import Followed, follow_renames
from skillmatrix.model.answers import Answers, MatrixRef, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.wording_hash import wording_hash


class Migration(NamedTuple):
    """The answers with today's ids, and what became of the others.

    `renamed` says as what an old id counts today. `kept` are ids that count no more and stay in the file. `changed` are
    skills whose text is not the one that was read, or that do not offer the level given; their answers are worth a
    second look.
    """

    answers: Answers
    renamed: dict[str, str]
    kept: tuple[str, ...]
    changed: tuple[str, ...]


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
    changed = tuple(skill for skill in brought.ratings if _is_to_check(skill, brought, matrix))
    return Migration(brought, dict(followed.renamed), kept, changed)


def _read(answers: Answers, followed: Followed, came_from: dict[str, str]) -> list[tuple[str, str]]:
    pairs = [(skill, came_from.get(skill, skill)) for skill in followed.ratings]
    return [(skill, old) for skill, old in pairs if old in answers.wording]


def _in_order(ratings: dict[str, Rating], matrix: Matrix) -> dict[str, Rating]:
    return {skill: ratings[skill] for skill in matrix.skills if skill in ratings}


def _is_to_check(skill: str, answers: Answers, matrix: Matrix) -> bool:
    """Whether the text is another one today, or the skill does not offer the level any more."""
    level = answers.ratings[skill].level
    is_offered = level is None or skill not in matrix.skills or matrix.level_that_counts(skill, level) == level
    return not is_offered or _is_changed(skill, answers, matrix)


def _is_changed(skill: str, answers: Answers, matrix: Matrix) -> bool:
    """Whether the text that was read, in the language it was read in, is another one today."""
    if skill not in matrix.skills or skill not in answers.wording:
        return False
    languages = (answers.language or matrix.language, *matrix.languages)
    return answers.wording[skill] != wording_hash(matrix, matrix.skills[skill], languages)
