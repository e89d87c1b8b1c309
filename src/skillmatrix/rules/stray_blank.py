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
from skillmatrix.language.texts import Side, Texts
from skillmatrix.source.document import Document
from skillmatrix.source.rewrite import rewritten

RULE = Rule("stray-blank", Severity.WARNING, "a blank at the beginning or end of a text")

BLANKS = " \t\u00a0"
SIGNS = frozenset(BLANKS)


def check(document: Document, texts: Texts) -> Iterator[Problem]:
    """Every text; one that is nothing but blanks is another rule's business."""
    for side in texts.sides:
        if not (SIGNS.isdisjoint(side.beginnings) and SIGNS.isdisjoint(side.ends)):
            yield from _stray(document, side)


def _stray(document: Document, side: Side) -> Iterator[Problem]:
    for line in side:
        words = line.words
        if (words[0] in BLANKS or words[-1] in BLANKS) and (bare := words.strip(BLANKS)):
            where = "begins" if words[0] in BLANKS else "ends"
            fix = rewritten(document, line.route, words, bare)
            yield Problem(RULE, line.route, f"this text {where} with a blank", "delete it", fix=fix)
