"""An advert leads to what happens to the data of those who apply.

Art. 13 GDPR asks for the notice when data are collected; a line with a link is the usual way.

Wrong:

    <!-- ad de de -->
    ## Datenschutz

    Wir behandeln alles vertraulich.

Right:

    <!-- ad de de -->
    ## Datenschutz

    So verarbeiten wir Ihre Daten: https://example.org/datenschutz
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft, DraftLine

RULE = Rule("missing-privacy-link", Severity.INFO, "an advert without a link to the privacy notice")

ABOUT_DATA = re.compile(
    r"datenschutz|\bDSGVO\b|privacy|\bGDPR\b|personenbezogen|\b(?:Ihre|deine) Daten\b|\bBewerbungsdaten\b|"
    r"\byour data\b|data protection",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://\S|\bwww\.\S|\b[\w-]{1,60}\.(?:de|at|ch|com|org|net|eu|uk)\b")


def check(draft: Draft) -> Iterator[Remark]:
    """An advert without a line about data that leads somewhere; a gap that asks for the address is told as a gap."""
    if draft.kind == "ad" and draft.lines and not any(_leads(line) for line in draft.body):
        yield from under_law(draft, Remark(RULE))


def _leads(line: DraftLine) -> bool:
    is_about = line.section == "privacy" or bool(ABOUT_DATA.search(line.text))
    return is_about and bool(ADDRESS.search(line.text) or line.gaps)
