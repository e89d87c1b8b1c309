"""Invitations: an advert asks people to apply who might think that it does not mean them, and keeps nobody away."""

import re

from skillmatrix.language.clauses import clause_around
from skillmatrix.model.draft import WordsFound

IN_FRONT = re.compile(
    r"\b(?:auch|ebenso|gleichermaßen|sowie|freuen uns (?:\w+ )?(?:über|auf)|also|as well|equally|welcom\w+|encourag\w+|"
    r"open to|geeignet für|passt (?:auch )?für)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\A[^.;]{0,60}\b(?:ebenfalls|ebenso|auch|too|as well|(?<!nicht )(?:willkommen|erwünscht)|"
    r"bei gleicher (?:\w+ )?(?:Eignung|"
    r"Qualifikation)|"
    r"(?<!not )(?:welcome|encouraged))\b",
    re.IGNORECASE,
)
ONLY = r"(?:nur|ausschließlich|ausschliesslich|lediglich|only|exclusively|solely)"
ONLY_IN_FRONT = re.compile(
    rf"(?<!nicht )(?<!not )\b{ONLY}\s+(?:(?:an|für|von|bei|to|for|from|at|by)\s+)?(?:[\w-]+\s+)?\Z", re.IGNORECASE
)
ONLY_BEHIND = re.compile(rf"\A(?:[*:/_]\w+)?\s+{ONLY}\b", re.IGNORECASE)
WELCOME = re.compile(r"(?<!nicht )(?<!not )(?<!un)\b(?:willkommen|gern gesehen|welcom(?:e|ing|es))\b", re.IGNORECASE)


def is_invited(found: WordsFound) -> bool:
    """Whether the clause invites those it names, and others as well."""
    clause = clause_around(found.match.string, found.match.start(), found.match.end())
    invites = IN_FRONT.search(clause.before) or BEHIND.search(clause.behind)
    return bool(invites) and not is_only(found)


def is_only(found: WordsFound) -> bool:
    """Whether nobody is meant but those it names: “ausschließlich an …”, “open to … only”."""
    before, behind = clause_around(found.match.string, found.match.start(), found.match.end())
    return bool(ONLY_IN_FRONT.search(before) or ONLY_BEHIND.search(behind))


def is_welcome(found: WordsFound) -> bool:
    """Whether the clause says that those it names are welcome."""
    before, behind = clause_around(found.match.string, found.match.start(), found.match.end())
    return bool(WELCOME.search(before) or WELCOME.search(behind))
