"""Audience and applicants: whether words speak of those whom the work is for, or of those who are to do it.

“Klientinnen zwischen 18 und 65” are people served. “Menschen zwischen 25 und 35” are too where somebody works with or
for them, and not where the advert seeks them: then they are the object of “suchen”.
"""

import re

from skillmatrix.language.clauses import clause_around
from skillmatrix.model.draft import WordsFound

SOUGHT = re.compile(
    r"\b(?:suchen|sucht|gesucht|einstellen|freuen uns (?:\w+ )?(?:auf|über)|stellen wir|bevorzug\w+|wünschen uns|"
    r"erwarten|Bewerb(?:er|ung|"
    r"end)\w*(?: (?:nur |ausschließlich )?von\b)?|"
    r"Kandidat\w*|"
    r"(?:du|Sie) (?:bist|sind)|(?:bist|sind) (?:du|Sie)|Ihr Profil|ideal\w*|am liebsten|gerne?|Verstärkung|"
    r"looking for|seek(?:s|ing)?|wanted|hir(?:e|ing)|recruit(?:s|ing)?|prefer\w*|applicants?|candidates?|you are|"
    r"you['’]re|you (?:must|will|should) be|suits?|suited|applications? (?:only )?(?:from|of)|(?:Job|Stelle|"
    r"Position|Zubrot|Arbeit|Tätigkeit|job|role|position|opportunity) (?:\w+ )?(?:für|for))\b",
    re.IGNORECASE,
)
"""Who stands behind one of these is to do the work."""
SERVED = (
    r"(?:Kinder\w*|Jugendliche\w*|Schüler\w*|Klient\w*|Patient\w*|Kund(?:e|en|in|innen|schaft)|Bewohn\w*|"
    r"\w*[Mm]itglied(?:er\w*|ern)?|"
    r"Teilnehm\w*|\w*[Zz]ielgruppe\w*|Besuch(?:er|end)\w*|Studierende\w*|Auszubildende\w*|Azubis?|Nutz(?:er|end)\w*|"
    r"User\w*|Gäste\w*|"
    r"Les(?:er|end)\w*|Familien|Senior(?:en|innen)\w*|Betroffene\w*|Geflüchtete\w*|Ratsuchende\w*|"
    r"Betreute\w*|\w*[Pp]ublikum|Fans?|Ehrenamtliche\w*|Freiwillige\w*|Versicherte\w*|Gruppen?|Mannschaften|"
    r"children|teenagers|teens|pupils|students|members?|clients?|patients?|customers?|users?|residents?|"
    r"audiences?|participants?|readers?|guests?|visitors?|learners?|volunteers?|families|apprentices|target groups?|"
    r"players?|fans?|donors?|service users|viewers?|listeners?|followers?)"
    r"(?![ -](?:manag|servic|support|success|care|relation|advis|consult|research|engag|experience|betreuung|dienst|"
    r"service)\w*)"
)
ANYBODY = (
    r"(?:Menschen|Personen|Leuten?|Frauen|Männern?|Mädchen|Jungen|Erwachsenen?|people|persons|adults|women|men|"
    r"girls|boys|youth)"
)
"""People who are served only where somebody does something for them."""
SERVING = (
    r"(?:für|mit|von|an|bei|zwischen|gegenüber|begleit\w*|berat\w*|betreu\w*|unterstütz\w*|anleit\w*|schul\w*|"
    r"unterricht\w*|"
    r"förder\w*|pfleg\w*|vermittel\w*|with|for|of|to|by|among|support\w*|coach\w*|teach\w*|advis\w*|guid\w*|serv\w*|"
    r"train\w*|help\w*|"
    r"mentor\w*|reach\w*|engag\w*|moderat\w*)"
)
BETWEEN = r"\s+(?:(?:[a-zäöüß-]+,?)\s+){0,3}"
"""Articles and adjectives: in German they are small, so that “für unser Team Menschen” leads nowhere."""
IS_SERVED = re.compile(rf"\b(?i:{SERVED})\b|\b(?i:{SERVING}){BETWEEN}{ANYBODY}\b")
SERVED_BY = re.compile(rf"\b(?i:{SERVING}){BETWEEN}(?:(?i:{SERVED})|{ANYBODY})\b")
"""Somebody served behind a word of seeking: “Wir suchen eine Kraft für Kinder zwischen …”."""
SERVED_BEHIND = re.compile(
    rf"\A[\s-]*(?:(?!(?:for|für|with|mit|of|von|in|to|and|und|oder|or|bei|im)\b)[\w-]+\s+)?(?i:{SERVED})\b"
)
SERVED_THEMSELVES = re.compile(rf"\b(?i:{SERVING}){BETWEEN}\Z|\b(?i:{SERVING})\s+\Z")
"""In front of words that name the people served: “für junge Menschen”."""
PEOPLE_SERVED = re.compile(rf"(?:{ANYBODY}|(?i:{SERVED})|Talente[n]?|Mütter[n]?|mothers)\Z")
WORK = frozenset({"tasks", "purpose", "powers", "learn", "interfaces"})
"""Sections that speak of the work."""


def is_of_audience(found: WordsFound) -> bool:
    """Whether the words are about those whom the work is for."""
    match = found.match
    before, behind = clause_around(match.string, match.start(), match.end())
    sought = [seeking.end() for seeking in SOUGHT.finditer(before)]
    if found.line.kind == "title":
        return False
    if sought:
        return bool(SERVED_BY.search(before, sought[-1]))
    if PEOPLE_SERVED.search(match[0]) and SERVED_THEMSELVES.search(before):
        return True
    return found.line.section in WORK or bool(IS_SERVED.search(before) or SERVED_BEHIND.match(behind))


def is_sought(found: WordsFound) -> bool:
    """Whether the words, or the clause around them, speak of who is sought."""
    clause = clause_around(found.match.string, found.match.start(), found.match.end())
    return any(SOUGHT.search(said) for said in (clause.before, found.match[0], clause.behind))
