"""A language is asked for by its level, such as C1, not by birth.

“Deutsch als Muttersprache” disadvantages people by their ethnic origin (BAG 29.06.2017 – 8 AZR 402/15, EUR 3,200). A
level that is only named after it (“muttersprachliches Niveau”) gave no presumption in BAG 15.12.2016 – 8 AZR 418/15
and is a warning. A sentence that says that it is not asked for is left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Deutsch als Muttersprache

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Deutsch auf dem Niveau C1, gleich welche Muttersprache Sie haben
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("native-speaker", Severity.ERROR, "a language by birth in the place of a level")

PATTERN = re.compile(
    r"\bMuttersprach(?:e|ler|-?niveau)\w*|\bmuttersprachlich\w*|\bnative(?:[\s-]+(?:\w+\s+)?speak\w+|[\s-]level|"
    r"\s+(?:German|English|French|Spanish|Italian|Dutch|Polish|Turkish)\b)|\bmother tongue\b",
    re.IGNORECASE,
)
LEVEL = re.compile(r"muttersprachlich|niveau|level", re.IGNORECASE)
NOT_ASKED = re.compile(
    r"\b(?:nicht|kein\w*|egal|gleich welche\w*|unabhängig von|ungeachtet|not|no|regardless of|whatever)\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for found in draft.find(PATTERN):
        if not NOT_ASKED.search(found.around):
            severity = Severity.WARNING if LEVEL.search(found.match[0]) else None
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span(), severity=severity))
