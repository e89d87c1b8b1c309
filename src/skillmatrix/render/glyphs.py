"""Which characters the fonts of PDFs have; all others are written by number, because PDF/UA has no place for boxes."""

import re
from functools import cache

from skillmatrix.resources import fonts

JOINERS = "\u200c-\u200f"
"""Joiners and marks of direction have no picture in any font: they say how their neighbours are set."""
TABLE = "covered.txt"
"""First and last code point of each range, in hexadecimal; `make glyphs` writes it from the fonts beside it."""


def spelled(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with characters that no font has as `[U+1F600]`, and those characters in order."""
    if text.isascii() and text.isprintable():
        return text, ()
    missing = _missing()
    return missing.sub(lambda match: f"[U+{ord(match[0]):04X}]", text), tuple(missing.findall(text))


@cache
def _missing() -> re.Pattern[str]:
    """Any character outside the table."""
    lines = (fonts() / TABLE).read_text(encoding="ascii").split()
    ranges = (line.split("-") for line in lines)
    covered = "".join(rf"\U{int(first, 16):08x}-\U{int(last, 16):08x}" for first, last in ranges)
    return re.compile(f"[^{covered}{JOINERS}]")
