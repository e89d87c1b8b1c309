"""A place in linked data is an address with a country, and a country is a code of ISO 3166-1.

UK and EU are no countries there: write GB, and name each country of the Union. Names such as “Germany” are understood
by most job boards, so they are left alone. `jobLocationType` has one value, `TELECOMMUTE`.

Wrong:

    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressCountry": "UK"}}
    }

Right:

    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      "jobLocation": {
        "@type": "Place",
        "address": {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"}
      }
    }
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.countries import COUNTRIES
from skillmatrix.model.job_posting import REMOTE, shown, text_at, values_at

RULE = Rule("job-board-place", Severity.ERROR, "a place in linked data without a country, or with one that is none")

CODE = re.compile(r"[A-Za-z]{2,3}")
"""What is meant as a code; longer words are names. Codes of three letters are not those that job boards read."""


def check(data: Mapping[str, Any]) -> Iterator[Remark]:
    """Each place of work, each country from which one may work, and the mark of remote work."""
    for route, place in values_at(data, "jobLocation"):
        address = place.get("address") if isinstance(place, Mapping) else None
        country = _country(address)
        if country is None:
            if address is None and route[-1] in {"jobLocation", 0}:
                continue  # an advert without an address is told by what is required
            yield Remark(RULE, route=route, case="none")
        elif _is_no_country(country):
            yield Remark(RULE, route=(*route, "address"), values={"value": country})
    for route, allowed in values_at(data, "applicantLocationRequirements"):
        name = text_at(allowed, "name")
        if text_at(allowed, "@type") in {"", "Country"} and _is_no_country(name):
            yield Remark(RULE, route=route, values={"value": name or shown(allowed)})
    for route, value in values_at(data, "jobLocationType"):
        if value != REMOTE:
            yield Remark(RULE, route=route, values={"value": shown(value)}, case="remote")


def _country(address: object) -> str | None:
    if isinstance(address, list):
        return next((found for each in address if (found := _country(each))), None)
    return text_at(address, "addressCountry") or text_at(address, "addressCountry.name") or None


def _is_no_country(name: str) -> bool:
    return not name or (bool(CODE.fullmatch(name)) and name not in COUNTRIES)
