"""Answers are not older than 18 months, or than `max_age_months` in the settings.

People learn and forget. A report takes older answers for unanswered, so ask again before you look at it. Old files may
be kept on purpose, to compare, so this is a hint.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2024-01-31
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

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.answers import Answers
from skillmatrix.model.months import is_older

RULE = Rule("stale-answers", Severity.INFO, "answers that are too old to be counted")


def check(answers: Answers, today: date, months: int) -> Iterator[Problem]:
    """The day of the last answer, seen from today."""
    if is_older(answers.date, today, months):
        message = f"these answers ({answers.date}) are older than {months} months; reports do not count them"
        yield Problem(RULE, ("date",), message, "ask again: skillmatrix assess --again")
