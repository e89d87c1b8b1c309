"""An advert as linked data has what job boards require: without it, they do not show it.

These are title, description, day of posting, employer, and a place of work; for work that is always remote, the
countries in the place of the place.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Workshop Manager", "datePosted": null}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Workshop Manager", "datePosted": "2026-12-01"}
"""

from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import REMOTE, REQUIRED, value_at

RULE = Rule("job-board-required", Severity.ERROR, "linked data without what job boards require")


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """Each property that is missing or empty."""
    is_remote = data.get("jobLocationType") == REMOTE
    place = () if is_remote else ("jobLocation.address",)
    for name in (*REQUIRED, *place):
        if value_at(data, name) is None:
            yield Remark(RULE, values={"property": name})
