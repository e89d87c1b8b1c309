"""The canonical layout of a YAML text: line ends, blanks, blank lines, indentation, kinds of quotes, and nothing else.

Keys stay in their order, texts in their lines, plain or quoted as they were, comments where they stand.
Blanks at the ends of lines go, except in block scalars (`|`, `>`): there they are part of the text. Blank lines go at
the beginning and the end of a file, and become one where there are several. One blank stands before a comment behind
something, as yaml-language-server has it, so that editor and check never undo each other's work. Lines end as the first
one does, with LF or CRLF: git on Windows makes CRLF of LF, and a check must not fail there for it.
"""

import re

from skillmatrix.source.comments import find_comments
from skillmatrix.source.document import BOM, LINE_END
from skillmatrix.source.indentation import IndentedLine, indented
from skillmatrix.source.quotes import with_usual_quotes

BLANKS = " \t"
BACKSLASHES = re.compile(r"\\*$")


def laid_out(text: str) -> str:
    """The text in canonical layout. It is valid YAML; ask `same_meaning` before the result takes its place."""
    bare = text.removeprefix(BOM)
    kept: list[IndentedLine] = []
    for line in indented(_with_comments_near(with_usual_quotes(LINE_END.sub("\n", bare)))):
        if not line.is_verbatim:
            line.text = _without_trailing_blanks(line)
        if line.item is not None:
            _set_apart(kept, line.item)
        if line.text or line.is_data or (kept and kept[-1].text):
            kept.append(line)
    while kept and not kept[-1].text and not kept[-1].is_data:
        kept.pop()
    end = _line_end(bare)
    return text[: len(text) - len(bare)] + "".join(f"{line.text}{end}" for line in kept)


def _with_comments_near(text: str) -> str:
    """The text with one blank before each comment that stands behind something."""
    parts, at = [], 0
    for comment in find_comments(text):
        before = text[at : comment.start]
        parts.append(before if comment.is_alone else f"{before.rstrip(BLANKS)} ")
        at = comment.start
    return "".join((*parts, text[at:]))


def _line_end(text: str) -> str:
    first = LINE_END.search(text)
    return "\r\n" if first and first[0] == "\r\n" else "\n"


def _without_trailing_blanks(line: IndentedLine) -> str:
    bare = line.text.rstrip(BLANKS)
    backslashes = BACKSLASHES.search(bare)
    if line.is_in_quotes and backslashes and len(backslashes[0]) % 2:
        return line.text[: len(bare) + 1]  # an escaped blank is part of the text
    return bare


def _set_apart(kept: list[IndentedLine], column: int) -> None:
    """A blank line before the item that comes next, and before the comments on it."""
    at = len(kept)
    while _is_comment_on_item(kept[at - 1], column):
        at -= 1
    above = kept[at - 1]
    if above.text and not above.takes_blanks:
        kept.insert(at, IndentedLine())


def _is_comment_on_item(line: IndentedLine, column: int) -> bool:
    return line.comment is not None and line.comment <= column
