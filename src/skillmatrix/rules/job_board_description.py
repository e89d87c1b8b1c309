"""The description in linked data is the whole advert as HTML: not the title again, and with paragraphs or lists.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "description": "A job for you."}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "description": "<p>You moderate conversations.</p>"}
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity, TextKey
from skillmatrix.model.job_posting import text_at

RULE = Rule("job-board-description", Severity.ERROR, "a description in linked data that is none")

BLOCK = re.compile(r"<(?:p|ul|ol|li|br|h[1-6])\b", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """The description, if there is one."""
    description, title = text_at(data, "description"), text_at(data, "title")
    if not description:
        return
    if " ".join(TAG.sub(" ", description).split()).casefold() == title.strip().casefold():
        reason = TextKey("check.job-board-description.repeats")
    elif not BLOCK.search(description):
        reason = TextKey("check.job-board-description.flat")
    else:
        return
    yield Remark(RULE, route=("description",), values={"reason": reason})
