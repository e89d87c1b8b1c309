"""The last day to apply is still to come.

A posting whose deadline has passed is taken down, or gets a new date.

Wrong:

    format: skillmatrix-posting/1
    apply: {until: 2020-01-31}

Right:

    format: skillmatrix-posting/1
    apply: {until: 2099-01-31}
"""

from collections.abc import Iterator
from datetime import date

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.posting import Posting

RULE = Rule("past-deadline", Severity.WARNING, "a posting whose last day to apply has passed")


CURE = "take the posting down, or set a new day"


def check(posting: Posting, today: date) -> Iterator[Problem]:
    """The last day to apply, or else the last day the posting is shown, seen from today."""
    until = posting.apply.until if posting.apply else None
    if until is not None and until < today:
        yield Problem(RULE, ("apply", "until"), f"the last day to apply ({until}) has passed", CURE)
    elif posting.valid_through is not None and posting.valid_through < today:
        message = f"the last day the posting is shown ({posting.valid_through}) has passed"
        yield Problem(RULE, ("valid_through",), message, CURE)
