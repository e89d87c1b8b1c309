"""Dates in linked data are days of the calendar, year first, and follow each other.

`1.12.2026` and `31 January` are read by nobody; an advert that ends before it was posted is not shown.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "datePosted": "1.12.2026", "validThrough": "2027-01-31"}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "datePosted": "2026-12-01", "validThrough": "2027-01-31"}
"""

from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import day_of, shown, values_at
from skillmatrix.route import Route

RULE = Rule("job-board-date", Severity.ERROR, "dates in linked data that are none, or out of order")

NAMES = ("datePosted", "validThrough", "jobStartDate")


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """Each date, and the first two if they are some."""
    known: dict[str, str] = {}
    for name in NAMES:
        for route, value in values_at(data, name):
            day = day_of(value)
            if day is None:
                yield _remark(route, name, value)
            else:
                known[name] = day.isoformat()
    posted, last = known.get("datePosted"), known.get("validThrough")
    if posted and last and last < posted:
        yield Remark(RULE, route=("validThrough",), values={"posted": posted, "last": last}, case="order")


def _remark(route: Route, name: str, value: object) -> Remark:
    return Remark(RULE, route=route, values={"property": name, "value": shown(value)})
