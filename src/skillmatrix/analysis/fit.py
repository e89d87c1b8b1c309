"""One person against every role of the matrix: which role are they closest to."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from skillmatrix.analysis.result import STATUSES, Result
from skillmatrix.analysis.score import score
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.model.role import Role


class RoleFit(NamedTuple):
    """A role and the result of the same answers for it."""

    role: Role
    result: Result


def fit_all(
    matrix: Matrix,
    answers: Answers,
    *,
    today: date,
    max_age_months: int = MAX_AGE_MONTHS,
    without: Collection[str] = (),
) -> tuple[RoleFit, ...]:
    """Every role, best first: by status, coverage.low and the order of the matrix; roles without a result last."""
    found = [
        RoleFit(role, score(matrix, role, answers, today=today, max_age_months=max_age_months, without=without))
        for role in matrix.roles
    ]
    return tuple(sorted(found, key=_rank))


def _rank(fit: RoleFit) -> tuple[object, ...]:
    result = fit.result
    if result.status is None or result.coverage.low is None:
        return (len(STATUSES), 0)
    return STATUSES.index(result.status), -result.coverage.low
