"""How old a day is, in calendar months."""

from calendar import monthrange
from datetime import date

MAX_AGE_MONTHS = 18
"""Answers older than this are stale unless the settings say otherwise (docs/scoring.md 1)."""


def is_older(day: date, today: date, months: int) -> bool:
    """Whether the day is more than so many calendar months ago; on the very day so many months later it is not."""
    passed = day.month - 1 + months
    # "31 February" needs no clamping: no day of February is later than the 28th or 29th and before the 31st.
    return (day.year + passed // 12, passed % 12 + 1, day.day) < (today.year, today.month, today.day)


def first_not_older(today: date, months: int) -> date:
    """The earliest day that is not more than so many calendar months ago."""
    at = today.year * 12 + today.month - 1 - months
    # Where the month has no such day, all of it is older: the first day of the next one is looked for.
    is_short = today.day > monthrange(at // 12, at % 12 + 1)[1]
    at += is_short
    return date(at // 12, at % 12 + 1, 1 if is_short else today.day)
