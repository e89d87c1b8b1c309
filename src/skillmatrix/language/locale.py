"""The country that a text points to: by names, currencies and addresses. A guess, and told as one."""

import re
from collections import Counter
from typing import NamedTuple

SIGNS = {
    "de": re.compile(
        r"\b(?:Deutschland|Germany|GmbH & Co|TVöD|TV-L|AGG|Berlin|Hamburg|München|Munich|Köln|Frankfurt)\b|\.de\b"
    ),
    "at": re.compile(
        r"\b(?:Österreich\w*|Austria|Kollektivvertrag\w*|Überzahlung|Wien|Vienna|Graz|Linz|Salzburg|Innsbruck|"
        r"Klagenfurt|"
        r"Jänner|Matura)\b|\.at\b"
    ),
    "ch": re.compile(
        r"\b(?:Schweiz\w*|Switzerland|CHF|Franken|Zürich|Zurich|Basel|Bern|Luzern|St\. Gallen|Pensum|Stellenprozent|"
        r"Lohnausweis|AHV)\b|\bFr\.\s?\d|\.ch\b"
    ),
    "uk": re.compile(
        r"£|\b(?:GBP|UK|United Kingdom|Great Britain|England|Scotland|Wales|London|Manchester|Leeds|Edinburgh|"
        r"Birmingham|Bristol|DBS|NHS|PAYE|National Insurance|bank holidays|annual leave|driving licence)\b|\.uk\b"
    ),
    "us": re.compile(
        r"\$(?=\s?\d)|\b(?:USD|USA?|United States|401k|PTO|EEO|W-2|New York|California|Texas|Chicago|Boston|Seattle|"
        r"San Francisco|Washington|Colorado|driver['’]s license|paid time off|résumé)\b|\b401\(k\)|\.gov\b"
    ),
    "eu": re.compile(
        r"\b(?:EU|European Union|Ireland|Dublin|Netherlands|Amsterdam|France|Paris|Spain|Madrid|Italy|"
        r"Poland|Belgium|Brussels)\b"
    ),
}
GERMAN_SPEAKING = ("de", "at", "ch")
"""Where a German text can belong: it may well name customers elsewhere."""
EURO = re.compile(r"€|\b(?:EUR|Euro)\b")


class Locale(NamedTuple):
    """A market and the words that point to it; no words where the language alone does."""

    market: str
    signs: tuple[str, ...] = ()


def locale_of(text: str, language: str) -> Locale | None:
    """The market that most signs of a text point to; a German text without any belongs to Germany, others nowhere."""
    possible = GERMAN_SPEAKING if language == "de" else tuple(SIGNS)
    found = {market: [sign[0].strip() for sign in SIGNS[market].finditer(text)] for market in possible}
    counts = Counter({market: len(signs) for market, signs in found.items() if signs})
    if counts:
        market = counts.most_common(1)[0][0]
        return Locale(market, tuple(dict.fromkeys(found[market]))[:3])
    if language == "de":
        return Locale("de")
    euro = EURO.search(text)
    return Locale("eu", (euro[0],)) if euro else None
