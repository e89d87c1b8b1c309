"""The rows of a sheet of an Excel file, made of what an XML parser tells."""

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from string import digits
from typing import NamedTuple
from zipfile import ZipFile

from skillmatrix.importers.table import Cell, NoValue, Row, column_letters
from skillmatrix.importers.xml_parts import LOCAL, MAX_DEPTH, Attributes, Limit

ESCAPED = re.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
LETTERS = re.compile("[A-Z]{1,3}")
MOST_COLUMNS = 16_384
MOST_ROWS = 1_048_576
MOST_MERGED = 100_000
LONGEST_CELL = 32_767
LEAP_BUG = 60
"""Excel counts a 29 February 1900."""
LAST_DAY = 2_958_465
DIGITS = 15
"""Of a number count in a spreadsheet; what stands behind them is what computers do to 0.1."""


class SharedParts(NamedTuple):
    """What all sheets share: texts by number, the styles that mean a day, and where days begin."""

    archive: ZipFile
    texts: list[str]
    day_styles: frozenset[int]
    is_1904: bool


class TextReader:
    """Makes texts that cells share of what an XML parser tells. How they are pronounced (`rPh`) is no part of them."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.depth = 0
        self.text = ""
        self.is_listening = False
        self.silent = 0

    def take(self) -> list[str]:
        """The texts that are whole since it was asked last."""
        done, self.done = self.done, []
        return done

    def begin(self, full: str, _: Attributes) -> None:
        """An element begins."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Limit
        name = LOCAL[full]
        if name == "t":
            self.is_listening = not self.silent
        elif name == "si":
            self.text = ""
        elif name == "rPh":
            self.silent += 1

    def say(self, text: str) -> None:
        """Text comes, in pieces."""
        if self.is_listening and len(self.text) < LONGEST_CELL:
            self.text += text

    def end(self, full: str) -> None:
        """An element ends."""
        self.depth -= 1
        name = LOCAL[full]
        if name == "t":
            self.is_listening = False
        elif name == "si":
            text = spelled(self.text[:LONGEST_CELL])
            self.done.append(text if text.strip() else "")
        elif name == "rPh":
            self.silent -= 1


class RowReader:
    """Makes rows of what an XML parser tells. Rows and columns without a number follow those before them.

    It is told of every cell of large files, so what comes most often is asked for first.
    """

    def __init__(self, book: SharedParts) -> None:
        self.book = book
        self.done: list[Row] = []
        self.depth = 0
        self.number = 0
        self.digits = ""
        self.column = -1
        self.cells: dict[int, Cell] = {}
        self.formulas: set[int] = set()
        self.is_hidden = False
        self.merged: list[str] = []
        self.cell: Attributes = {}
        self.text = ""
        self.is_listening = False
        self.has_formula = False
        self.silent = 0

    def take(self) -> list[Row]:
        """The rows that are whole since it was asked last."""
        done, self.done = self.done, []
        return done

    def begin(self, full: str, attributes: Attributes) -> None:
        """An element begins."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Limit
        if full == "v":
            self.is_listening = True
            return
        name = LOCAL[full]
        if name == "c":
            self.cell, self.text, self.has_formula = attributes, "", False
            reference = attributes.get("r", "")
            column = COLUMNS.get(reference.removesuffix(self.digits))
            self.column = self._column(reference) if column is None else column
        elif name in VALUES:
            self.is_listening = not self.silent
        else:
            self._begin_other(name, attributes)

    def _begin_other(self, name: str, attributes: Attributes) -> None:
        self.is_listening = False
        if name == "row":
            self.number = int(attributes.get("r", self.number + 1))
            if not 0 < self.number <= MOST_ROWS:
                raise Limit
            self.digits, self.cells, self.column = str(self.number), {}, -1
            self.formulas, self.is_hidden = set(), attributes.get("hidden") in {"1", "true"}
        elif name == "f":
            self.has_formula = True
        elif name == "rPh":
            self.silent += 1
        elif name == "mergeCell":
            if len(self.merged) == MOST_MERGED:
                raise Limit
            self.merged.append(attributes.get("ref", ""))

    def _column(self, reference: str) -> int:
        """The column of `ABC7`, from 0; without a reference it is the one that follows."""
        column = _of_letters(reference.rstrip(digits)) if reference else self.column + 1
        if column >= MOST_COLUMNS:
            raise Limit
        return column

    def say(self, text: str) -> None:
        """Text comes, in pieces."""
        if self.is_listening and len(self.text) < LONGEST_CELL:
            self.text += text

    def end(self, full: str) -> None:
        """An element ends."""
        self.depth -= 1
        if full == "v":
            self.is_listening = False
            return
        name = LOCAL[full]
        if name == "c":
            value = self._value()
            if value is not None:
                self.cells[self.column] = value
                if self.has_formula:
                    self.formulas.add(self.column)
        elif name in VALUES:
            self.is_listening = False
        elif name == "row":
            if self.cells:
                self.done.append(Row(self.number, self.cells, frozenset(self.formulas), self.is_hidden))
        elif name == "rPh":
            self.silent -= 1

    def _value(self) -> Cell | None:
        text, kind = self.text, self.cell.get("t", "n")
        if kind == "s" and text:
            at = int(text)
            return self.book.texts[at] or None if at < len(self.book.texts) else None
        text = text[:LONGEST_CELL]
        if kind == "e":
            return NoValue(text or "#N/A")
        if not text.strip():
            return NoValue("") if self.has_formula and kind != "str" else None
        if kind in {"str", "inlineStr"}:
            return spelled(text)
        if kind == "b":
            return text.strip() in {"1", "true"}
        return dt.date.fromisoformat(text[:10]) if kind == "d" else self._number(text)

    def _number(self, text: str) -> Cell:
        style = self.cell.get("s")
        if style is None and len(text) < DIGITS and text.isdecimal():
            return Decimal(text)  # the usual case
        try:
            number = Decimal(text.strip())
        except InvalidOperation:
            raise ValueError from None
        if not number.is_finite():
            raise ValueError
        if int(style or 0) in self.book.day_styles and 1 <= number <= LAST_DAY:
            return _day(int(number), is_1904=self.book.is_1904)
        return Decimal(f"{number:.{DIGITS}g}")


def spelled(text: str) -> str:
    """The text without the way in which spreadsheets write signs that XML does not have: `_x000D_`."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


@lru_cache(MOST_COLUMNS)
def _of_letters(letters: str) -> int:
    """The column that a spreadsheet calls so."""
    if not LETTERS.fullmatch(letters):
        raise ValueError
    column = -1
    for letter in letters:
        column = (column + 1) * 26 + ord(letter) - ord("A")
    return column


COLUMNS = {column_letters(column): column for column in range(702)}
"""The columns up to `ZZ`; others are worked out."""
VALUES = frozenset({"v", "t"})


def _day(serial: int, *, is_1904: bool) -> dt.date:
    if is_1904:
        return dt.date(1904, 1, 1) + dt.timedelta(days=serial)
    return dt.date(1899, 12, 31 if serial < LEAP_BUG else 30) + dt.timedelta(days=serial)
