"""`TELECOMMUTE` is only for work that may always be done from elsewhere, and names the countries.

Partly remote work says so in its description. Job boards take adverts down that get this wrong.

Wrong:

    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      "description": "<p>Hybrid: two days a week in the office.</p>",
      "jobLocationType": "TELECOMMUTE",
      "applicantLocationRequirements": [{"@type": "Country", "name": "DE"}]
    }

Right:

    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      "jobLocationType": "TELECOMMUTE",
      "applicantLocationRequirements": [{"@type": "Country", "name": "DE"}]
    }
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import REMOTE, text_at, value_at

RULE = Rule("hybrid-as-remote", Severity.ERROR, "partly remote work marked as always remote")

PARTLY = re.compile(
    r"\bhybrid\w*|\b(?:teilweise|partly) (?:remote|mobil)"
    r"|\b(?:Tage?|days?)\b[^.<]{0,30}\b(?:im Büro|vor Ort|in the office|on site)\b"
    r"|\b(?:Tage?|days?)\b[^.<]{0,30}\b(?:mobil|remote|from home|Home-?office)\b",
    re.IGNORECASE,
)


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """The mark of remote work, held to the rest of the advert."""
    if data.get("jobLocationType") != REMOTE:
        return
    route = ("jobLocationType",)
    if PARTLY.search(text_at(data, "description")):
        yield Remark(RULE, route=route)
    if value_at(data, "applicantLocationRequirements") is None:
        yield Remark(RULE, route=route, case="countries")
