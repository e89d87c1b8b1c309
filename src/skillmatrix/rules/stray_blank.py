"""A text neither begins nor ends with a blank.

Nobody sees it in the file, and it shows where the text is printed: in front of a comma, in a table that does not sort.
Only texts in quotes can have such blanks.

Wrong:

    title: "Data team "

Right:

    title: "Data team"
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.prose import walk_prose
from skillmatrix.source.document import Document
from skillmatrix.source.rewrite import rewritten

RULE = Rule("stray-blank", Severity.WARNING, "a blank at the beginning or end of a text")

BLANKS = " \t\u00a0"


def check_document(document: Document, matrix: Matrix) -> Iterator[Problem]:
    """Every text; one that is nothing but blanks is another rule's business."""
    for prose in walk_prose(matrix):
        for language, words in prose.text.items():
            bare = words.strip(BLANKS)
            if bare not in {"", words}:
                route = (*prose.route, language)
                where = "begins" if words[0] in BLANKS else "ends"
                fix = rewritten(document, route, words, bare)
                yield Problem(RULE, route, f"this text {where} with a blank", "delete it", fix=fix)
