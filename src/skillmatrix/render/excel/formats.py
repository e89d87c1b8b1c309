"""How cells look, each look made once; sheets that print on A4; long texts in pieces that a cell can hold and show."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.direction import begins_right_to_left
from skillmatrix.source.display import cells
from skillmatrix.view.plain_text import printable_lines

Look: TypeAlias = dict[str, str | int]

BASE: Look = {"font_name": "Arial", "font_size": 10, "valign": "top", "font_color": "#23292C"}
RIGHT_TO_LEFT = 2
A4 = 9
LINES = 25
"""As many a row can show: Excel makes none higher than 409 points."""
LINE = 1.35
"""Of the size of the letters: the height of a line."""
FULLER = 1.2
"""Widths are counted in digits; most letters are narrower."""
HELD = 16_000
"""Characters that a cell can hold: Excel takes 32,767 and counts some signs twice."""


class Formats:
    """The sheets and the looks of one file."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, str | int], ...], Format] = {}

    def of(self, look: Look) -> Format:
        """The format for a look; what it does not say is as everywhere in the file."""
        whole = {**BASE, **look}
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(whole)
        return self._made[key]

    def sheet(self, name: str, words: Catalogue) -> Worksheet:
        """A new sheet, ready to be printed, that does not wonder about texts that look like numbers."""
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&R&8{words.say('office.page', page='&P', pages='&N')}")
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, text: str, look: Look) -> None:
        """Write a text that a cell can hold, in its own direction."""
        direction: Look = {"reading_order": RIGHT_TO_LEFT} if begins_right_to_left(text) else {}
        if text:
            sheet.write_string(row, column, text, self.of(look | direction))
        else:
            sheet.write_blank(row, column, None, self.of(look))


def height_of(texts: Iterable[tuple[str, int]], size: int = 10) -> float:
    """The height, in points, of a row with these texts in columns of these widths, rather too high than too low."""
    lines = (sum(_lines(line, width) for line in text.split("\n")) for text, width in texts if text)
    return max(1, 1, *lines) * LINE * size + 2


def _lines(text: str, width: int) -> int:
    return max(1, len(wrap(text, max(1, int(width * FULLER * len(text) / _room(text))))))


def _room(text: str) -> float:
    """Signs of East Asia count twice, and capital letters half as much again."""
    return max(1, cells(text)) + sum(map(str.isupper, text)) / 2


def pieces(text: str, longest: int) -> Iterator[str]:
    """The text as it is shown, in pieces of at most so many characters that end before a blank if they can."""
    rest = printable_lines(text)
    while len(rest) > longest:
        end = rest.rfind(" ", 1, longest + 1)
        end = longest if end < 0 else end
        yield rest[:end]
        rest = rest[end:]
    yield rest
