"""Words that every advert has and that say nothing about the work, with what says more. A list of our own.

Source for the direction: business-wissen.de, Anforderungsprofil und Stellenausschreibung erstellen. “flexibel” and
“belastbar” have a rule of their own.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from skillmatrix.language.author_text import own_lines
from skillmatrix.language.tags import main_language
from skillmatrix.model.draft import Draft, DraftLine

# A key is a pattern of whole words, the value is what could be said instead.
GERMAN: Mapping[str, str] = {
    r"teamfähig(?:keit|e[nrs]?)?": "womit und mit wem man sich abstimmt",
    r"team-?player(?:in)?s?|team-?geist": "womit und mit wem man sich abstimmt",
    r"dynamische?[nrs]?(?! (?:inhalt|seite|daten|preis|website|routing|anzeige|web))": "was sich ändert und wie oft",
    r"leistungs(?:bereit|orientiert|stark)(?:schaft|e[nrs]?)?": "welche Ergebnisse erwartet werden",
    r"einsatz(?:bereit|freud)(?:schaft|ige?[nrs]?|e[nrs]?)?": "welche Zeiten oder Spitzen es gibt",
    r"hoch ?motivierte?[nrs]?|überdurchschnittlich\w* engage\w+": "welche Aufgaben selbst angestoßen werden",
    r"hands-?on(?:-?mentalität)?|macher(?:-?mentalität|-?typ)?|anpacker-?mentalität": "was selbst umgesetzt wird",
    r"kommunikations(?:stark|stärke|talent)(?:e[nrs]?)?": "mit wem worüber gesprochen oder geschrieben wird",
    r"organisationstalent": "was geplant und geordnet wird",
    r"lösungsorientiert(?:e[nrs]?)?|lösungsorientierung": "welche Fragen zu lösen sind",
    r"pro-?aktiv(?:e[nrs]?)?": "was ohne Auftrag angestoßen wird",
    r"unternehmerische[ns]? denken|über den tellerrand": "welche Ziele mitbedacht werden",
    r"alleskönner(?:in)?|eierlegende\w*|allrounder(?:in)?|rockstar|ninja|guru": "welche Kenntnisse gebraucht werden",
}
ENGLISH: Mapping[str, str] = {
    r"team[ -]?players?|team spirit": "with whom and on what the person works",
    r"self-?starters?|go-?getters?|self-motivated": "what the person sets going without being asked",
    r"dynamic(?! (?:content|page|pricing|data|program|website|routing|system|range))": "what changes and how often",
    r"results?-(?:driven|oriented)|high[ -]perform(?:er|ing)s?|high achievers?": "which results are expected",
    r"hard-?working|highly[ -]motivated": "which results are expected",
    r"passionate|passion for": "what the person has done in this field",
    r"fast-paced|hit the ground running": "which peaks there are and how people start",
    r"pro-?active(?:ly)?": "what the person sets going without being asked",
    r"can-do|hands-on (?:attitude|mentality)|positive attitude": "what the person does",
    r"excellent communicat\w+(?: skills)?|people person": "with whom and on what the person speaks or writes",
    r"think(?:ing)? outside (?:of )?the box|out-of-the-box think\w+": "which questions need new answers",
    r"rock ?stars?|ninjas?|gurus?|superstars?|all-?rounders?": "which knowledge is needed",
    r"thrives? under pressure": "which peaks there are and who helps then",
}
_TABLES = {"de": GERMAN, "en": ENGLISH}


class EmptyWord(NamedTuple):
    """An empty word, its place in a line, and what to say instead."""

    line: DraftLine
    start: int
    end: int
    instead: str


def empty_words(draft: Draft) -> Iterator[EmptyWord]:
    """Every empty word of a draft."""
    table = _TABLES.get(main_language(draft.language))
    if table is None:
        return
    pattern, instead = _find(tuple(table)), tuple(table.values())
    for line, text in own_lines(draft):
        for found in pattern.finditer(text):
            assert found.lastindex is not None
            yield EmptyWord(line, found.start(), found.end(), instead[found.lastindex - 1])


@cache
def _find(patterns: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(f"({pattern})" for pattern in patterns)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)
