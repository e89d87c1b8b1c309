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
    r"\A[^.;]{0,60}\b(?:ebenfalls|ebenso|auch|too|as well|willkommen|erwünscht|bei gleicher (?:\w+ )?(?:Eignung|"
    r"Qualifikation)|"
    r"(?:are |is )?(?:welcome|encouraged))\b",
    re.IGNORECASE,
)


def is_invited(found: WordsFound) -> bool:
    """Whether the clause only invites those it names, too."""
    clause = clause_around(found.match.string, found.match.start(), found.match.end())
    return bool(IN_FRONT.search(clause.before) or BEHIND.search(clause.behind))
