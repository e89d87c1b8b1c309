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
from skillmatrix.model.language import has_no_eszett, is_german
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.prose import walk_own_prose
from skillmatrix.model.umlauts import changed_words, repair_umlauts
from skillmatrix.route import Route
from skillmatrix.source.document import Document
from skillmatrix.source.rewrite import rewritten

RULE = Rule("lost-umlaut", Severity.WARNING, "ae, oe, ue or ss in the place of ä, ö, ü or ß")


def check_document(document: Document, matrix: Matrix) -> Iterator[Problem]:
    """Every German text of the authors' own; one finding a text, which names its words."""
    german = list(_german_texts(matrix))
    with_eszett = {language for _, language, words in german if "ß" in words and not has_no_eszett(language)}
    for route, language, words in german:
        mended = repair_umlauts(words, eszett=language in with_eszett)
        if mended != words:
            changes = dict(changed_words(words, mended))
            told = "write " + ", ".join(changes.values())
            fix = rewritten(document, route, words, mended)
            yield Problem(RULE, route, f"written without ä, ö, ü or ß: {', '.join(changes)}", told, fix=fix)


def _german_texts(matrix: Matrix) -> Iterator[tuple[Route, str, str]]:
    for prose in walk_own_prose(matrix):
        for language, words in prose.text.items():
            if is_german(language):
                yield (*prose.route, language), language, words
