"""The public service asks for a degree or for equivalent knowledge that was gained at work.

To shut out the equivalent can narrow the field unlawfully (OVG Schleswig 28.04.2015 – 2 MB 5/15).

Wrong:

    <!-- ad de de-public -->
    ## Das brauchen Sie

    - Abgeschlossenes Hochschulstudium der Kommunikationswissenschaft

Right:

    <!-- ad de de-public -->
    ## Das brauchen Sie

    - Abgeschlossenes Hochschulstudium der Kommunikationswissenschaft oder gleichwertige Kenntnisse und Erfahrungen
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("degree-without-equivalent", Severity.WARNING, "a degree as a must without “or equivalent”")

PATTERN = re.compile(
    r"\b(?:\w*[Ss]tudium|\w*studienabschluss|Hochschulabschluss|Fachhochschulabschluss|Universitätsabschluss|"
    r"Bachelor\w*|"
    r"Masterabschluss|Masterstudium|Master of \w+|Diplom\b|Magister|Staatsexamen|university degree|degree in|"
    r"bachelor['’]s degree|master['’]s degree)\b",
    re.IGNORECASE,
)
EQUIVALENT = re.compile(
    r"gleichwertig|vergleichbar|entsprechende Kenntnisse|oder (?:eine )?\w*[Aa]usbildung|equivalent|comparable"
    r"|or (?:relevant|similar)",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Remark]:
    """The first such place of each line among the musts, unless the line opens the way to others."""
    for line in draft.section("must"):
        match = PATTERN.search(line.said)
        if match and not EQUIVALENT.search(line.said):
            yield from under_law(draft, Remark(RULE, line, *match.span()))
