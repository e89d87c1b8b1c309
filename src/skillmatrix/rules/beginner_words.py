"""An advert names the level of the work, not the stage of a life: words for beginners keep older people away.

“Frisch gebacken” was a sign of discrimination by age for LAG Hamm (14 Sa 1427/16); in context such words may be
harmless (BAG 26.01.2017 – 8 AZR 73/16). Acas and the EEOC name “recent graduate”. To invite beginners, too (“auch für
Berufsanfänger”), keeps nobody away and is not told; nor are beginners whom the work is for.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Wir suchen Berufsanfänger mit erster Berufserfahrung

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Beiträge mit Anleitung planen; die Stelle passt auch für Menschen mit erster Berufserfahrung

Wrong:

    <!-- ad en uk -->
    ## What you need

    - We are looking for a recent graduate
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("beginner-words", Severity.WARNING, "a stage of life in the place of a level")

PATTERN = re.compile(
    r"\bBerufs(?:anfänger|einsteiger)\w*|\bfrisch\s?gebacken\w*|\bfrische[rnms]?\s+(?:Absolvent\w+|von der \w+)"
    r"|\b(?:kürzere|kurze|erste)[rn]?\s+Berufserfahrung\w*|\bYoung Professionals?\b"
    r"|\b(?:recent|new|fresh)(?:ly)?\s+(?:\w+\s+)?graduates?\b|\bhighly experienced\b|\byouthful\b",
    re.IGNORECASE,
)
INVITED = re.compile(r"\b(?:auch|ebenso|gleichermaßen|sowie|also|as well|equally)\b[^.;]{0,50}$", re.IGNORECASE)
INVITED_BEHIND = re.compile(
    r"^[^.;]{0,50}\b(?:ebenfalls|ebenso|auch|too|as well|(?:herzlich )?willkommen)\b", re.IGNORECASE
)
FOR_THEM = frozenset({"tasks", "about", "equal", "privacy"})
"""Sections that speak of those whom the work is for."""


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it, and not only invites."""
    for found in draft.find(PATTERN):
        is_invited = INVITED.search(found.before) or INVITED_BEHIND.search(found.behind)
        if found.line.section not in FOR_THEM and not is_invited:
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
