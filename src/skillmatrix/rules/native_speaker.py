"""A language is asked for by its level, such as C1, not by birth.

“Deutsch als Muttersprache” disadvantages people by their ethnic origin (BAG 29.06.2017 – 8 AZR 402/15, EUR 3,200), and
so does “ohne Akzent”. A level that is only named after it (“muttersprachliches Niveau”) gave no presumption in BAG
15.12.2016 – 8 AZR 418/15 and is a warning. A sentence that says that it is not asked for is left alone, and so are
members who write in their mother tongue, and native apps.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Deutsch als Muttersprache

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Deutsch auf dem Niveau C1, gleich welche Muttersprache Sie haben
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.word_classes import LANGUAGE, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("native-speaker", Severity.ERROR, "a language by birth in the place of a level")

PATTERN = pattern(
    r"\bMuttersprach(?:e|ler|-?niveau)\w*|\bmuttersprachlich\w*(?: (?:Niveau|Kenntnisse|Deutsch\w*|Englisch\w*))?|"
    r"\bErstsprache\b",
    r"\b(?:ohne|without|no)\s+(?:(?:an|a|any|jeden|jeglichen|hörbaren|erkennbaren|starken|strong|foreign|fremden?|"
    r"ausländischen?|noticeable|heavy|regional)\s+){0,3}(?:Akzent|accent)\b|\b(?:akzent|dialekt)frei\w*|"
    r"\baccent[\s-]free\b|\bunaccented\b|\b(?:neutral|British|American|standard|local) (?:\w+ )?accent\b|"
    r"\baccent[\s-]?less\b",
    rf"\b(?:near[\s-]|fast |quasi )?native(?:[\s-]+(?:or near[\s-]native )?(?:{LANGUAGE}\s+)?(?:speak\w+|tongue)|"
    rf"[\s-](?:level|like|fluency|proficiency|command|standard|quality)\b(?:\s+(?:of |in )?{LANGUAGE})?|"
    rf"\s+{LANGUAGE}\b)",
    rf"\bmother[\s-]tongue\b|\bfirst[\s-]language (?:\w+ )?(?:must be |is |should be )?{LANGUAGE}|"
    rf"\b{LANGUAGE} (?:as |is |must be )+(?:your |a |the )?(?:first|native) language\b|"
    rf"\b{LANGUAGE} (?:first-language )?natives?\b(?! (?:speak|app))",
    rf"\bmit {LANGUAGE} aufgewachsen\b|\b(?:deutsch|englisch|französisch)sprachig aufgewachsen\b|"
    rf"\braised (?:speaking|in) {LANGUAGE}\b",
)
LEVEL = pattern(r"muttersprachlich|niveau|level|like|fluency|proficiency|command|standard|quality")


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for found in said_of_applicants(draft, PATTERN):
        severity = Severity.WARNING if LEVEL.search(found.match[0]) else None
        yield from under_law(draft, Remark(RULE, found.line, *found.match.span(), severity=severity))
