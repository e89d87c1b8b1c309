"""A text has no characters that nobody sees.

Blanks without width (U+200B, U+2060, U+FEFF) and the wish for a coloured emoji (U+FE0F) come along when text is copied
from a web page. Nobody sees them; searching does not find the word, and fonts print a box. They are left out of what is
printed. Joiners and marks of direction, which Persian, Indic and right-to-left texts need, may stay.

Wrong:

    title: "Data\u200b team"

Right:

    title: "Data team"
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.texts import Side, Texts
from skillmatrix.source.display import INVISIBLE, without_invisible
from skillmatrix.source.document import Document
from skillmatrix.source.rewrite import rewritten

RULE = Rule("invisible-character", Severity.WARNING, "a character that nobody sees")


def check(document: Document, texts: Texts) -> Iterator[Problem]:
    """Every text."""
    if any(map(INVISIBLE.search, texts.vocabulary)):
        for side in texts.sides:
            yield from _seen(document, side)


def _seen(document: Document, side: Side) -> Iterator[Problem]:
    for line in side:
        if found := INVISIBLE.search(line.words):
            fix = rewritten(document, line.route, line.words, without_invisible(line.words))
            yield Problem(
                RULE, line.route, f"this text has an invisible U+{ord(found[0]):04X} in it", "delete it", fix=fix
            )
