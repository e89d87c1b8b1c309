"""Nobody is asked what they earned before; what they expect may be asked.

Directive (EU) 2023/970, Art. 5 (2): old pay, if it was unequal, would travel on. Work with payslips, as a task, is
something else.

Wrong:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bewerbung mit Ihrem bisherigen Gehalt über https://jobs.example.org. Fragen beantwortet das Team Personal.

Right:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Bewerbung mit Ihrer Gehaltsvorstellung über https://jobs.example.org. Fragen beantwortet das Team Personal.
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("pay-history", Severity.ERROR, "asks for current or former pay")

PATTERN = re.compile(
    r"\b(?:bisherig|derzeitig|gegenwärtig|aktuell|letzt|jetzig|früher)e[rnsm]?\s+(?:[\w-]+\s+)?"
    r"(?:\w*gehalt|\w*gehalts|\w*verdienst\w*|\w*einkommen\w*|\w*vergütung|bezüge|\w*lohn)\b"
    r"|\b(?:Gehalts|Lohn|Verdienst)(?:nachweis|abrechnung|bescheinigung)\w*"
    r"|\b(?:current|previous|past|last|present|former)\s+(?:\w+\s+)?(?:salary|salaries|pay|compensation|earnings|"
    r"remuneration)\b(?!\s+(?:scale|agreement|grade|band|range))"
    r"|\b(?:salary|pay|compensation) history\b|\bpayslips?\b",
    re.IGNORECASE,
)
WORK = frozenset({"tasks", "must", "wishes", "should", "nice", "learn", "purpose", "powers", "about", "offer"})
"""Sections that speak of the work: there, payslips are something to make."""


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    if draft.kind == "ad":
        for line, match in draft.find(PATTERN):
            if line.section not in WORK:
                yield from under_law(draft, Remark(RULE, line, *match.span()))
