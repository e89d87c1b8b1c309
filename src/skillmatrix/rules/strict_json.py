"""Linked data is JSON to the letter: job boards read nothing else.

A comma behind the last value, a comment or single quotes make the whole of it unreadable, and the advert stays out.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Workshop Manager",}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Workshop Manager"}
"""

import json
from collections.abc import Iterator
from typing import NoReturn

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.source.document import Document

RULE = Rule("strict-json", Severity.ERROR, "linked data that is no JSON")


def check(document: Document) -> Iterator[Remark]:
    """The first place where it is none."""
    try:
        json.loads(document.text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        yield Remark(RULE, start=error.pos, end=error.pos + 1)
    except (_NoNumberError, RecursionError):
        yield Remark(RULE, case="number")


class _NoNumberError(ValueError):
    """`NaN` or `Infinity`."""


def _no_number(name: str) -> NoReturn:
    raise _NoNumberError(name)
