"""The title in linked data names the job and nothing else.

That is: no employer, place, pay, code, `!` or `*`, and at most 70 characters. Job boards take more for advertising and
may leave the advert out. “(m/w/d)” is fine.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Workshop Manager in Kassel, 2026-017!"}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Workshop Manager (m/w/d)"}
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity, TextKey
from skillmatrix.model.job_posting import text_at

RULE = Rule("job-board-title", Severity.WARNING, "a title in linked data that holds more than the job")

LONGEST = 70
SIGNS = re.compile(r"[!*]")
CODE = re.compile(r"\d{3,}|#\s?\d|\b(?:Ref|ID|Kennziffer)\b", re.IGNORECASE)
PAY = re.compile(r"[€£$]|\b(?:EUR|Euro|GBP|USD|CHF)\b|\d\s?k\b", re.IGNORECASE)
NAMES = {
    "hiringOrganization.name": TextKey("check.job-board-title.employer"),
    "jobLocation.address.addressLocality": TextKey("check.job-board-title.place"),
}


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """What does not belong into a title, and its length."""
    title = text_at(data, "title")
    parts = tuple(_parts(title, data))
    if parts:
        yield Remark(RULE, route=("title",), values={"parts": parts})
    if len(title) > LONGEST:
        yield Remark(RULE, route=("title",), values={"number": len(title)}, case="long")


def _parts(title: str, data: Mapping[str, Any]) -> Iterator[TextKey]:
    for name, told in NAMES.items():
        value = text_at(data, name)
        if value and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", title, re.IGNORECASE):
            yield told
    if PAY.search(title):
        yield TextKey("check.job-board-title.pay")
    elif CODE.search(title):
        yield TextKey("check.job-board-title.code")
    if SIGNS.search(title):
        yield TextKey("check.job-board-title.signs")
