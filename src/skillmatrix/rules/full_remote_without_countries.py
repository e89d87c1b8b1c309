"""Fully remote work names the countries from which it is possible.

Law, tax and social insurance depend on them, and job boards ask for them.

Wrong:

    format: skillmatrix-posting/1
    remote: full

Right:

    format: skillmatrix-posting/1
    remote: full
    remote_countries: [DE, AT]
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.posting import Posting

RULE = Rule("full-remote-without-countries", Severity.WARNING, "fully remote work without its countries")


def check(posting: Posting) -> Iterator[Problem]:
    """Fully remote work."""
    if posting.remote == "full" and not posting.remote_countries:
        yield Problem(
            RULE,
            ("remote",),
            "fully remote work, and no country from which it is possible",
            "add remote_countries: [DE], or write remote: hybrid",
        )
