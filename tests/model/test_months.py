"""The earliest day that is not older than so many months is where `is_older` turns."""

from datetime import date, timedelta

import pytest

from skillmatrix.model.months import first_not_older, is_older


@pytest.mark.parametrize(
    ("today", "months", "first"),
    [
        (date(2026, 11, 30), 18, date(2025, 5, 30)),
        (date(2026, 8, 31), 18, date(2025, 3, 1)),
        (date(2026, 8, 29), 6, date(2026, 3, 1)),
        (date(2024, 8, 29), 6, date(2024, 2, 29)),
        (date(2026, 1, 31), 1, date(2025, 12, 31)),
        (date(2026, 1, 31), 12, date(2025, 1, 31)),
    ],
)
def test_the_first_day_is_the_same_day_of_its_month_or_the_first_of_the_next(
    today: date, months: int, first: date
) -> None:
    assert first_not_older(today, months) == first


def test_before_that_day_all_is_older_and_from_it_on_nothing() -> None:
    for days in range(0, 1500, 7):
        today = date(2024, 2, 29) + timedelta(days)
        for months in (1, 6, 18):
            first = first_not_older(today, months)
            assert (is_older(first, today, months), is_older(first - timedelta(1), today, months)) == (False, True)
