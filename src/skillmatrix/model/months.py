"""How old a day is, in calendar months."""

from datetime import date

MAX_AGE_MONTHS = 18
"""Answers older than this are stale unless the settings say otherwise (docs/scoring.md 1)."""


def is_older(day: date, today: date, months: int) -> bool:
    """Whether the day is more than so many calendar months ago; on the very day so many months later it is not."""
    passed = day.month - 1 + months
    # "31 February" needs no clamping: no day of February is later than the 28th or 29th and before the 31st.
    return (day.year + passed // 12, passed % 12 + 1, day.day) < (today.year, today.month, today.day)
