"""What has been done has a day in the past.

A review or an answer of tomorrow is mostly a slip in the year; answers from the future would stay fresh for longer
than they are true. One day is allowed: it may be tomorrow already where the file was written.

Wrong:

    reviewed: 2062-05-01

Right:

    reviewed: 2026-05-01

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2062-11-20
    ratings: {sql: 2}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings: {sql: 2}
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.route import Route

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers

RULE = Rule("future-date", Severity.WARNING, "a day that is still to come")


def check_matrix(matrix: Matrix, today: date) -> Iterator[Problem]:
    """The day of the last review."""
    if matrix.reviewed:
        yield from _look_at(("reviewed",), matrix.reviewed, today)


def check_answers(answers: "Answers", today: date) -> Iterator[Problem]:
    """The day of the answers."""
    yield from _look_at(("date",), answers.date, today)


def _look_at(route: Route, day: date, today: date) -> Iterator[Problem]:
    if (day - today).days > 1:  # no day is added or taken away: there is none before the first and behind the last
        yield Problem(RULE, route, f"{day} is still to come (today is {today})", "correct the day")
