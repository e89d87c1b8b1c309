"""German texts have their umlauts and their ß.

“fuer” and “Gespraech” come from keyboards and programs without umlauts; people read over them, search does not find
them, and in an advert they look careless. Only words from a list of our own are told, so that “neue”, “aktuell” or
“Poesie” never are. ss for ß is told only if the other texts have ß: a matrix in Swiss spelling, or in a language
`de-CH`, is left alone. Addresses, tags and titles of sources are left alone, too.

Wrong:

    languages: [de]
    title: Team fuer Datenqualitaet

Right:

    languages: [de]
    title: Team für Datenqualität
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.tags import has_no_eszett
from skillmatrix.language.texts import Texts
from skillmatrix.language.umlauts import changed_words, repair_umlauts, suspicious_words
from skillmatrix.source.document import Document
from skillmatrix.source.rewrite import rewritten

RULE = Rule("lost-umlaut", Severity.WARNING, "ae, oe, ue or ss in the place of ä, ö, ü or ß")


def check(document: Document, texts: Texts) -> Iterator[Problem]:
    """Every German text of the authors' own; one finding a text, which names its words."""
    if not texts.german or not suspicious_words(texts.vocabulary):
        return  # the usual case
    lines = [line for side in texts.german for line in side]
    with_eszett = {line.language for line in lines if "ß" in line.words and not has_no_eszett(line.language)}
    for line in lines:
        repaired = repair_umlauts(line.words, eszett=line.language in with_eszett)
        if repaired != line.words:
            changes = dict(changed_words(line.words, repaired))
            told = "write " + ", ".join(changes.values())
            fix = rewritten(document, line.route, line.words, repaired)
            yield Problem(RULE, line.route, f"written without ä, ö, ü or ß: {', '.join(changes)}", told, fix=fix)
