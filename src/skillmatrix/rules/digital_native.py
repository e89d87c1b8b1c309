"""An advert names the skill, not the generation: “Digital Native” means people born late enough.

A court took it for a sign of direct discrimination by age and awarded EUR 7,500 (LAG Baden-Württemberg 07.11.2024 –
17 Sa 2/24).

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Als Digital Native fühlen Sie sich in sozialen Medien zu Hause

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Beiträge für soziale Medien schreiben und auswerten
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("digital-native", Severity.ERROR, "“Digital Native” in the place of a skill")

PATTERN = re.compile(r"\bdigital[\s-]+natives?\b", re.IGNORECASE)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that says it."""
    for line, match in draft.find(PATTERN):
        yield from under_law(draft, Remark(RULE, line, *match.span()))
