"""Ratings as they count: under the ids of today, and at levels that the skills offer."""

from skillmatrix.analysis.renames import follow_renames
from skillmatrix.model.answers import Answers, Rating
from skillmatrix.model.matrix import Matrix


def counted_ratings(answers: Answers, matrix: Matrix) -> dict[str, Rating]:
    """Ratings by skill. One at a level that its skill does not offer counts as the next lower one that it does."""
    ratings, offered = follow_renames(answers, matrix).ratings, matrix.offered
    return {
        skill: rating if rating.level in offered[skill] else _at_a_level_offered(skill, rating, matrix)
        for skill, rating in ratings.items()
    }


def _at_a_level_offered(skill: str, rating: Rating, matrix: Matrix) -> Rating:
    if rating.level is None:
        return rating
    level = matrix.level_that_counts(skill, rating.level)
    return rating if level == rating.level else rating.model_copy(update={"level": level})
