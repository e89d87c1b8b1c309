"""An advert as linked data has what job boards recommend: pay, employment, the last day, a number.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "employmentType": null}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "employmentType": ["FULL_TIME", "PART_TIME"]}
"""

from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import RECOMMENDED, value_at

RULE = Rule("job-board-recommended", Severity.WARNING, "linked data without what job boards recommend")


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """All that is missing in one finding."""
    missing = tuple(name for name in RECOMMENDED if value_at(data, name) is None)
    if missing:
        yield Remark(RULE, values={"properties": missing})
