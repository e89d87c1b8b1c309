"""Titles of jobs and the genders they name. A list of our own: what is not on it counts as neutral."""

import re
from typing import Literal, NamedTuple, TypeAlias

Gender: TypeAlias = Literal["neutral", "masculine", "loan", "feminine", "both", "gendered"]
"""`loan`: an English noun that German reads as masculine; `gendered`: an English title such as salesman."""
Mark: TypeAlias = Literal["", "two", "all"]
"""What a title says beside its nouns: nothing, “(m/w)”, or “(m/w/d)” and the like."""

MASCULINE_ENDS = """
anwalt architekt archivar arzt assistent autor bauer beamter bearbeiter beauftragter berater betreuer bibliothekar
buchhalter bäcker chemiker controller designer direktor disponent dozent drucker einkäufer elektriker elektroniker
entwickler erzieher experte fachmann fahrer fleischer forscher fotograf friseur führer gestalter grafiker gärtner
halter helfer informatiker ingenieur inspektor journalist jurist kaufmann kellner koch kollege konditor kontrolleur
koordinator lagerist landwirt lehrer leiter lektor macher maler manager mathematiker maurer mechaniker mechatroniker
meister mitarbeiter arbeiter moderator administrator monteur pfleger physiker planer praktikant produzent programmierer
prüfer psychologe pädagoge redakteur referent schlosser schneider schreiner sekretär sozialarbeiter spezialist sprecher
statistiker student techniker texter therapeut tischler trainer verkäufer vertreter verwalter volontär vorsitzender
werker wissenschaftler zeichner ansprechpartner
"""
LOAN_ENDS = (
    "analyst consultant developer editor engineer master officer operator owner partner recruiter scientist writer"
)

MASCULINE = tuple(MASCULINE_ENDS.split())
LOAN = tuple(LOAN_ENDS.split())
NOUN = re.compile(r"\b[\w-]*\w(?!\w|-\w|/-?in|\(in)", re.IGNORECASE)
"""A word that no short feminine ending follows."""
FEMININE = re.compile(
    r"\b(?:[\w-]{2,}(?:(?:er|eur|or|ist|ent|ant|at|log|är|ier|iker|tekt|graf|wirt|peut|gog|ert|leg)in(?:nen)?|"
    r"frau(?:en)?|schwester)|[\w-]*(?:ärztin|anwältin|bäuerin|beamtin|köchin))\b",
    re.IGNORECASE,
)
ENDING = re.compile(r"in(?:nen)?$")
SHORT_PAIR = re.compile(r"\w/-?in(?:nen)?\b|\w\(-?in(?:nen)?\)|[a-zäöüß]In(?:nen)?\b")
SIGN = re.compile(r"\w[*:_·]in(?:nen)?\b")
ALL = re.compile(
    r"(?<!\w)(?:[mwdfxian]\s?[/|*,;]\s?){2,}[mwdfxian](?:iv(?:ers|\.)?)?(?!\w)|\((?:gn|d|x|a|\*|div(?:ers|\.)?|"
    r"geschlechtsneutral|gender[- ]neutral|any gender|human|Mensch)\)"
    r"|\b(?:all|any) genders?\b|\balle Geschlechter\b|(?<!\w)(?:männlich|weiblich|divers)\s?/\s?(?:männlich|"
    r"weiblich|divers)\s?/\s?(?:männlich|weiblich|divers)\b",
    re.IGNORECASE,
)
TWO = re.compile(r"\(\s?[mwf]\s?[/|]\s?[mwf]\s?\)", re.IGNORECASE)
EVERYBODY = re.compile(
    r"\b(?:all\w*|jede[nsm]?|unabhängig vom|gleich welchen|ungeachtet des) Geschlechts?\b|\baller Geschlechter\b|"
    r"\bgeschlechtliche\w* Identität|\bdivers\b|\bnon-?binary\b|\ball genders\b|\b(?:any|whatever their) gender\b|"
    r"\bgender identity\b",
    re.IGNORECASE,
)
"""Words anywhere in a text that address people of any gender; a text is read as a whole."""

ENGLISH = re.compile(
    r"\b(?:(?:sales|crafts|chair|fore|fire|police|handy|door|mail|camera|business|repair|trades|fisher|delivery|"
    r"service|ombuds|work|draughts|drafts|watch|lines|middle|anchor|spokes|post|stunt|bin|grounds|bar|maintenance)"
    r"[ -]?(?:man|men|woman|women)|bar ?maid|waitress|stewardess|hostess|actress|seamstress|headmaster|headmistress|"
    r"(?:cleaning|tea|dinner) lady|(?:office|script|errand) (?:girl|boy))\b",
    re.IGNORECASE,
)
ENGLISH_FEMININE = re.compile(r"wom[ae]n$", re.IGNORECASE)


LONGEST = 300
"""Characters of a title that are read."""


class Titled(NamedTuple):
    """The gender that a title names, what it says beside that, and the noun it lies in (None if there is none)."""

    gender: Gender
    mark: Mark
    noun: re.Match[str] | None = None


def read_title(title: str, language: str) -> Titled:
    """What a title in German (`de`) or another language says about gender."""
    title = title[:LONGEST]
    mark: Mark = "all" if ALL.search(title) or SIGN.search(title) else "two" if TWO.search(title) else ""
    if gendered := list(ENGLISH.finditer(title)):
        forms = {bool(ENGLISH_FEMININE.search(noun[0])) for noun in gendered}
        return Titled("both" if len(forms) > 1 else "gendered", mark, gendered[0])
    return _read_german(title, mark) if language == "de" else Titled("neutral", mark)


def _read_german(title: str, mark: Mark) -> Titled:
    if pair := SHORT_PAIR.search(title) or SIGN.search(title):
        return Titled("both", mark, pair)
    if pair := _own_pair(title):
        return Titled("both", mark, pair)
    feminine = FEMININE.search(title)
    masculine = _noun_that_ends(title, MASCULINE)
    loan = _noun_that_ends(title, LOAN)
    if feminine:
        return Titled("both" if masculine or loan else "feminine", mark, feminine)
    if masculine:
        return Titled("masculine", mark, masculine)
    return Titled("loan" if loan else "neutral", mark, loan)


def _own_pair(title: str) -> re.Match[str] | None:
    """A noun in -in whose masculine form stands there, too: `Maintainerin / Maintainer`, on a list or not."""
    nouns = {noun[0].lower(): noun for noun in NOUN.finditer(title)}
    return next((nouns[word] for word in nouns if ENDING.sub("", word) in nouns.keys() - {word}), None)


def _noun_that_ends(title: str, ends: tuple[str, ...]) -> re.Match[str] | None:
    """The first word with one of these ends, alone or as the last part of a compound."""
    return next((noun for noun in NOUN.finditer(title) if noun[0].lower().endswith(ends)), None)
