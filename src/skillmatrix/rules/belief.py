"""An advert leaves belief alone: religion, its dress, and politics.

To ask for membership of a church is lawful for its own institutions at most, and there only as far as the work demands
it (CJEU 17.04.2018 – C-414/16). Headscarf and party are nobody's matter elsewhere. What the firm says about itself
(“ein christlicher Träger”) is left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Mitglied der evangelischen Kirche

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Andachten vorbereiten; Ihre Konfession spielt keine Rolle
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.audience import is_sought
from skillmatrix.language.invitation import is_welcome
from skillmatrix.language.word_classes import BELIEFS, FAITHS, pattern
from skillmatrix.model.draft import Draft

RULE = Rule("belief", Severity.ERROR, "religion, its dress or politics as a requirement")

PATTERN = pattern(
    r"\b(?:kein\w*|ohne|no)\s+(?:Parteibuch|Parteimitglied\w*|Parteizugehörigkeit|politischen? (?:Aktivität|"
    r"Betätigung|Engagement)\w*|"
    r"political (?:activit\w+|engagement|affiliations?)|party membership)\b",
    rf"\b(?:Mitglied(?:schaft)?|Zugehörigkeit|zugehörig|angehör\w+)\b(?:[^.;]{{0,25}}?)\b(?:Kirche|Konfession|"
    rf"Religionsgemeinschaft|Glaubensgemeinschaft|ACK|Partei)\w*|\b\w*(?:kirchenzugehörigkeit|kirchenmitglied\w*|"
    rf"konfession\w*|religionszugehörigkeit|parteizugehörigkeit|parteimitglied\w*|parteibuch\w*)\b|"
    rf"\b(?:{BELIEFS})\s+(?:Kirche|Konfession|Glaube\w*|Werte\w*|Überzeugung\w*|Bekenntnis\w*|Weltbild\w*|"
    rf"Menschenbild\w*|Grundhaltung|Einstellung|Bewerb\w+|Kandidat\w*|Mitarbeit\w+|Lebens\w+|Haltung|Persönlichkeit|"
    rf"Prägung)",
    rf"\b(?:bist|sind|sein)\s+(?:\w+ )?(?:{BELIEFS}|Christ(?:in)?|Katholik(?:in)?|Protestant(?:in)?|Muslim(?:a|"
    rf"in)?)\b(?:[*:/]\w+)?|\b(?:praktizierende[rn]?|bekennende[rn]?|überzeugte[rn]?|gläubige[rn]?)\s+(?:Christ|"
    rf"Katholik|Muslim|Protestant|Evangel)\w*|\bgetauft\b|\bTauf(?:schein|bescheinigung)\b|\bbibeltreu\w*",
    r"\b(?:kein\w*|ohne|ablegen\w*)\s+(?:\w+ )?(?:Kopftuch\w*|Kopftücher|Kippa|Turban|Schleier|Burka|Nikab|"
    r"religiöse[rnsm]? (?:Symbol|Zeichen|Kleidung|Bekleidung|Kopf)\w*)|\b(?:Kopftuch\w*|religiöse[rnsm]? (?:Symbole|"
    r"Kleidung|Zeichen))\b",
    r"\bpolitisch (?:\w+ )?(?:neutral\w*|unauffällig|links|rechts|konservativ|zuverlässig|unbelastet|"
    r"korrekt\w* Haltung|engagiert|stabil|liberal|grün)\b|\bpolitische[nrs]? (?:Haltung|Aktivität\w*|Betätigung|"
    r"Gesinnung|Einstellung|"
    r"Überzeugung\w*|Neutralität|Ansichten|Gesinnung)\b|\bparteipolitisch\w*|\bparteilos\b|\bweltanschaulich\w*|"
    r"\b(?:richtige|passende|unsere) (?:Gesinnung|Weltanschauung)\b",
    rf"\b(?:practi[sc]ing|committed|devout|born-again|active|believing)\s+(?:{FAITHS}|church)\w*(?: member)?\b|"
    rf"\b{FAITHS}\s+(?:faith|values|beliefs?|candidates?|applicants?|only|background|lifestyle|person|people|"
    rf"convictions?|ethos|worldview)\b|\b(?:be|are|being) an? (?:\w+ )?(?:Christian|Catholic|Muslim|Jew|Hindu|Sikh|"
    rf"Protestant|believer)\b",
    r"\b(?:church|mosque|party) (?:member\w*|attend\w+)\b|\b(?:a )?member (?:of|in) (?:the|a|"
    r"our) (?:\w+ ){0,3}?(?:church|mosque|party|congregation)\b|\b(?:no|without|remove) (?:\w+ )?(?:head ?scar(?:f|"
    r"ves)|hijabs?|turbans?|veils?|kippahs?|religious (?:symbols?|dress|clothing|headwear|jewell?ery))\b|"
    r"\bhead ?scar(?:f|ves)\b|\breligious (?:affiliation|beliefs?|views)\b|\bpolitical(?:ly)? (?:neutral|"
    r"conservative|liberal|affiliations?|views|opinions?|beliefs?|correct views)\b|\bbaptised\b|\bbaptism\w*",
)
FORBIDDEN = pattern(r"(?:kein|ohne|no|without|remove)")
ABOUT_THE_FIRM = frozenset({"about", "offer"})


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for found in said_of_applicants(draft, PATTERN):
        forbids = FORBIDDEN.match(found.match[0])
        is_meant = found.line.section not in ABOUT_THE_FIRM or is_sought(found)
        if forbids or (is_meant and not is_welcome(found)):
            yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
