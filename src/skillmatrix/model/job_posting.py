"""A `JobPosting` of schema.org as plain data, wherever it stands in a file, and the values in it."""

from collections.abc import Mapping
from typing import Any

from skillmatrix.route import Route

REMOTE = "TELECOMMUTE"
"""Only for work that can always be done from elsewhere; partly remote work must not carry it."""
REQUIRED = ("title", "description", "datePosted", "hiringOrganization.name")
"""What job boards show no advert without, beside a place of work (Google's page on job postings)."""
RECOMMENDED = ("baseSalary", "employmentType", "validThrough", "identifier")


def find_job_posting(data: object) -> tuple[Route, Mapping[str, Any]] | None:
    """The first job posting in the data, in a list or under `@graph`, and the way to it."""
    if isinstance(data, dict):
        if data.get("@type") == "JobPosting":
            return (), data
        return _in_list(data.get("@graph"), ("@graph",))
    return _in_list(data, ())


def value_at(data: object, name: str) -> Any:
    """The value at `a.b.c`, through the first of a list where one stands; None if there is none or it says nothing."""
    value: Any = data
    for key in name.split("."):
        if isinstance(value, list) and value:
            value = value[0]
        value = value.get(key) if isinstance(value, Mapping) else None
    return None if isinstance(value, str) and not value.strip() else value


def text_at(data: object, name: str) -> str:
    """The same as text; empty if it is none."""
    value = value_at(data, name)
    return value if isinstance(value, str) else ""


def _in_list(data: object, route: Route) -> tuple[Route, Mapping[str, Any]] | None:
    items = enumerate(data) if isinstance(data, list) else ()
    found = ((at, item) for at, item in items if isinstance(item, dict) and item.get("@type") == "JobPosting")
    return next((((*route, at), item) for at, item in found), None)
