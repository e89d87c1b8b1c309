"""What counts of several views of one person, as one value: docs/scoring.md 5. Nothing is mixed by weights."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from skillmatrix.analysis.agreement import low_median
from skillmatrix.analysis.counted import counted_ratings
from skillmatrix.analysis.raters import FEWEST_PEERS
from skillmatrix.analysis.scope import is_stale
from skillmatrix.model.answers import Answers, Rater, Rating, RatingFields, RatingRule
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.requirement import Requirement

UNKNOWN = RatingFields.model_construct(unknown=True)
NOT_APPLICABLE = RatingFields.model_construct(not_applicable="–")
"""Why a skill does not apply is read by nobody but the person and their lead."""


def counting_answers(
    views: Sequence[Answers],
    matrix: Matrix,
    rule: RatingRule,
    *,
    role: str | None,
    today: date,
    max_age_months: int,
) -> Answers | None:
    """One person's answers as they count on a day, under today's ids; `None` if there are none of a kind that counts.

    `views` holds at most one file of each rater. Files that are out of date count as unanswered, and so does “not
    applicable” on a must of the role.
    """
    own = next((answers for answers in views if answers.rater == "self"), None)
    counted = [answers for answers in views if rule != "self" or answers.rater == "self"]
    if not counted:
        return None
    fresh = [answers for answers in counted if not is_stale(answers.date, today, max_age_months)]
    first = own or max(counted, key=lambda answers: answers.date)
    ratings = _ratings([(answers.rater, counted_ratings(answers, matrix)) for answers in fresh], rule)
    role = role or first.role
    return first.model_copy(update={"ratings": _answered(ratings, matrix, role), "role": role, "wording": {}})


def _ratings(views: Sequence[tuple[Rater, dict[str, Rating]]], rule: RatingRule) -> dict[str, Rating]:
    """By skill: what both agreed on, if that counts, then what others say, then the person's own."""
    ratings = {skill: rating for rater, given in views if rater == "self" for skill, rating in given.items()}
    others: dict[str, list[tuple[Rater, int]]] = {}
    for rater, given in ((rater, given) for rater, given in views if rater not in {"self", "agreed"}):
        for skill, rating in given.items():
            if rating.level is not None:
                others.setdefault(skill, []).append((rater, rating.level))
    ratings |= {
        skill: RatingFields(level=low_median(levels)) for skill, said in others.items() if (levels := _enough(said))
    }
    if rule == "agreed":
        agreed = next((given for rater, given in views if rater == "agreed"), {})
        ratings |= {skill: rating for skill, rating in agreed.items() if rating.level is not None}
    return ratings


def _enough(said: Sequence[tuple[Rater, int]]) -> list[int]:
    """The levels that others said; those of too few colleagues are nobody's."""
    peers = sum(rater == "peer" for rater, _ in said)
    return [level for rater, level in said if rater != "peer" or peers >= FEWEST_PEERS]


def _answered(ratings: dict[str, Rating], matrix: Matrix, role: str | None) -> dict[str, Rating]:
    """The answers alone, without notes and evidence; “not applicable” on a must is what it is there: no answer."""
    requires = matrix.roles_by_id[role].requires if role in matrix.roles_by_id else {}
    return {
        skill: _without_level(rating, requires.get(skill)) if rating.level is None else _at(rating.level)
        for skill, rating in ratings.items()
    }


def _without_level(rating: Rating, required: Requirement | None) -> Rating:
    is_must = required is not None and required.must is not None
    return NOT_APPLICABLE if rating.not_applicable is not None and not is_must else UNKNOWN


@cache
def _at(level: int) -> Rating:
    """A level; all people share the value, as it is frozen."""
    return RatingFields.model_construct(level=level)
