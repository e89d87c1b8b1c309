"""What changed between two answers files of one person, for one role: the change of `coverage.low`, exactly attributed.

Both files are scored with today's matrix; where the matrix of that time is at hand, what the role asks for since then
is a step of its own. The steps come always in the same order, and each part is the difference to the step before, so
that the parts add up to the whole.
"""

from collections.abc import Collection
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.analysis.counted import counted_ratings
from skillmatrix.analysis.result import Result
from skillmatrix.analysis.score import score
from skillmatrix.model.answers import Answers, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.model.role import Role

if TYPE_CHECKING:
    from skillmatrix.analysis.matrix_difference import MatrixDifference

NOISE = 1
"""A change of one level in one skill lies within what ratings of one person differ by: with a standard deviation of one
level and a reliability of .52 (Viswesvaran, Ones and Schmidt 1996), a reliable change begins at 1.92 levels."""


class Parts(NamedTuple):
    """What the change of `coverage.low` is made of, in shares of 1; `None` throughout if a coverage is undefined."""

    requirements: Fraction
    not_applicable: Fraction
    answered: Fraction
    levels: Fraction
    staleness: Fraction


class LevelChange(NamedTuple):
    """A skill whose answer is another one; a level that is not known is `None`."""

    skill: str
    before: int | None
    after: int | None
    is_noise: bool


class Earlier(NamedTuple):
    """The matrix and the role as they were when the old answers were given."""

    matrix: Matrix
    role: Role


class Comparison(NamedTuple):
    """Two results and what lies between them. `change` and `parts` are `None` if a coverage is undefined.

    `before` is the result of that time: with the matrix as it was then, if it is at hand; then `matrix` says what
    changed in it.
    """

    before: Result
    after: Result
    before_date: date
    change: Fraction | None
    parts: Parts | None
    changes: tuple[LevelChange, ...]
    matrix: "MatrixDifference | None" = None


def compare(  # noqa: PLR0913 - two files and what a score needs
    matrix: Matrix,
    role: Role,
    old: Answers,
    new: Answers,
    *,
    today: date,
    max_age_months: int = MAX_AGE_MONTHS,
    without: Collection[str] = (),
    earlier: Earlier | None = None,
) -> Comparison:
    """The old answers as of their own day against the new ones as of today."""
    at_that_time = earlier or Earlier(matrix, role)
    before, after = counted_ratings(old, matrix), counted_ratings(new, matrix)
    steps = [
        before,
        _with_not_applicable(before, after),
        _with_known(before, after),
        after,
    ]
    # As of its own day no answer is stale, so that staleness is a step of its own.
    results = [
        score(matrix, role, _answers(old, ratings), today=old.date, max_age_months=max_age_months, without=without)
        for ratings in steps
    ]
    then = score(
        at_that_time.matrix, at_that_time.role, old, today=old.date, max_age_months=max_age_months, without=without
    )
    now = score(matrix, role, new, today=today, max_age_months=max_age_months, without=without)
    lows = [result.coverage.low for result in (then, *results, now)]
    known = [low for low in lows if low is not None]
    parts = Parts(*(b - a for a, b in pairwise(known))) if len(known) == len(lows) else None
    change = None if parts is None else known[-1] - known[0]
    return Comparison(then, now, old.date, change, parts, _changes(results[0], now, len(matrix.scale)))


def _answers(answers: Answers, ratings: dict[str, Rating]) -> Answers:
    return answers.model_copy(update={"ratings": ratings})


def _with_not_applicable(before: dict[str, Rating], after: dict[str, Rating]) -> dict[str, Rating]:
    """The old ratings, with what applies as the new ones say."""
    changed = dict(before)
    for skill in before.keys() | after.keys():
        was, is_now = _applies(before.get(skill)), _applies(after.get(skill))
        if was and not is_now:
            changed[skill] = after[skill]
        elif is_now and not was:
            del changed[skill]
    return changed


def _with_known(before: dict[str, Rating], after: dict[str, Rating]) -> dict[str, Rating]:
    """The new ratings, but with the old level where both know one."""
    return {
        skill: before[skill] if _is_known(rating) and skill in before and _is_known(before[skill]) else rating
        for skill, rating in after.items()
    }


def _applies(rating: Rating | None) -> bool:
    return rating is None or rating.not_applicable is None


def _is_known(rating: Rating) -> bool:
    return rating.level is not None


def _changes(before: Result, after: Result, levels: int) -> tuple[LevelChange, ...]:
    """In the order of gaps of today. On a scale of two levels one is the whole way, and no noise."""
    old = {skill.skill: skill for skill in before.skills}
    found = []
    for skill in after.skills:
        was = old[skill.skill].level
        if was != skill.level:
            has_more = skill.evidence_grade > old[skill.skill].evidence_grade
            is_small = was is not None and skill.level is not None and abs(was - skill.level) <= NOISE
            found.append(LevelChange(skill.skill, was, skill.level, is_small and not has_more and levels > 2))
    return tuple(found)
