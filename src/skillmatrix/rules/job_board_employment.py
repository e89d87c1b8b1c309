"""The kind of employment in linked data is one of the words that job boards know.

These are FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN, VOLUNTEER, PER_DIEM and OTHER, several as a list.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "employmentType": "Vollzeit"}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "employmentType": ["FULL_TIME", "PART_TIME"]}
"""

from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import EMPLOYMENT_TYPES, is_one_of, shown, values_at

RULE = Rule("job-board-employment", Severity.ERROR, "a kind of employment that job boards do not know")


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """Each kind that is named."""
    for route, value in values_at(data, "employmentType"):
        if not is_one_of(value, EMPLOYMENT_TYPES):
            yield Remark(RULE, route=route, values={"value": shown(value)})
