"""Names of sheets as spreadsheets take them: at most 31 signs, some of them forbidden, no two the same."""

import re
from collections.abc import Iterable

from skillmatrix.view.plain_text import printable

LONGEST = 31
"""Units of UTF-16, in which Excel counts: an emoji is two."""
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
RESERVED = frozenset({"history"})
"""Excel keeps this name, in any case, for itself."""


def sheet_names(wanted: Iterable[str], fallback: str) -> tuple[str, ...]:
    """A name for each text, in order; the same text again gets a number."""
    names: list[str] = []
    taken = {*RESERVED}
    for text in wanted:
        clean = " ".join(FORBIDDEN.sub(" ", printable(text)).split()).strip("' ") or fallback
        names.append(_free(clean, taken))
        taken.add(names[-1].lower())
    return tuple(names)


def _free(name: str, taken: set[str]) -> str:
    number, found = 1, _cut(name, LONGEST)
    while found.lower() in taken:
        number += 1
        mark = f" ({number})"
        found = _cut(name, LONGEST - len(mark)) + mark
    return found


def _cut(name: str, longest: int) -> str:
    """The beginning of a name: whole words if they fill half of the room, and no half of a sign that is two units."""
    cut = name.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore")
    words = cut.rpartition(" ")[0]
    return (words if cut != name and len(words) > longest // 2 else cut).strip("' ").rstrip(",;.-")
