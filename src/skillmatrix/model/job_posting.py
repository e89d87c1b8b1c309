"""A `JobPosting` of schema.org as plain data, wherever it stands in a file, and the values in it."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from skillmatrix.route import Route

REMOTE = "TELECOMMUTE"
"""Only for work that can always be done from elsewhere; partly remote work must not carry it."""
REQUIRED = ("title", "description", "datePosted", "hiringOrganization.name")
"""What job boards show no advert without, beside a place of work (Google's page on job postings)."""
EMPLOYMENT_TYPES = frozenset(
    {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"}
)
UNITS = frozenset({"HOUR", "DAY", "WEEK", "MONTH", "YEAR"})
"""The periods that pay is for."""
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
RECOMMENDED = ("baseSalary", "employmentType", "validThrough", "identifier")


def find_job_postings(data: object, route: Route = ()) -> Iterator[tuple[Route, Mapping[str, Any]]]:
    """The job postings in the data, alone, in lists or under `@graph`, and the way to each."""
    if isinstance(data, list):
        for at, item in enumerate(data):
            yield from find_job_postings(item, (*route, at))
    elif isinstance(data, dict):
        if _is_job_posting(data.get("@type")):
            yield route, data
        elif isinstance(data.get("@graph"), list | dict):
            yield from find_job_postings(data["@graph"], (*route, "@graph"))


def is_one_of(value: object, names: Collection[str]) -> bool:
    """Whether a value, which can be anything that JSON holds, is one of these texts."""
    return isinstance(value, str) and value in names


def _is_job_posting(kind: object) -> bool:
    """Whether a type is, or several hold, `JobPosting`, which may be written with its prefix or as an address."""
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and re.split(r"[/:#]", each)[-1] == "JobPosting" for each in kinds)


def values_at(data: object, name: str, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """All values at `a.b.c`, through every item of the lists on the way, and the way to each."""
    if isinstance(data, list):
        for at, item in enumerate(data):
            yield from values_at(item, name, (*route, at))
    elif not name:
        if data is not None and data != "":
            yield route, data
    elif isinstance(data, Mapping):
        key, _, rest = name.partition(".")
        yield from values_at(data.get(key), rest, (*route, key))


def value_at(data: object, name: str) -> Any:
    """The value at `a.b.c`, through the first of a list where one stands; None if there is none or it says nothing."""
    value: Any = data
    for key in name.split("."):
        if isinstance(value, list) and value:
            value = value[0]
        value = value.get(key) if isinstance(value, Mapping) else None
    return None if isinstance(value, str) and not value.strip() else value


def shown(value: object) -> str:
    """A value as it is written in the data, for a message."""
    written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return written[:40]


def day_of(value: object) -> date | None:
    """The day that a value names, with or without a time; None if it names none."""
    written = DAY.fullmatch(value) if isinstance(value, str) else None
    try:
        return date.fromisoformat(written[1]) if written else None
    except ValueError:
        return None


def text_at(data: object, name: str) -> str:
    """The same as text; empty if it is none."""
    value = value_at(data, name)
    return value if isinstance(value, str) else ""
