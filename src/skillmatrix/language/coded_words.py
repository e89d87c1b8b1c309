"""Words that studies take for masculine (agentic), with neutral ones in their place, or for feminine (communal).

English: stems from the appendix of Gaucher, Friesen and Kay, Evidence that gendered wording in job advertisements
exists and sustains gender inequality, 2011 (doi 10.1037/a0022530), re-typed as facts. German: our own list, translated
from them, reviewed and not validated by a study.

Both lists hold what describes a person. Left out is what names work: analysis, decisions, leadership, objectives,
support, responsibility, sharing, understanding; Entscheidung, Leitung, Kommunikation, Unterstützung, Verantwortung.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.language.author_text import own_lines
from skillmatrix.language.tags import main_language
from skillmatrix.model.draft import Draft, DraftLine, blank

Tone: TypeAlias = Literal["agentic", "communal"]

# Each entry is how a word begins, as a pattern; beside agentic ones stands what could be said instead. Communal words
# only count: no study found that they keep anybody away.
ENGLISH_AGENTIC: Mapping[str, str] = {
    "active$": "regular",
    "adventur": "curious about new things",
    "aggress": "thorough",
    "ambitio": "motivated",
    "assertiv": "clear",
    "athlet": "physically able to (if the work demands it)",
    "autonom": "without guidance",
    "boast": "present",
    "challeng": "demanding task",
    "compet(?!enc|itors?$|itions?$)": "good at what the task needs",
    "confident$": "sure",
    "courag": "open to new things",
    "decisive": "able to choose in good time",
    "determin(?:ed|ation)$": "steady",
    "domina": "leading",
    "fearless": "calm in difficult moments",
    "greedy": "keen",
    "head-?strong": "consistent",
    "hierarch": "levels",
    "hostil": "difficult",
    "impulsive": "spontaneous",
    "independen": "without guidance",
    "intellect": "thinking",
    "opinion": "view",
    "outspoken": "open",
    "persist": "patient",
    "reckless": "quick",
    "self-?confiden": "sure",
    "self-?relian": "without guidance",
    "self-?sufficien": "without guidance",
    "stubborn": "consistent",
    "superior$": "very good",
    "unreasonab": "very high",
}
ENGLISH_COMMUNAL = """
    affection cheer committed$ communal compassion considerate co-?operativ dependab emotiona empath gentl honest
    inter-?dependen inter-?personal kinship loyal modest nag(?:s|ging)?$ nurtur pleasant polite quiet sensitiv
    submissive supportive sympath trustworth warm(?:th|ly|-?hearted)?$ whin(?:es?|ing)$
"""
GERMAN_AGENTIC: Mapping[str, str] = {
    "abenteuer(?:lust|lustig)?": "neugierig auf Neues",
    "aggressiv": "nachdrücklich",
    "ambition": "engagiert",
    "angriffslust": "initiativ",
    "athlet": "körperlich fit (wenn die Arbeit es verlangt)",
    "autonom": "in eigener Regie",
    "behauptungs?(?:wille|stark|stärke)?|behaupten": "den eigenen Standpunkt vertreten",
    "beharrlich": "ausdauernd",
    "bestimmend": "klar",
    "dominan[tz]|dominier": "prägend",
    "durchsetzungs?(?:stark|stärke|fähig|kraft|kräft|vermögen|wille|freud)": "überzeugt mit Argumenten",
    "ehrgeiz": "engagiert",
    "entschlossen": "verbindlich",
    "entschluss(?:freud|kraft|kräft|stark)": "entscheidet rechtzeitig",
    "erfolgshung(?:e?r)": "motiviert",
    "furchtlos": "ruhig in schwierigen Lagen",
    "hartnäckig": "ausdauernd",
    "herausforder": "anspruchsvolle Aufgabe",
    "hierarchisch": "nach Ebenen gegliedert",
    "impulsiv": "spontan",
    "kämpfer(?:isch|natur|herz)?": "engagiert",
    "kampf(?:geist|wille|lust|bereit)": "engagiert",
    "konkurrenz(?:fähig|stark|orientier|denken)": "leistungsfähig",
    "kraftvoll": "wirksam",
    "mutig": "offen für Neues",
    "risiko(?:freud|bereit)": "wägt Risiken ab und entscheidet",
    "selbstbewusst": "sicher im Auftreten",
    "selbstsicher": "sicher im Auftreten",
    "stark(?:e[mnrs]?)$": "gut",
    "überlegenheit": "Vorsprung",
    "unabhängig": "ohne Anleitung",
    "unnachgiebig": "konsequent",
    "wettbewerbs(?:orientier|stark|freud|geist)": "ergebnisorientiert",
    "zielstrebig": "zielorientiert",
}
GERMAN_COMMUNAL = """
    achtsam aufgeschlossen aufmerksam bescheiden ehrlich einfühl(?:sam|end|ungs(?:vermögen|gabe|kraft)) empath
    freundlich fürsorg gemeinschaftlich gewissenhaft herzlich hilfsbereit höflich kollegial kooperativ loyal mitfühl
    partnerschaftlich respektvoll rücksichtsvoll sensib sympath taktvoll teamfähig unterstützend
    verantwortungsbewusst verlässlich verständnisvoll vertrauensvoll warmherzig wertschätz zuverlässig
    zwischenmenschlich
"""
# What such a word says about no person: products, figures of speech, what law demands.
ENGLISH_MISSES = re.compile(
    r"active directory|active (?:members?|users?)|actively seek|competitive (?:pay|salar|benefit|compensation)\w*|"
    r"intellectual property|flat(?:ter)? hierarch\w+|(?:levels?|layers?) of hierarch\w+|sensitive (?:data|information)|"
    r"data sensitivity|persistent (?:data|storage|volumes?)|independent of|independently of|independent contractors?|"
    r"public opinion|opinion (?:polls?|research|leaders?)|committed to (?:equal|divers|inclus)\w*|determined by|"
    r"autonomous (?:driving|vehicles?)|challenge[- ]response|confidential\w*",
    re.IGNORECASE,
)
GERMAN_MISSES = re.compile(
    r"unabhängig (?:von|davon)\b|mit freundlichen grüßen|freundliche grüße|"
    r"herzlich(?:e[nrs]?)? (?:willkommen|eingeladen|grüße|dank)|aufmerksam (?:ge|mach|auf|wurde)|"
    r"sensible[nr]? (?:daten|inform|bereich)\w*|autonome[sn]? (?:fahr|system)\w*|"
    r"vertrauensvoll an\b|starke[nrs]? (?:marke|wachstum|nachfrage|partner|gemeinschaft|team)\w*",
    re.IGNORECASE,
)
# How a German word may go on behind its stem and still be that word: endings, no second noun.
# A compound is what its last part says: a “Wettbewerbsrecht” competes with nobody.
GERMAN_END = (
    r"(?:is?ch|ig|lich|sam|e?nd|iert?|ion|ie|ung|keit|heit|ität|el|l|t){0,3}(?:e[mnrs]?|e?st?|n|s)?(?:e[mnrs]?)?"
)
WORDS = {
    "en": re.compile(r"(?:(?:self|head|co|inter)-)?[^\W\d_]+", re.IGNORECASE),
    "de": re.compile(r"[^\W\d_]+"),
}
_TABLES = {
    "de": (GERMAN_AGENTIC, GERMAN_COMMUNAL, GERMAN_END + r"\Z"),
    "en": (ENGLISH_AGENTIC, ENGLISH_COMMUNAL, ""),
}
MOST_TOLD = 20
"""So many words one message names."""


class Hit(NamedTuple):
    """A coded word and its place in a line; `stem` names it, `instead` is a neutral wording for an agentic one."""

    line: DraftLine
    start: int
    end: int
    stem: str
    instead: str

    @property
    def word(self) -> str:
        """The word as it is written."""
        return self.line.text[self.start : self.end]


class CodedWords(NamedTuple):
    """The coded words of a draft, each once a line."""

    agentic: Sequence[Hit]
    communal: Sequence[Hit]


def coded_words(draft: Draft) -> CodedWords:
    """What a draft has of both kinds; its title, headings, names of skills and quotations do not count."""
    found: dict[tuple[Tone, str, int], Hit] = {}
    for at, (line, text) in enumerate(own_lines(draft)):
        for tone, hit in _hits(line, text, draft.language):
            found.setdefault((tone, hit.stem, at), hit)
    agentic = [hit for (tone, _, _), hit in found.items() if tone == "agentic"]
    return CodedWords(agentic, [hit for (tone, _, _), hit in found.items() if tone == "communal"])


def told(hits: Sequence[Hit]) -> str:
    """The words with their places and a neutral wording each: `ehrgeizig (12:5) → engagiert; …`."""
    said = [f"{hit.word} ({hit.line.where(hit.start)}) → {hit.instead}" for hit in hits[:MOST_TOLD]]
    return "; ".join([*said, "…"] if len(hits) > MOST_TOLD else said)


def _hits(line: DraftLine, text: str, language: str) -> Iterator[tuple[Tone, Hit]]:
    language = main_language(language)
    if language not in _TABLES:
        return
    pattern, entries = _find(language)
    said = (GERMAN_MISSES if language == "de" else ENGLISH_MISSES).sub(blank, text)
    for word in WORDS[language].finditer(said):
        if said[word.end() : word.end() + 1] == "-":
            continue  # the front of a compound: “Stark-Strom”, “warm-up”
        if (found := pattern.match(word[0].casefold())) and found.lastindex:
            tone, stem, instead = entries[found.lastindex - 1]
            yield tone, Hit(line, word.start(), word.end(), stem, instead)


@cache
def _find(language: str) -> tuple[re.Pattern[str], tuple[tuple[Tone, str, str], ...]]:
    """One pattern for all stems of a language, with a group for each, and what the groups stand for."""
    agentic, communal, end = _TABLES[language]
    entries: list[tuple[Tone, str, str]] = [("agentic", stem, instead) for stem, instead in agentic.items()]
    entries += [("communal", stem, "") for stem in communal.split()]
    stems = "|".join(f"({stem})" for _, stem, _ in entries)
    return re.compile(f"(?:{stems}){end}"), tuple(entries)
