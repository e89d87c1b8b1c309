"""An advert does not ask for health: it says what the work brings with it.

“Uneingeschränkte gesundheitliche Eignung” and “no disabilities” shut out people with a disability (§ 164 (2) SGB IX, §
7 AGG; Equality Act 2010, s. 60; ADA). Where the work is heavy, the task says so, and adjustments are offered. Health
as a subject (“Angebote zur Gesundheitsförderung”) is something else.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Uneingeschränkte gesundheitliche Eignung

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Kisten bis 15 kg ins Lager tragen, auf Wunsch mit Hilfsmitteln
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.health_words import HEALTH
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("health", Severity.ERROR, "health, or the absence of a disability, as a requirement")


EXCLUDING = pattern(
    r"\b(?:kein\w*|ohne|frei von|weder|nicht|no|free|without|not|unsuitable|able-?bodied|ungeeignet|ausgeschlossen)\b"
)
"""Words that shut people out; fitness by itself may be needed for the work, and is a warning."""


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for found in said_of_applicants(draft, HEALTH, {"offer"}):
        severity = None if EXCLUDING.search(found.match[0]) else Severity.WARNING
        yield from under_law(draft, Remark(RULE, found.line, *found.match.span(), severity=severity))
