"""“Flexibel und belastbar” says nothing; shifts, peaks or travel do.

No discrimination: LAG Nürnberg (19.02.2008 – 6 Sa 675/07) called it empty phrases. Flexible working hours are an offer,
and resilient figures are no quality of a person: both are left alone. Where the line asks for health, that is told
instead.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Sie sind flexibel und belastbar

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Bereitschaft zu zwei Abendterminen im Monat, mit belastbaren Zahlen und flexiblen Arbeitszeiten
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.health_words import HEALTH
from skillmatrix.model.draft import Draft

RULE = Rule("flexible-resilient", Severity.INFO, "an empty word in the place of what the work brings with it")

PATTERN = re.compile(
    r"\b(?:belastbar|Belastbarkeit|stressresistent\w*|Stressresistenz|flexibel|Flexibilität|resilien(?:ce|t)|"
    r"flexibility)\b(?!\s+(?:einteilbar\w*|wählbar\w*|bei|der|of|in your))"
    r"|\bflexible(?=\s*(?:and|or|[,.;]|$|attitude|approach|person))|\b(?:well|work\w*) under pressure\b",
    re.IGNORECASE,
)
ASKING = frozenset({"must", "wishes", "should", "nice"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every place among the requirements."""
    for line, match in draft.find(PATTERN):
        if line.section in ASKING and not HEALTH.search(line.said):
            yield from under_law(draft, Remark(RULE, line, *match.span()))
