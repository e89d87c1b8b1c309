"""Texts in linked data are plain, and the HTML of the description is written once.

`K&uuml;che` in a title is printed as it stands; `&lt;p&gt;` in a description shows its marks to everybody.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Leitung K&uuml;che (m/w/d)"}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Leitung Küche (m/w/d)"}
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import values_at

RULE = Rule("job-board-entities", Severity.WARNING, "marks of HTML where linked data has plain text")

PLAIN = (
    "title",
    "hiringOrganization.name",
    "jobLocation.address.addressLocality",
    "jobLocation.address.streetAddress",
    "employmentUnit.name",
    "workHours",
)
IN_TEXT = re.compile(r"&(?:[A-Za-z]{2,10}|#\d{1,6}|#x[0-9A-Fa-f]{1,6});|</?[A-Za-z][^<>]{0,100}>")
TWICE = re.compile(r"&lt;/?(?:p|ul|ol|li|br|h[1-6]|strong|em|b|i|div|span)\b|&amp;(?:[A-Za-z]{2,10}|#\d{1,6});")
"""What was escaped a second time."""


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """Texts that stand for themselves, and the description."""
    for name in PLAIN:
        for route, value in values_at(data, name):
            found = IN_TEXT.search(value) if isinstance(value, str) else None
            if found:
                yield Remark(RULE, route=route, values={"value": found[0]})
    for route, value in values_at(data, "description"):
        found = TWICE.search(value) if isinstance(value, str) else None
        if found:
            yield Remark(RULE, route=route, values={"value": found[0]}, case="twice")
