"""An advert names the language or the knowledge the work needs, not a nationality.

“German sales representative” may mean somebody who speaks German; then it says so (Acas). “German-speaking”, “deutsche
Sprache” and “British Standards” are left alone.

Wrong:

    <!-- ad en uk -->
    ## What you need

    - German sales representative for our customers in Berlin

Right:

    <!-- ad en uk -->
    ## What you need

    - German-speaking, at level C1, and at home with British Standards
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("nationality", Severity.WARNING, "a nationality as a quality")

PEOPLE = (
    r"(?:nationals?|nationality|citizens?(?:hip)?|passport|born|applicants?|candidates?|employees?|staff|"
    r"sales (?:rep\w*|people|person)|developers?|engineers?|managers?|nurses?)"
)
PATTERN = re.compile(
    rf"\b(?:German|British|English|French|Austrian|Swiss|American|US|UK|EU|Italian|Spanish|Polish|Dutch)[ -]{PEOPLE}\b"
    r"|\b(?:deutsche|österreichische|schweizer(?:ische)?|EU-?)[rsnm]?\s*(?:Staats(?:bürgerschaft|angehörigkeit|bürger\w*|angehörige\w*)|Pass|"
    r"Nationalität)\b"
    r"|\b(?:deutsche|österreichische|schweizer)[rsnm]?\s+(?:Bewerber|Kandidat|Mitarbeiter|Kolleg|Fachkr[aä]ft|Verkäufer|"
    r"Herkunft|Abstammung)\w*"
    r"|\bgebürtige[rn]?\s+(?:Deutsche|Österreicher|Schweizer)\w*|\bnur Deutsche\b",
    re.IGNORECASE,
)
NOT_ASKED = re.compile(
    r"\b(?:nicht|kein\w*|gleich welche\w*|unabhängig von|not|no|regardless of|whatever)\b", re.IGNORECASE
)
ELSEWHERE = frozenset({"tasks", "about", "equal", "privacy"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for found in draft.find(PATTERN):
        if found.line.section not in ELSEWHERE and not NOT_ASKED.search(found.around):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
