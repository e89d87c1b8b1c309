"""Denial: an advert says that something is not asked for (“Wir fragen nicht nach …”, “no upper age limit”).

What is denied is told in one place for all rules. A “nicht” that belongs to the demand itself (“nicht älter als 40”) is
part of the words that a rule finds, and no denial; “werden nicht berücksichtigt” shuts people out and is none either.
"""

import re

from skillmatrix.language.clauses import clause_around
from skillmatrix.model.draft import WordsFound

NOT_THIS = re.compile(
    r"\b(?:kein(?:e[nmrs]?)?|no|nor|noch|weder|neither|instead of|rather than|statt|anstelle?)\s+"
    r"(?:(?:[\w-]+|[\w-]+ (?:und|oder|or|and))\s+){0,3}\Z"
    r"|\b(?:ohne|without)\s+(?:(?:[\w-]+(?:,| und| oder| or| and)?)\s+){0,5}\Z",
    re.IGNORECASE,
)
"""Directly in front: “kein Foto”, “ohne Foto und Geburtsdatum”."""
WHATEVER = re.compile(
    r"\b(?:nicht nur|not only|not just|unabhängig von\w*|ungeachtet|gleich,? (?:welche\w*|ob|wie)|egal|verzicht\w+|"
    r"jede[nrms]? (?:Alters?|Herkunft|"
    r"Nationalität|Religion)|regardless|irrespective|independent(?:ly)? of|whatever|no matter)\b",
    re.IGNORECASE,
)
"""Anywhere in front, in the same clause."""
ASKING = (
    r"(?:fragen|fragt|verlangen|erwarten|brauchen|benötigen|fordern|wollen|müssen|muss|musst|sollen|schauen|achten|"
    r"prüfen|erheben|speichern|bewerten|bestehen|sehen|lesen|nutzen|verwenden)"
)
NOT_ASKED = re.compile(
    rf"\b{ASKING}\b[^.;]{{0,60}}?\b(?:nicht|nie|niemals)\b|\b(?:nicht|nie|niemals)\b[^.;]{{0,30}}?\b(?:nach|"
    rf"verlangt|gefragt)\b"
    r"|(?:\bnot|\bnever|n['’]t)\s+(?:\w+\s+){0,3}?(?:ask\w*|require|need|expect|want|check|use|screen|store|have|"
    r"request|discriminate|"
    r"collect|send|include|attach|add|enclose|give|mention|state|tell|be|insist|tie|judge|accept photos)\b|"
    r"\bneed not\b|\b(?:leave out|leave off|omit)\s[^.;]{0,40}\Z|\b(?:mit (?:oder|und)|with (?:or|and)) \Z",
    re.IGNORECASE,
)
"""Anywhere in front: a verb of asking with “not”."""
SEND = r"(?:gib|geben|nenne?|nennen|teile?n?|sende?n?|schicke?n?|lege?n?|füge?n?|lade?n?|reiche?n?)"
ALONG = r"(?:an|mit|bei|hoch|ein|zu|hinzu)"
NOT_ALONG = rf"nicht\s*(?:{ALONG}\b\s*)?(?:[.,;!]|\Z)"
"""A verb of sending, and how its sentence ends if it is denied: “… bitte nicht an.”"""
NOT_NEEDED = (
    r"(?:nötig|notwendig|erforderlich|Voraussetzung\w*|Bedingung\w*|Pflicht|gefragt|verlangt|gefordert|erwartet|"
    r"entscheidend|ausschlaggebend|maßgeblich|wichtig|relevant|gebraucht|benötigt|Kriterium|Muss|Rolle|Thema|Hindernis)"
)
DENIED_BEHIND = re.compile(
    rf"\b(?:nicht|keine?[nmrs]?|nie)\s+(?:\w+\s+){{0,2}}?{NOT_NEEDED}\b"
    rf"|\b{ASKING}\s+(?:wir|Sie|du)\s+keine\b"
    r"|\b(?:gibt es|haben wir|kennen wir|setzen wir)\s+(?:\w+\s+){0,3}?nicht\b"
    rf"|\b{ASKING}\s+(?:wir|Sie|du)\s+(?:\w+\s+){{0,2}}?nicht\b|\b(?:zählt|zählen|interessiert|"
    rf"interessieren)\s+(?:\w+\s+){{0,2}}?nicht\b"
    r"|\b(?:ist|sind)\s+(?:\w+\s+){0,2}?egal\b|\bentf(?:ällt|allen)\b"
    r"|(?:\bnot|\bnever|n['’]t)\s+(?:\w+\s+){0,2}?(?:required|needed|necessary|expected|asked|essential|requirements?|"
    r"conditions?|important|relevant|used|factors?|decisive|barriers?|must|matter|count|obstacles?)\b"
    r"|\b(?:nicht|nie|niemals)\s+(?:\w+\s+)?(?:fragen|erfragen|verlangen|einfordern|erheben|wissen)\b"
    r"|(?:\bnot|\bnever|n['’]t)\s+(?:\w+\s+){0,2}?(?:ask|request|enquire|inquire)\b"
    r"|\bgeht uns nichts an\b|\bnone of our business\b"
    rf"|\A\s+(?:bitte )?nicht {ALONG}?(?:zu)?{SEND}\b|\A\s[^.;,]{{0,30}}\b{SEND}\s[^.;,]{{0,30}}\b{NOT_ALONG}"
    r"|\A[^.;]{0,60}\b(?:weglassen|(?:lassen (?:Sie|wir)|lass)\s[^.;,]{0,20}\bweg)\b|\bist uns gleich\b"
    r"|\bplays? no (?:part|role)\b|\bmakes? no difference\b|\bno (?:barrier|obstacle|problem)\b",
    re.IGNORECASE,
)

AROUND = (
    (rf"\b{SEND}\s[^.;,]{{0,60}}\Z", rf"\A[^.;,]{{0,30}}\b{NOT_ALONG}"),
    (r"\bauf\s[^.;]{0,60}\Z", r"\A(?:(?!\bauf\b)[^.;]){0,60}\bverzicht(?:en|est|et)\b"),
    (r"\bvon\s[^.;]{0,60}\Z", r"\A[^.;,]{0,40}\b(?:sehen wir|können Sie|kannst du)\s(?:\w+\s)?ab(?:sehen)?\b"),
    (r"\bleave\b[^.;,]{0,30}\Z", r"\A[^.;,]{0,30}\b(?:out|off)\b"),
    (
        r"\b(?:ob|whether)\s[^.;]{0,60}\Z",
        (
            r"\A[^.;]{0,60}\b(?:alle|jede[rsnm]?|du|Sie|all|everyone|everybody|anyone|you)\b[^.;]{0,40}"
            r"(?<!nicht )(?<!not )\b(?:willkommen|welcome)\b"
        ),
    ),
)
"""In front and behind, where what denies is parted: “geben Sie … nicht an”, “auf … verzichten wir”."""
DENIED_AROUND = tuple((re.compile(front, re.IGNORECASE), re.compile(behind, re.IGNORECASE)) for front, behind in AROUND)


def is_denied(found: WordsFound) -> bool:
    """Whether the clause of the words says that they are not asked for."""
    match = found.match
    clause = clause_around(match.string, match.start(), match.end())
    in_front = (NOT_THIS, WHATEVER, NOT_ASKED)
    return (
        any(sign.search(clause.before) for sign in in_front)
        or bool(DENIED_BEHIND.search(clause.behind))
        or any(front.search(clause.before) and behind.search(clause.behind) for front, behind in DENIED_AROUND)
    )
