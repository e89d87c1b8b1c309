"""How wide bold text is in the tables of a PDF, read from the font: typst keeps in memory all that it measures."""

import struct
from collections.abc import Iterator
from functools import cache

from skillmatrix.resources import fonts

BOLD = "SourceSans3-Semibold.otf"
UNICODE = (3, 10, 12)
"""Platform, encoding and format of the table of characters with all of Unicode (OpenType, `cmap`)."""
UNKNOWN = 1.0
"""Of the size of the letters: no letter is wider than it is high."""
SPARE = 1.02
"""Figures in tables are all as wide as the widest."""


def width_of(text: str) -> float:
    """The width of a text in one line, as a multiple of the size of its letters; rather too wide than too narrow."""
    known = _bold()
    return SPARE * sum(known.get(ord(letter), UNKNOWN) for letter in text)


@cache
def _bold() -> dict[int, float]:
    """The width of each letter of the bold font."""
    return widths((fonts() / BOLD).read_bytes())


def widths(font: bytes) -> dict[int, float]:
    """The width of each letter, by code point, as a multiple of the size."""
    places = _places(font)
    (size,) = struct.unpack_from(">H", font, places[b"head"] + 18)
    (count,) = struct.unpack_from(">H", font, places[b"hhea"] + 34)
    advances = [advance / size for advance, _ in struct.iter_unpack(">Hh", font[places[b"hmtx"] :][: 4 * count])]
    # Glyphs at the end may share the width of the last one that has its own.
    return {point: advances[min(glyph, count - 1)] for point, glyph in _glyphs(font, places[b"cmap"])}


def _places(font: bytes) -> dict[bytes, int]:
    """Where the tables of a font begin."""
    (number,) = struct.unpack_from(">H", font, 4)
    return {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * number, 16)}


def _glyphs(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Each code point that the font knows, and the number of its glyph."""
    (count,) = struct.unpack_from(">H", font, start + 2)
    for at in range(start + 4, start + 4 + 8 * count, 8):
        platform, encoding, offset = struct.unpack_from(">HHI", font, at)
        if (platform, encoding, *struct.unpack_from(">H", font, start + offset)) != UNICODE:
            continue
        (groups,) = struct.unpack_from(">I", font, start + offset + 12)
        for first, last, glyph in struct.iter_unpack(">III", font[start + offset + 16 :][: 12 * groups]):
            yield from ((point, glyph + point - first) for point in range(first, last + 1))
