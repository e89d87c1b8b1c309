"""An address for mail has a name, an @ and a domain.

Wrong:

    format: skillmatrix-posting/1
    contact: {name: HR team, email: jobs(at)example.com}

Right:

    format: skillmatrix-posting/1
    contact: {name: HR team, email: jobs@example.com}
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.posting import Posting

RULE = Rule("bad-email", Severity.ERROR, "an address that no mail can reach")

ADDRESS = re.compile(r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+")
"""Only the form: whether the address exists, no program can say without asking the network."""


def check(posting: Posting) -> Iterator[Problem]:
    """The address of the contact."""
    written = posting.contact.email if posting.contact else None
    if written is not None and not ADDRESS.fullmatch(written):
        message = f"“{written[:60]}” is not an address for mail"
        yield Problem(RULE, ("contact", "email"), message, "write it like jobs@example.com")
