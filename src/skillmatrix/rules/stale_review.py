"""Somebody has looked through the matrix within the last two years.

`reviewed` is the day on which people of the field last read the whole matrix. Tools, laws and words change; after two
years it is time to look again. Nothing is wrong because of that, so this is a hint. A matrix without the date is left
alone.

Wrong:

    reviewed: 2019-05-01

Right:

    reviewed: 2026-05-01
"""

from collections.abc import Iterator
from datetime import date

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import is_older

RULE = Rule("stale-review", Severity.INFO, "a matrix that nobody has reviewed for two years")

MONTHS = 24


def check(matrix: Matrix, today: date) -> Iterator[Problem]:
    """The day of the last review, seen from today."""
    if matrix.reviewed and is_older(matrix.reviewed, today, MONTHS):
        message = f"the last review ({matrix.reviewed}) is more than two years ago"
        yield Problem(RULE, ("reviewed",), message, "look through the matrix, and write the new day")
