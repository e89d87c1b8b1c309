"""A job description says which job it is about: its first line is the title of the job.

Wrong:

    <!-- ad de -->
    # ‹bitte ergänzen: Titel›

Right:

    <!-- ad de -->
    # Leitung Werkstatt (m/w/d)
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.draft import Draft

RULE = Rule("missing-job-title", Severity.ERROR, "a job description without the title of the job")


def check(draft: Draft) -> Iterator[Remark]:
    """The title of the job, which a gap does not say."""
    title = draft.job_title
    if title is None or not title.said.strip():
        yield Remark(RULE, title)
