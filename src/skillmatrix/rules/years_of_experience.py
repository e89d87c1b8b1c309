"""A requirement says what somebody can do, not for how many years they have done it.

Years measure age as well. A highest number is a warning: it shuts older people out. A lowest number is an info: it
shuts out those who learn fast, and a level says more. Years of the firm itself (“20 Jahre Erfahrung”) are left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Höchstens drei Jahre Berufserfahrung

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gespräche in großen Gruppen ohne Hilfe moderieren

Wrong:

    <!-- ad en uk -->
    ## What you need

    - 5+ years of experience in moderation
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("years-of-experience", Severity.WARNING, "years in the place of a level")

NUMBER = (
    r"(?:\d{1,2}|ein(?:em)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|"
    r"one|two|three|four|five|six|seven|eight|nine|ten)"
)
YEARS = r"\s*\+?\s*(?:Jahre[ns]?\b|[Yy]ears?\b['’]?)"
EXPERIENCE = r"\s+(?:[\w/-]+\s+){0,4}?\w*-?(?:[Ee]rfahrung|[Pp]raxis|experience)\b"
MOST = r"(?:höchstens|maximal|max\.|bis zu|nicht mehr als|at most|up to|no more than|a maximum of)"
PATTERN = re.compile(
    rf"\b(?P<maximum>(?:{MOST}\s+{NUMBER}|{NUMBER}\s*(?:bis|to|[-–])\s*{NUMBER}){YEARS}{EXPERIENCE})"
    rf"|\b(?:(?:mindestens|min\.|mehr als|at least|over|more than)\s+)?{NUMBER}{YEARS}{EXPERIENCE}"
    rf"|\b(?:mehr|lang)jährige[rnms]?{EXPERIENCE}|\b(?:several|many) years{EXPERIENCE}",
    re.IGNORECASE,
)
OF_THE_FIRM = re.compile(r"^\W*(?:Wir|Unser\w*|Seit|We|Our|With)\b")
ELSEWHERE = frozenset({"about", "offer", "purpose", "equal", "privacy"})


def check(draft: Draft) -> Iterator[Remark]:
    """Highest and lowest numbers of years."""
    for line, match in draft.find(PATTERN):
        if line.section in ELSEWHERE or OF_THE_FIRM.match(match.string):
            continue
        case, severity = ("maximum", None) if match["maximum"] else ("", Severity.INFO)
        yield from under_law(draft, Remark(RULE, line, *match.span(), case=case, severity=severity))
