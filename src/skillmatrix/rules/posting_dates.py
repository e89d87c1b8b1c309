"""The dates of a posting follow each other: posted, last day to apply, first day of work.

A posting is shown at least until the last day to apply.

Wrong:

    format: skillmatrix-posting/1
    date_posted: 2026-12-01
    apply: {until: 2026-01-31}

Right:

    format: skillmatrix-posting/1
    date_posted: 2026-12-01
    apply: {until: 2027-01-31}
"""

from collections.abc import Iterator
from datetime import date

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.posting import Posting
from skillmatrix.route import Route

RULE = Rule("posting-dates", Severity.ERROR, "dates of a posting that are out of order")

POSTED: Route = ("date_posted",)
DEADLINE: Route = ("apply", "until")
START: Route = ("start",)
END: Route = ("end",)
SHOWN: Route = ("valid_through",)
NAMES: dict[Route, str] = {
    POSTED: "the day of posting",
    DEADLINE: "the last day to apply",
    START: "the first day of work",
    END: "the last day of work",
    SHOWN: "the last day the posting is shown",
}
ORDER = (
    (POSTED, DEADLINE),
    (DEADLINE, START),
    (POSTED, START),
    (START, END),
    (POSTED, END),
    (POSTED, SHOWN),
    (DEADLINE, SHOWN),
)


def check(posting: Posting) -> Iterator[Problem]:
    """Each two dates of which one must not be before the other; a date is told once."""
    dates = _dates(posting)
    told: set[Route] = set()
    for first, second in ORDER:
        earlier, later = dates.get(first), dates.get(second)
        if earlier and later and later < earlier and second not in told:
            told.add(second)
            message = f"{NAMES[second]} ({later}) is before {NAMES[first]} ({earlier})"
            yield Problem(RULE, second, message, related=((first, NAMES[first]),))


def _dates(posting: Posting) -> dict[Route, date | None]:
    return {
        POSTED: posting.date_posted,
        DEADLINE: posting.apply.until if posting.apply else None,
        START: posting.start,
        END: posting.end,
        SHOWN: posting.valid_through,
    }
