"""An advert asks for what somebody can do, not for an age.

“Zwischen 25 und 35 Jahren” breaks § 11 AGG (BAG 23.08.2012 – 8 AZR 285/11). Ages in words, years of birth and “in your
twenties” are ages, too. Ages of those whom the work is for (“Klientinnen zwischen 18 und 65”), years of experience, the
age of the firm and a lowest age that the law demands (“ab 18”) are something else, and so is “keine Altersgrenze”.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Sie sind zwischen 25 und 35 Jahre alt

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gruppen von Kindern zwischen 10 und 14 Jahren anleiten
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.audience import is_sought
from skillmatrix.language.word_classes import AGE, DECADE, YEAR_OF_BIRTH, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("age-span", Severity.ERROR, "an age or a span of ages that people are to have")

NO_TIME = (
    r"(?!\s*(?:\w+\s+){0,3}?[\w-]*(?:erfahrung|praxis|laufzeit|experience|practice|warranty|contract|zugehörigkeit)|"
    r"\s*(?:Jahren?|years)?\s*(?:am|im) Markt)"
)
NO_UNIT = (
    r"(?!\s*(?:%|€|\d|[.,:/]\s?\d|\.?\s*(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|"
    r"November|Dezember|Uhr)|"
    r"(?:Prozent|percent|Minut|Stund|Tag|Woch|Monat|Euro|EUR|Person|Mitarbeit|Beschäftigt|"
    r"Kolleg|Grad|kg|km|"
    r"minutes?|hours?|days?|weeks?|months?|people|employees|staff|colleagues|pounds|lbs|kilo\w*|miles|users|members|"
    r"Mitglied|Wörter|words)))"
)
YEARS_OLD = (
    r"(?:\s*Jahren?\b(?:\s+alt\b)?|\s*J\.|[\s-]*jährig\w*|[\s-]years?(?:[\s-](?:old|of[\s-]age))?\b(?:\s*olds?\b)?|"
    r"['’]?\s*years? old\b)"
)
ENDS = (
    r"(?=\s*(?:[.,;)!/]|$|und\b|oder\b|and\b|or\b|sein\b|alt\b|bist\b|sind\b|gesucht|bevorzugt|preferred|wanted|"
    r"welcome))"
)
TO = r"\s*(?:bis|und|to|and|[-–—])\s*"
LESS = (
    r"(?:unter|bis(?: zu)?|maximal|max\.?|höchstens|nicht über|nicht älter als|(?:\w+ )?jünger als|under|below|"
    r"not over|not above|up to|maximum|max|"
    r"no older than|not older than|younger than|less than)"
)
PATTERN = pattern(
    rf"\b{AGE}-?{TO}{AGE}{YEARS_OLD}{NO_TIME}",
    rf"(?<!\d )\b(?:gern |am liebsten |ideally |preferably )?{LESS}\s+{AGE}{YEARS_OLD}{NO_TIME}|\b(?:under|below|"
    rf"over|up to) the age of {AGE}\b",
    rf"\b(?:gern\w*|am liebsten|bevorzugt|idealerweise|möglichst|vorzugsweise|ideally|preferably|sind|bist|sein|are|"
    rf"be|age[d:]?|Alter:?|someone|somebody|jemand\w*|Bewerbe(?:r|nde)\w*|applicants?|candidates?)"
    rf"\s+(?:noch |maximal )?(?:zwischen|unter|under|below|between|over|"
    rf"über)\s+{AGE}(?:{TO}{AGE})?{NO_UNIT}(?:{YEARS_OLD})?{NO_TIME}(?![\w%])",
    rf"\b(?:zwischen|between)\s+{AGE}\s+(?:und|and)\s+{AGE}\b{NO_UNIT}{ENDS}",
    rf"\b(?:unter|under|über|over)\s+(?:25|30|35|40|45|50|55|dreißig|vierzig|fünfzig|thirty|forty|"
    rf"fifty)\b{NO_UNIT}{ENDS}",
    rf"\b(?:nicht |keinesfalls |kaum |not |no )?(?:älter|jünger|older|younger)\s+(?:als|"
    rf"than)\s+{AGE}\b{NO_UNIT}(?!\s*(?:Monat|months|weeks))(?:{YEARS_OLD})?",
    rf"\b(?:höchstens|maximal|max\.?|nicht über|not over|no more than|at most|up to)\s+{AGE}(?:\s*Jahre?)?\s+(?:alt|"
    rf"sein|jung|old|years of age)\b",
    rf"\b{AGE}\s+(?:Jahre )?(?:oder|or|und|and)\s+(?:jünger|younger|unter|under|drunter)\b",
    r"\b(?:noch )?keine?\s+[2-5]0\b(?=\s*(?:[.,;)!]|$|bist|sind|Jahre))",
    rf"\b{AGE}\.?\s*(?:Lebensjahr|Geburtstag)\w*|\b{AGE}th birthday\b",
    rf"\b(?:Jahrgang|Jahrgänge[n]?|Geburtsjahr\w*)\s*:?\s*(?:ab |bis |nach |vor |zwischen |etwa |"
    rf"ca\. )*{YEAR_OF_BIRTH}(?:{TO}{YEAR_OF_BIRTH})?",
    rf"\b(?:geboren|born)\s+(?:\w+\s+){{0,2}}?{YEAR_OF_BIRTH}\b(?:\s+(?:oder|or|and)\s+(?:später|jünger|later|after))?",
    rf"\b(?:nach|ab|after|since|vor|before)\s+{YEAR_OF_BIRTH}\s+(?:geboren|born)\b",
    rf"\b(?:Anfang|Mitte|Ende|early|mid|late)[\s-]+{DECADE}\b",
    rf"\b(?:in (?:Ihren|deinen|den|seinen|your|their|the)\s+(?:early |mid |late |besten )?)(?:{DECADE}|Jahren\b)",
    r"\b(?:twenty|thirty|forty)[\s-]?somethings?\b|\b(?:über|ü|over)[\s-]?[3-6]0[\s-]?jährige\w*|\bÜ-?[3-6]0\b|"
    r"\bover-?[3-6]0s\b|\bunder-?[2-5][05]s\b",
    rf"\b(?:Höchst|Ideal|Wunsch|Maximal|Ziel)alter\w*(?::? (?:von |bis )?{AGE}(?:{TO}{AGE})?(?:{YEARS_OLD})?)?|"
    r"\bAlters(?:ober)?(?:grenze|limit|limite)\w*|\b(?:maximum|upper|"
    r"ideal|preferred) age\b(?: limit)?|\bage limit\b|\bmax\.? age\b",
    rf"\b(?:Alter|Age|Age range|Altersgruppe|age group)(?:\s*:|\s+(?:von|bis|zwischen|unter|between|from|of|"
    rf"under))\s*(?:ca\.?|etwa|zwischen|bis|unter|under|between|von|from)?\s*{AGE}\b{NO_UNIT}",
    rf"\baged?\s+(?:between\s+|from\s+|under\s+|up to\s+)?{AGE}(?:{TO}{AGE}|\s+(?:or|and) (?:under|younger|below))",
)
LAWFUL = pattern(r"\b(?:über|over|ab|mindestens|at least|from)\s+(?:16|18|21)\b")
ABOUT_THE_FIRM = frozenset({"about"})


def check(draft: Draft) -> Iterator[Remark]:
    """Ages anywhere in the text, unless they are those of an audience, or of the firm that speaks of itself."""
    for found in said_of_applicants(draft, PATTERN):
        is_own = found.line.section in ABOUT_THE_FIRM and not is_sought(found)
        if not is_own and not LAWFUL.search(found.match[0]):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
