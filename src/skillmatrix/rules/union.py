"""Who applies may be in a union, vote for a works council, or found one.

To make the opposite a condition is void (Art. 9 (3) GG; TULRCA 1992, s. 137; NLRA, sec. 8). “Zusammenarbeit mit dem
Betriebsrat” is work, and “wir haben einen Betriebsrat” is an offer: both are left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Keine Mitgliedschaft in einer Gewerkschaft

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Mit dem Betriebsrat zusammenarbeiten
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import asked
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("union", Severity.ERROR, "union or works council as a reason against somebody")

UNION = (
    r"(?:Gewerkschaft\w*|gewerkschaftlich\w*|Betriebsr[aä]t\w*|Personalvertretung\w*|Personalr[aä]t\w*|"
    r"Arbeitnehmervertretung\w*)"
)
MEMBER = (
    r"(?:(?:Mitglied|Mitgliedschaft|schon|bereits|oder|je|jemals|derzeit|aktuell|in|im|bei|einer|eine|einem|der|dem|aktiv)"
    r"\s+){1,6}"
)
MEMBER_EN = (
    r"(?:(?:ever|been|currently|or|belong|belonged|to|in|of|with|active|involved|an?|any|the|members?|joined|trade|labou?r)"
    r"\s+){1,8}"
)
PATTERN = pattern(
    rf"\b(?:(?:sind|waren|gehören|ob) Sie|(?:bist|warst|gehörst|ob) du|Ihre|deine)\s+{MEMBER}{UNION}",
    rf"\b(?:are|were|do|did|have|whether|if) you\s+{MEMBER_EN}unions?\b(?: members?\b)?",
    rf"\b{UNION}\s*\?\s*(?:brauchen wir nicht|haben wir nicht|wollen wir nicht|nein)\b",
    rf"\b(?:keine?[nrm]?|ohne|nicht|weder|niemand\w*|frei von)\s+(?:(?!Angst|Scheu|zuletzt|"
    rf"nur)[\w]+\s+){{0,4}}?{UNION}\b(?! (?:ist|sind) (?:un)?)",
    rf"\b{UNION}\s+(?:\w+\s+){{0,4}}?(?:nicht|unerwünscht|überflüssig|brauchen wir nicht|ausgeschlossen|"
    rf"lehnen wir ab|ablehn\w*)\b|\b(?:gewerkschafts|betriebsrats)(?:frei|los)\w*\b|\b(?:gewerkschaftlich|"
    rf"gewerkschafts)\s*(?:un(?:organisiert|gebunden)|\w*kritisch)\w*",
    r"\bGewerkschafts(?:zugehörigkeit|mitgliedschaft)\b|\bgewerkschaftlich (?:organisiert|engagiert|aktiv|gebunden)\w*",
    r"\b(?:non-?union(?:i[sz]ed)?|union-?free|anti-?union)\b|\b(?:no|not|never|without)\s+(?:(?!just|"
    r"only)\w+\s+){0,5}?(?:trade |labou?r )?(?:unions?|works councils?)\b(?! (?:required|recognition|is))|"
    r"\b(?:trade |labou?r )?union (?:members?|membership|activit\w+|activists?|affiliation|sympath\w+|"
    r"organi[sz]ers?)\s+(?:\w+ ){0,3}?(?:not|need not|unwelcome|discouraged|prohibited)\b|"
    r"\bunions? (?:\w+ ){0,2}?(?:not (?:welcome|wanted|needed|tolerated)|unwelcome)\b",
)
OTHER_UNIONS = pattern(r"\b(?:European Union|credit unions?|student unions?|civil union|European Works)\b")


def check(draft: Draft) -> Iterator[Remark]:
    """Every such place."""
    for found in asked(draft, PATTERN, {"tasks"}):
        if not OTHER_UNIONS.search(found.match[0]):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
