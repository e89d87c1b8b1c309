"""An advert does not call people young, mature or retired.

“Junge Kraft” and “rüstige Rentner” name an age without a number. A team that is “young” has a rule of its own, and so
have beginners. “Junge und erfahrene Kolleginnen und Kollegen” means everybody, and young people whom the work is for
are something else.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Wir suchen eine junge Servicekraft

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Programme für junge Menschen planen
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.audience import is_sought
from skillmatrix.language.word_classes import MENSCHEN, PEOPLE, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("age-words", Severity.ERROR, "people called young, old or retired")

YOUNG = (
    r"(?:jung(?:e[rnsm]?)?|jugendlich(?:e[rnsm]?)?|jüngere[rnsm]?|jung ?gebliebene[rnsm]?|rüstige?[rnsm]?|"
    r"ältere[rnsm]?)"
)
ADJECTIVES = r"(?:,?\s+(?:und\s+)?(?!und\b|aus\b|im\b|in\b|für\b|mit\b)(?-i:[a-zäöüß-]+(?:e|e[rnsm]))){0,2}"
PATTERN = pattern(
    rf"\b{YOUNG}(?!,? (?:und|oder|wie|oder auch) (?:erfahren|älter|alt|"
    rf"jung))(?:,?\s*(?:und\s+)?{ADJECTIVES}),?\s+{MENSCHEN}\b",
    r"\bjugendliche[rnsm]? (?:Elan|Frische|Schwung|Auftreten|Ausstrahlung|Energie|Dynamik|Charme)\b",
    r"\b(?:(?:du bist|bist du|Sie sind|sind Sie|noch)\s+(?:[a-zäöüß]+,? ){0,2}?jung|jung(?: und|,) (?:dynamisch|"
    r"motiviert|flexibel|hungrig|belastbar|ungebunden|engagiert|wild|agil|fit|attraktiv|kreativ)|jung ?geblieben\w*|"
    r"jung (?:im Kopf|im Herzen))\b",
    r"\brüstige[nr]?\s+senior(?:en|innen)?\b",
    r"\b(?:keine |no |rüstige[nr]? )?(?:Rentner\w*|Pensionär\w*|Pensionist\w*|Ruheständler\w*|Vorruhestand\w*|(?:Best|"
    r"Silver)[\s-]?Ager\w*|"
    r"Frührentner\w*)",
    rf"\b(?:young(?:er)?|youthful|mature|elderly|fresh-faced)(?:,?\s+(?:and\s+)?(?!and\b|in\b|for\b|"
    rf"with\b)[a-z-]+){{0,2}}?,?\s+{PEOPLE}\b",
    r"\b(?:you(?: are|['’]re)|someone|somebody)\s+(?:(?:\w+,? ){0,2}?)young\b|\byoung(?:,| and) (?:dynamic|"
    r"energetic|hungry|ambitious|enthusiastic|vibrant|fit|motivated)\b",
    r"\byoung at heart\b|\byouthful\b(?! offenders?)(?:\s+\w+)?|\b(?:early )?retirees?\b|\bpensioners?\b|"
    r"\bover the hill\b|\bmature (?:outlook|attitude|approach)\b|\bdigital generation\b",
)
NEVER_SERVED = pattern(r"rüstig")
"""Words that nobody says of those whom the work is for."""
WORK_OF_THE_FIRM = frozenset({"about"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every such word for those who are to do the work."""
    for found in said_of_applicants(draft, PATTERN):
        is_meant = found.line.section not in WORK_OF_THE_FIRM or is_sought(found)
        if is_meant or NEVER_SERVED.match(found.match[0]):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
