"""The canonical layout of a YAML text: line ends, blanks, blank lines and indentation, and nothing else.

Keys stay in their order, texts in their lines, values in their quotes, comments behind or above what they stand at.
Blanks at the ends of lines go, except in block scalars (`|`, `>`): there they are part of the text. Blank lines go at
the beginning and the end of a file, and become one where there are several.
"""

import re

from skillmatrix.source.document import BOM, LINE_END
from skillmatrix.source.indentation import IndentedLine, indented

BACKSLASHES = re.compile(r"\\*$")


def laid_out(text: str) -> str:
    """The text in canonical layout. It is valid YAML; ask `same_meaning` before the result takes its place."""
    bare = text.removeprefix(BOM)
    kept: list[IndentedLine] = []
    for line in indented(LINE_END.sub("\n", bare)):
        if not line.is_verbatim:
            line.text = _without_trailing_blanks(line)
        if line.item is not None:
            _set_apart(kept, line.item)
        if line.text or line.is_data or (kept and kept[-1].text):
            kept.append(line)
    while kept and not kept[-1].text and not kept[-1].is_data:
        kept.pop()
    return text[: len(text) - len(bare)] + "".join(f"{line.text}\n" for line in kept)


def _without_trailing_blanks(line: IndentedLine) -> str:
    bare = line.text.rstrip(" \t")
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
