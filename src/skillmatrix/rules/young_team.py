"""“Ein junges Team” may be read as a wish for young people. Courts disagree.

A sign of discrimination for LAG Hamm (14 Sa 1427/16, with “frisch gebacken”) and LAG Nürnberg (27.05.2020 – 2 Sa
1/20), none for LAG Nürnberg (16.05.2012 – 2 Sa 574/11). As long as that is so, the finding never fails a run. Nothing
is lost without the word. “Junger Wein”, “junge Menschen im Team anleiten” and “Teamleitung” are something else.

Wrong:

    <!-- ad de de -->
    ## Wir sind

    Wir sind ein junges, dynamisches Team.

Right:

    <!-- ad de de -->
    ## Wir sind

    Wir sind ein Team von acht Leuten und verkaufen jungen Wein.
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule(
    "young-team", Severity.WARNING, "“young team”, which some courts read as a wish for young people", disputed=True
)

# Between the two words stand at most adjectives, which are small in German; a preposition leads to somebody else.
PATTERN = re.compile(
    r"\b(?:[Jj]ung(?:e[snmr]?)?|[Yy]oung)\b,?\s+"
    r"(?:(?!(?:in|im|am|an|aus|mit|für|vom|von|zum|zur|our|your|the|with|for|at|of|to|people|adults|their)\b)"
    r"[a-zäöüß-]+,?\s+){0,3}"
    r"(?:[\w-]+-)?(?:[Tt]eam|[Mm]annschaft|[Cc]rew|Kollegium|Belegschaft)s?\b"
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that says it."""
    for line, match in draft.find(PATTERN):
        yield from under_law(draft, Remark(RULE, line, *match.span()))
