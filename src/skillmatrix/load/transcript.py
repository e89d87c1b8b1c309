"""A text of another form, written out as Markdown: every character keeps its place in the file it was read from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

Place: TypeAlias = tuple[int, int]
"""Line and column in the file, both from 1."""
Characters: TypeAlias = list[tuple[str, Place]]
LAYOUT = frozenset("\\`*_<[|")
"""Signs that Markdown would take for layout wherever they stand."""
AT_THE_BEGINNING = frozenset("#>")


class Written(NamedTuple):
    """A text as Markdown, and the file's own lines; `places` of its characters by line, None where it is the file."""

    text: str
    raw: tuple[str, ...]
    places: Sequence[Sequence[Place]] | None = None


@dataclass(slots=True)
class Transcript:
    """Lines that are being written. Blanks become one, and none stands at the beginning or the end of a line.

    `mark` stands before the next line that says something, such as `## ` or `- `.
    """

    lines: list[Characters] = field(default_factory=list)
    mark: str = ""
    _open: Characters = field(default_factory=list)
    _is_bold: bool = False
    _has_blank: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the line that is being written says nothing yet."""
        return not self._open

    @property
    def last(self) -> str:
        """The last character of that line."""
        return self._open[-1][0] if self._open else ""

    def say(self, character: str, place: Place, *, bold: bool = False) -> None:
        """One more character of the text."""
        if character.isspace():
            self._has_blank = True
            return
        is_first = self.is_empty
        self._lay(self.mark, place)
        self.mark = ""
        if self._is_bold and not bold:
            self._turn_bold(place)
        if self._has_blank and not is_first:
            self._lay(" ", place)
        self._has_blank = False
        if bold and not self._is_bold:
            self._turn_bold(place)
        if character in LAYOUT or (is_first and character in AT_THE_BEGINNING):
            self._lay("\\", place)
        self._lay(character, place)

    def end(self) -> None:
        """The end of a line."""
        if self._open:
            if self._is_bold:
                self._turn_bold(self._open[-1][1])
            self.lines.append(self._open)
        self._open, self._has_blank = [], False

    def leave(self, mark: str = "") -> None:
        """The end of a paragraph, a heading or an item; what comes next begins with the mark."""
        self.end()
        if self.lines and self.lines[-1]:
            self.lines.append([])
        self.mark = mark

    def row(self, cells: Sequence["Transcript"], *, is_head: bool = False) -> None:
        """A row of a table. Cells of several lines are no table but its layout: they follow one another."""
        spoken = [[line for line in cell.lines if line] for cell in cells]
        self.leave()
        if len(cells) < 2 or any(len(lines) > 1 or _is_marked(lines) for lines in spoken):
            for cell in cells:
                self.lines += [*cell.lines, []]
            return
        said = [line for lines in spoken for line in lines]
        if not said:
            return
        place = said[0][0][1]
        line: Characters = [("|", place)]
        for lines in spoken:
            line += [*(character for each in lines for character in each), ("|", place)]
        self.lines.append(line)
        if is_head:
            self.lines.append([(sign, place) for sign in "|---" * len(cells) + "|"])

    def written(self, raw: Sequence[str]) -> Written:
        """All of it; `raw` are the lines of the file."""
        self.leave()
        text = "\n".join("".join(character for character, _ in line) for line in self.lines)
        return Written(text, tuple(raw), tuple(tuple(place for _, place in line) for line in self.lines))

    def _lay(self, signs: str, place: Place) -> None:
        self._open += [(sign, place) for sign in signs]

    def _turn_bold(self, place: Place) -> None:
        self._lay("**", place)
        self._is_bold = not self._is_bold


def _is_marked(lines: Sequence[Characters]) -> bool:
    """Whether a line is a heading, an item or a row of a table inside the cell."""
    return any(line[0][0] in "#>|" or "".join(sign for sign, _ in line[:2]) == "- " for line in lines)
