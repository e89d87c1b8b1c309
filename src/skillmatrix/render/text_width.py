"""How wide a text gets in a font that nobody knows yet, rather too wide than too narrow, and where to break it."""

import re
import unicodedata
from functools import lru_cache

# Widths as parts of the font size, from the widest of the usual sans-serif system fonts (Verdana, DejaVu Sans).
THIN, NARROW, NORMAL, CAPITAL, WIDE, FULL = 0.36, 0.46, 0.64, 0.80, 1.02, 1.3
THIN_SIGNS = frozenset("il .,;:'|\u2019\u2018\u201a")
NARROW_SIGNS = frozenset("fjrtIJ!()[]/-·")
WIDE_SIGNS = frozenset("mwMWÆæŒœ@%—…")

BREAKS = re.compile(r"\S*?[-\u2010–/·](?=\w)|\S+\s*|\s+")
"""A break may follow a blank, a hyphen, a dash or a slash."""
JOINERS = frozenset("\u200d\ufe0e\ufe0f")


def width_of(text: str, size: float) -> float:
    """An upper bound for the width of a line, in the unit of the font size."""
    return size * sum(_share(sign) for sign in text)


@lru_cache(maxsize=4096)
def _share(sign: str) -> float:
    for signs, share in ((THIN_SIGNS, THIN), (NARROW_SIGNS, NARROW), (WIDE_SIGNS, WIDE)):
        if sign in signs:
            return share
    if unicodedata.combining(sign) or sign in JOINERS:
        return 0.0
    if "\x20" < sign < "\u0590":
        return CAPITAL if sign.isupper() else NORMAL
    # Scripts whose letters nobody measured; flags are two letters that make one picture.
    is_full = unicodedata.east_asian_width(sign) in "WF" or sign > "\u2fff"
    return FULL if is_full and not "\U0001f1e6" <= sign <= "\U0001f1ff" else WIDE


def wrapped(text: str, width: float, size: float) -> tuple[str, ...]:
    """The text in lines that fit the width; put together again they are the text. Longer words are broken."""
    lines = [""]
    for piece in BREAKS.findall(text):
        if width_of(lines[-1] + piece.rstrip(), size) <= width:
            lines[-1] += piece
            continue
        lines += _broken(piece, width, size)
    return tuple(line for line in lines if line) or ("",)


def _broken(piece: str, width: float, size: float) -> list[str]:
    """A word in parts that fit; what belongs to one sign on the screen stays together."""
    parts = [""]
    for sign in piece:
        joined = unicodedata.combining(sign) or sign in JOINERS or parts[-1].endswith("\u200d")
        if not joined and not sign.isspace() and width_of(parts[-1] + sign, size) > width:
            parts.append("")
        parts[-1] += sign
    return parts
