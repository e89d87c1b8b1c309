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
    r"\bMuttersprach(?:e|ler)\w*|\bmuttersprachlich\w*|\bnative(?:[\s-]+(?:\w+\s+)?speak\w+|[\s-]level|"
    r"\s+(?:German|English|French|Spanish|Italian|Dutch|Polish|Turkish)\b)|\bmother tongue\b",
    re.IGNORECASE,
)
LEVEL = re.compile(r"muttersprachlich|level", re.IGNORECASE)
NOT_ASKED = re.compile(
    r"\b(?:nicht|kein\w*|egal|gleich welche\w*|unabhängig von|ungeachtet|not|no|regardless of|whatever)\b",
    re.IGNORECASE,
)

NEAR = 80
"""Characters around the words in which that is said."""


def check_draft(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for line, match in draft.find(PATTERN):
        if not NOT_ASKED.search(match.string[max(0, match.start() - NEAR) : match.end() + NEAR]):
            severity = Severity.WARNING if LEVEL.search(match[0]) else None
            yield from under_law(draft, Remark(RULE, line, *match.span(), severity=severity))
