"""An advert says a level in words: not “Stufe 3” or “level 4”.

The numbers are those of a matrix that no reader knows. Steps of pay, of languages, of support (“2nd level support”)
and of official frameworks (DQR, EQF, NVQ) have numbers that people know: they are left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Moderation: Stufe 3

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gespräche im Alltag ohne Hilfe moderieren
    - Second-Level-Support, Abschluss auf Niveau 6 des DQR
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.draft import Draft

RULE = Rule("level-jargon", Severity.WARNING, "a level of a matrix as a number in an advert")

PATTERN = re.compile(
    r"\b(?:(?:kompetenz|fertigkeits|ziel|mindest|soll|skill|competency|proficiency)s?[ -]?)?"
    r"(?:stufen?|levels?|niveau)[: ]\s?\d{1,2}\b(?:\s?(?:von|of|bis|to|/|–|-)\s?\d{1,2}\b)?",
    re.IGNORECASE,
)
KNOWN = re.compile(
    r"\b(?:entgelt\w*|gehalt\w*|vergütung\w*|besoldung\w*|tarif\w*|tvöd|tv-[lh]|eg ?\d+|pay|grade|salary|scale|"
    r"dqr|eqr|eqf|nqf|nvq|rqf|scqf|cefr|ger|diploma|qualifications?|apprenticeship|certificat\w*|zertifi\w*|"
    r"\w*support|cmmi|sae|iso|spice|bsl|biosafety|schutzstufe|pflegestufe|autonom\w*)\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every such number in an advert."""
    for line, match in draft.find(PATTERN) if draft.kind == "ad" else ():
        if not KNOWN.search(line.said):
            yield Remark(RULE, line, *match.span())
