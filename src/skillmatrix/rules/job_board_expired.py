"""An advert whose last day has passed is taken down.

Job boards leave an employer out who lets old adverts stand.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "datePosted": "2020-01-02", "validThrough": "2020-01-31"}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "validThrough": "2099-01-31"}
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import day_of, values_at

RULE = Rule("job-board-expired", Severity.WARNING, "linked data of an advert that has ended")


def check(data: Mapping[str, Any], today: date) -> Iterator[Remark]:
    """The last day, seen from today."""
    for route, value in values_at(data, "validThrough"):
        day = day_of(value)
        if day and day < today:
            yield Remark(RULE, route=route, values={"last": day.isoformat()})
