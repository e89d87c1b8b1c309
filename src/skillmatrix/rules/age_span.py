"""An advert asks for what somebody can do, not for an age.

“Zwischen 25 und 35 Jahren” breaks § 11 AGG (BAG 23.08.2012 – 8 AZR 285/11). Ages of those whom the work is for
(“Jugendliche zwischen 14 und 18 Jahren”), years of experience and a lowest age that the law demands are something else.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Sie sind zwischen 25 und 35 Jahre alt

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gruppen von Kindern zwischen 10 und 14 Jahren anleiten
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.model.draft import Draft

RULE = Rule("age-span", Severity.ERROR, "an age or a span of ages that people are to have")

AGE = r"(?:1[5-9]|[2-6]\d)"
NO_TIME = r"(?!\s*(?:\w+\s+){0,3}?\w*(?:[Ee]rfahrung|[Pp]raxis|[Ll]aufzeit|experience|practice|warranty|contract))"
PATTERN = re.compile(
    rf"\b{AGE}(?:\s*(?:bis|und|[-–])\s*){AGE}\s*(?:Jahren?\b(?! (?:am|im) Markt)|Jährige\w*){NO_TIME}"
    rf"|(?<!\d )\b(?:unter|bis(?: zu)?|maximal|max\.|höchstens|nicht älter als)\s+{AGE}\s*Jahren?\b{NO_TIME}"
    rf"|\b(?:sind|bist|are)\s+(?:zwischen|unter|under|below|between)\s+{AGE}\b(?!\s*(?:%|Prozent|percent|Minut))"
    rf"(?:\s+(?:und|and)\s+{AGE})?(?:\s+(?:Jahren?|years)(?:\s+(?:alt|old))?)?"
    rf"|\bHöchstalter\w*|\bAltersgrenze\b|\bmaximum age\b|\bupper age limit\b"
    rf"|\baged?\s+(?:between\s+)?{AGE}\s*(?:to|and|[-–])\s*{AGE}\b"
    rf"|\b{AGE}\s*(?:to|and|[-–])\s*{AGE}\s*years (?:old|of age)\b"
    rf"|\bunder (?:the age of )?{AGE} years (?:old|of age)\b|\bunder the age of {AGE}\b"
    r"|\bunder (?:25|30|35|40|45|50)(?=\s*(?:[.,;)!]|$))",
    re.IGNORECASE,
)
AUDIENCE = re.compile(
    r"\b(?:Kinder\w*|Jugendliche\w*|Schüler\w*|Menschen|Mitglieder\w*|Teilnehme\w*|Zielgruppe\w*|Personen|Besuche\w*|"
    r"Studierende\w*|children|teenagers|young people|pupils|students|members|people|customers|audience)\b[^.]{0,40}$",
    re.IGNORECASE,
)
"""Whom the work is for stands in front of their age."""
ABOUT_THE_FIRM = frozenset({"about", "equal", "privacy"})


def check(draft: Draft) -> Iterator[Remark]:
    """Ages anywhere in the text, unless they are those of an audience."""
    for found in draft.find(PATTERN):
        if found.line.section not in ABOUT_THE_FIRM and not AUDIENCE.search(found.before):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
