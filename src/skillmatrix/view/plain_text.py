"""Foreign text as one safe line: texts of matrices, notes and names, wherever they are printed."""

import re

from skillmatrix.source.display import spelled, without_invisible

LINE_BREAK = re.compile(r"\r\n|\r|\n")
BLANK_LINES = re.compile(r"\n{3,}")
LINE_END = re.compile(r"[\r\n]+")


def printable(text: str) -> str:
    r"""The text on one line; control, escape and bidi characters are spelled out, such as `\u202e`."""
    text = without_invisible(text)
    if text.isprintable():  # the usual case
        return text.strip(" ")
    return spelled(on_one_line(text))


def printable_lines(text: str) -> str:
    """The same with the lines that the text has: no blank ones at its ends, and never two of them in a row."""
    return BLANK_LINES.sub("\n\n", "\n".join(map(printable, LINE_BREAK.split(text)))).strip("\n")


def on_one_line(text: str) -> str:
    """The text with a blank for each line end; every other character stays."""
    lines = (line.strip(" \t") for line in LINE_END.split(text))
    return " ".join(line for line in lines if line)
