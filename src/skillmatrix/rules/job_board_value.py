"""Values in linked data have the type that is read: texts are texts, addresses are whole, true and false are no texts.

Wrong:

    {"@context": "https://schema.org", "@type": "JobPosting", "directApply": "yes"}

Right:

    {"@context": "https://schema.org", "@type": "JobPosting", "directApply": true}
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.job_posting import shown, values_at

RULE = Rule("job-board-value", Severity.ERROR, "a value in linked data of a type that nobody reads")

ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_address(value: object) -> bool:
    return isinstance(value, str) and ADDRESS.fullmatch(value) is not None


def _is_image(value: object) -> bool:
    return _is_address(value) or isinstance(value, Mapping)


def _is_either(value: object) -> bool:
    return isinstance(value, bool)


def _is_number_of_a_posting(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


TYPES: Mapping[str, tuple[str, Callable[[object], bool]]] = {
    "title": ("text", _is_text),
    "description": ("text", _is_text),
    "hiringOrganization.name": ("text", _is_text),
    "hiringOrganization.sameAs": ("address", _is_address),
    "hiringOrganization.url": ("address", _is_address),
    "hiringOrganization.logo": ("address", _is_image),
    "url": ("address", _is_address),
    "directApply": ("either", _is_either),
    "identifier.value": ("text", _is_number_of_a_posting),
}
"""By property: what a value of another type is told, and whether it has the type."""


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """Each value whose type is known."""
    for name, (case, fits) in TYPES.items():
        for route, value in values_at(data, name):
            if not fits(value):
                yield Remark(RULE, route=route, values={"property": name, "value": shown(value)}, case=case)
