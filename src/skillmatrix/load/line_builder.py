"""A line of a draft as it is put together: characters without marks of layout, and where each stands in the file."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from skillmatrix.model.draft import DraftLine, LineKind, Step, gaps_in

# What is layout inside a line. A star or a line between two letters is none: it writes a gender form.
INLINE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"
    r"|\*\*+|`+|(?<![^\W_])[*_](?=\S)|(?<=\S)[*_](?![^\W_])"
    r"|<(?=[a-z]{1,10}:)|</?[a-zA-Z][^<>]{0,200}>|(?<=[\w/])>"
    r"|!?\[(?=[^\[\]]{0,300}\]\()|(?<=[^\\\s])\](?=\()"
)


@dataclass(slots=True)
class LineBuilder:
    """A line that is being put together: its characters, and where each stands."""

    kind: LineKind
    section: str
    characters: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def add(self, raw: str, number: int, start: int, end: int) -> None:
        """A stretch of a line of the file without its inline marks, behind a blank if there is text already."""
        if self.characters:
            self._put(" ", number, start + 1)
        marks = {at for mark in INLINE.finditer(raw, start, end) for at in range(mark.start(), mark.end())}
        escaped = False
        for at in range(start, end):
            is_mark = at in marks and not escaped
            escaped = is_mark and raw[at] == "\\"
            if not is_mark:
                self._put(raw[at], number, at + 1)

    def _put(self, character: str, number: int, column: int) -> None:
        if character == "\u00ad":
            return  # a soft hyphen is a place to break a word, not a part of it
        if unicodedata.combining(character) and self.characters:
            composed = unicodedata.normalize("NFC", self.characters[-1] + character)
            if len(composed) == 1:
                self.characters[-1] = composed
                return
        self.characters.append(character)
        self.places.append((number, column))

    def line(self) -> DraftLine | None:
        """The line without blanks at its ends; None if nothing is left."""
        text = "".join(self.characters)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return None
        places = self.places[start:end]
        said = text[start:end]
        return DraftLine(said, *places[0], self.kind, self.section, steps_of(places), gaps_in(said))


def finished(builder: LineBuilder) -> Iterator[DraftLine]:
    """The line, if it says something."""
    line = builder.line()
    if line is not None:
        yield line


def steps_of(places: Sequence[tuple[int, int]]) -> tuple[Step, ...]:
    """The places of the characters of a line, where they do not just go on with the next column."""
    return tuple(
        Step(at, *place)
        for at, place in enumerate(places)
        if at == 0 or place != (places[at - 1][0], places[at - 1][1] + 1)
    )


def bare(raw: str) -> str:
    """A line of a file without its inline marks."""
    return INLINE.sub("", raw)
