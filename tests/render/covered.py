"""Writes the table of characters that the fonts of PDFs have: `make glyphs`, after a font has changed."""

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from skillmatrix.render.glyphs import TABLE
from skillmatrix.resources import fonts

UNICODE = (3, 10, 12)
"""Platform, encoding and format of the table of characters with all of Unicode (OpenType, `cmap`)."""
SOFT_HYPHEN = 0xAD


def covered() -> list[int]:
    """The code points that every font has; none that control, turn direction or are private: those are not text."""
    everywhere = set.intersection(*(code_points(path.read_bytes()) for path in sorted(fonts().glob("*.otf"))))
    return sorted(point for point in everywhere if point == SOFT_HYPHEN or _is_text(point))


def _is_text(point: int) -> bool:
    kind = unicodedata.category(chr(point))
    return not kind.startswith("C") and kind not in {"Zl", "Zp"}


def code_points(font: bytes) -> set[int]:
    """The code points for which a font has a glyph."""
    (tables,) = struct.unpack_from(">H", font, 4)
    places = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * tables, 16)}
    return set(_mapped(font, places[b"cmap"]))


def _mapped(font: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", font, start + 2)
    for at in range(start + 4, start + 4 + 8 * count, 8):
        platform, encoding, offset = struct.unpack_from(">HHI", font, at)
        if (platform, encoding, *struct.unpack_from(">H", font, start + offset)) != UNICODE:
            continue
        (groups,) = struct.unpack_from(">I", font, start + offset + 12)
        for first, last, glyph in struct.iter_unpack(">III", font[start + offset + 16 :][: 12 * groups]):
            yield from range(first + (glyph == 0), last + 1)


def table(points: Iterable[int]) -> str:
    """First and last code point of each range, one range a line."""
    runs = (list(run) for _, run in groupby(enumerate(points), lambda pair: pair[1] - pair[0]))
    return "".join(f"{run[0][1]:04X}-{run[-1][1]:04X}\n" for run in runs)


if __name__ == "__main__":
    path: Path = fonts() / TABLE
    path.write_text(table(covered()), encoding="ascii", newline="\n")
    print(f"{path.name}: {len(covered())} characters")
