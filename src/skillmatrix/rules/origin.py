"""An advert does not ask where people, or their parents, come from.

An employer who says in public that he will not hire people of some origin discriminates, even if nobody complains (CJEU
10.07.2008 – C-54/07, Feryn). “Keine Ausländer”, “ohne Migrationshintergrund” and “locals only” do that. A passport has
a rule of its own; “Migrationshintergrund” as a welcome or as the subject of the work is left alone.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Bewerbungen nur von Menschen ohne Migrationshintergrund

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Menschen mit Migrationshintergrund beraten; Ihre eigene Herkunft spielt keine Rolle
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.advert_words import said_of_applicants
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("origin", Severity.ERROR, "an ethnic origin or a skin colour as a requirement")

THEM = (
    r"(?:Ausländer\w*|Migrant\w*|Migrationshintergrund|Migrationsgeschichte|Einwanderungsgeschichte|Geflüchtete\w*|"
    r"Flüchtling\w*|Zugewanderte\w*|(?:ausländische|fremde)[rnm]? (?:Wurzeln|Herkunft|Namen?)|nichtdeutscher Herkunft|"
    r"ausländische[nr]?\s+(?:Bewerb\w+|Kandidat\w*|Arbeitskräfte\w*))"
    r"(?:[*:/_]\w+)?"
)
THEM_EN = (
    r"(?:foreigners?|immigrants?|migrants?|refugees?|asylum seekers?|(?:migra\w+|immigra\w+|foreign|minority) "
    r"(?:backgrounds?|origins?|roots|names?)|ethnic minorit\w+|people of colou?r)"
)
REFUSED = (
    r"(?:berücksichtig\w*|einge(?:stellt|laden)|einstellen|einladen|angenommen|annehmen|bearbeite\w*|geprüft|gesucht|"
    r"erwünscht|gewünscht|geeignet|willkommen|möglich|in Frage|infrage)"
)
PATTERN = pattern(
    rf"\b{THEM}\s+(?:stellen|laden|nehmen|wollen) wir\s+(?:\w+\s+)?nicht\b",
    rf"\b{THEM}\s+[^.;]{{0,40}}?\b(?:nicht|keinesfalls|niemals)\s+(?:\w+\s+)?{REFUSED}\b",
    rf"\b(?:cannot|can['’]t|not|unable to|won['’]t|don['’]t)\s+(?:be able to )?(?:consider|accept|hire|employ|"
    rf"take|recruit|"
    rf"invite)\s+[^.;]{{0,40}}?\b{THEM_EN}\b|\b{THEM_EN}\s+[^.;]{{0,25}}?\b(?:not|never|cannot|can['’]t)\s+(?:\w+\s+)?"
    rf"(?:considered|accepted|hired|employed|invited|wanted|welcome|apply)\b",
    r"\b(?:keine[rn]?|ohne|nur|ausschließlich|lieber)\s+(?:\w+e[nrs]? )?(?:Ausländer\w*|Migrant\w*|"
    r"Migrationshintergrund|Migrationserfahrung|Flüchtling\w*|Asyl\w*|Geflüchtete\w*|Einheimische\w*|Zugezogene\w*|"
    r"Zuwander\w*|Fremde\w*)",
    r"\b(?:deutsche|europäische|österreichische|schweizer(?:ische)?|westliche|nordeuropäische|mitteleuropäische|"
    r"westeuropäische|nordische|südländische|einheimische|arische|hiesige)[rsnm]?\s+(?:Abstammung|Wurzeln|Herkunft|"
    r"Aussehen|Typ|Erscheinung\w*|Namen?|Prägung|Kulturkreis\w*|Hintergrund|Eltern\w*)\b|\b(?:mittel|west|nord|ost|"
    r"süd)?europäisch aussehend\w*",
    r"\bEinheimische[rn]?\b(?= (?:bevorzugt|gesucht|werden))|\b(?:hell|dunkel)häutig\w*|\b\w*Hautfarbe\b|\b(?:hier|"
    r"in (?:Deutschland|Österreich|der Schweiz|der Region)) (?:geboren|aufgewachsen)\b|\b(?:aus der Region|"
    r"von hier) (?:stammen\w*|kommen)\b|\bkulturell (?:passend|zu uns passen\w*|integriert)\b|"
    r"\bAusländer\w* (?:\w+ ){0,3}?(?:nicht|zwecklos|unerwünscht)\w*|\bBewerbungen aus (?:\w+ )?(?:dem Ausland|"
    r"Drittstaaten) (?:\w+ ){0,2}?(?:nicht|zwecklos|sinnlos)\w*",
    r"\b(?:no|not)\s+(?:\w+ )?(?:foreigners?|immigrants?|migrants?|refugees?|overseas applicants|non-?natives?)\b|"
    r"\b(?:foreigners?|immigrants?|migrants?) (?:need not|should not|will not|are not|not)\b|\b(?:locals?|natives?|"
    r"whites?|Caucasians?|Europeans?|Westerners?|Asians?) (?:only|preferred)\b|\bonly (?:locals|natives|white|"
    r"Caucasian|Western|European)\b",
    r"\bof (?:\w+ )?(?:British|English|German|European|Western|American|Caucasian|white|Asian|Irish|Swiss|"
    r"Austrian) (?:origin|descent|heritage|ancestry|stock|background|parentage)\b|\b(?:European|Western|Caucasian|"
    r"Asian|Northern European|Mediterranean|white|English|British) (?:appearance|looks?|background|complexion|"
    r"heritage|upbringing|culture|roots)\b|\b(?:English|British|German|Western)[- ]sounding names?\b|\bCaucasian\b|"
    r"\bfair[- ]skinned\b|\bskin colou?r\b|\bno (?:\w+ )?migration background\b|\b(?:born and (?:bred|raised)|"
    r"UK-born|British-born|US-born|native-born|German-born)\b|\bcultural(?:ly)? (?:fit with|similar|western)\b",
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every place that asks for it."""
    for found in said_of_applicants(draft, PATTERN):
        yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
