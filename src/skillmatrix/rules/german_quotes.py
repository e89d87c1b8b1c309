"""German texts have German quotation marks: „so“.

Straight ("so") and English (“so”) marks are understood, but in a printed report or an advert they look like a slip, so
this is a hint. Titles of sources stay as they were written. `validate --fix` repairs double marks where it is certain
which of them open and which close; single ones can be apostrophes and are left to you.

Wrong:

    languages: [de]
    title: Das Team "Daten"

Right:

    languages: [de]
    title: Das Team „Daten“
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.quotation import foreign_marks, german_marks, has_marks, is_wrapped
from skillmatrix.language.texts import Side, Texts
from skillmatrix.source.document import Document
from skillmatrix.source.rewrite import rewritten

RULE = Rule("german-quotes", Severity.INFO, "quotation marks that are not German in a German text")


def check(document: Document, texts: Texts) -> Iterator[Problem]:
    """Every German text of the authors' own. One that stands in marks as a whole is another rule's business."""
    for side in texts.german:
        if has_marks("\n".join(side.words)):
            yield from _foreign(document, side)


def _foreign(document: Document, side: Side) -> Iterator[Problem]:
    for line in side:
        if (mark := foreign_marks(line.words)) and not is_wrapped(line.words):
            repaired = german_marks(line.words)
            fix = () if repaired is None else rewritten(document, line.route, line.words, repaired)
            yield Problem(RULE, line.route, f"{mark} is no German quotation mark", "write „…“", fix=fix)
