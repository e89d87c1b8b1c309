"""The entries of a mapping or a list as pieces of text: taken out, put in, in another order, no comment lost."""

import re
from collections import defaultdict
from typing import NamedTuple

from skillmatrix.source.matching import Order, Step

BLANK_END = re.compile(r"(?:\n[ \t]*)*\Z")
BLANK_LINE = re.compile(r"\n[ \t]*(?:\n|\Z)")


class Unclear(Exception):
    """The text is written in a way that is not taken apart: anchors, aliases, a dash on a line of its own."""


class Entry(NamedTuple):
    """An entry as it is written, from the comments above it to the next entry, and the comments in that."""

    text: str
    comments: list[str]

    def moved(self, column: int) -> "Entry":
        """The entry that begins within a line, as if it had a line of its own."""
        return self._replace(text=" " * column + self.text)


def joined(
    entries: dict[Step, Entry],
    new: dict[Step, list[str]],
    order: Order,
    indent: str,
    gap: str,
    rest: str,
) -> str:
    """The text of the entries in the order wanted, without the last line end.

    `new` are the lines of those that came, `gap` is what separates them from others, `rest` the text that
    follows.
    """
    bodies, gaps = _bodies(entries)
    first, last = next(iter(entries)), next(reversed(entries))
    kept = {was for was, _ in order}
    left_behind = _left_behind(entries, kept, indent)
    parts = left_behind[None]
    for was, now in order:
        if parts:
            parts.append(gap if was is None or was == first else gaps[was])
        parts.append(f"{bodies[was]}\n" if was is not None else "".join(f"{line}\n" for line in new[now]))
        if was is not None:
            parts += left_behind[was]
    if last not in kept and rest.strip() and not BLANK_LINE.match(rest):
        parts.append(gaps[last])
    return "".join(parts).removesuffix("\n")


def _bodies(entries: dict[Step, Entry]) -> tuple[dict[Step, str], dict[Step, str]]:
    """The lines of each entry, and the blank lines above it."""
    bodies: dict[Step, str] = {}
    gaps: dict[Step, str] = {}
    above = ""
    for step, entry in entries.items():
        blank = BLANK_END.search(entry.text)
        assert blank is not None  # it may be empty
        bodies[step], gaps[step], above = entry.text[: blank.start()], above, blank[0][1:]
    return bodies, gaps


def _left_behind(entries: dict[Step, Entry], kept: set[Step | None], indent: str) -> dict[Step | None, list[str]]:
    """The comments of entries that went, below the entry before them that stays."""
    left: dict[Step | None, list[str]] = defaultdict(list)
    before: Step | None = None
    for step, entry in entries.items():
        if step in kept:
            before = step
        else:
            left[before] += [f"{indent}{comment}\n" for comment in entry.comments]
    return left
