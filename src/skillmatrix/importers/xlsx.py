"""Excel files: the rows of one sheet or of all, streamed: values, dates, names of sheets, and what people remarked."""

import datetime as dt
import posixpath
import re
import zlib
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from string import digits
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.table import Cell, NoValue, Row, Table, column_letters
from skillmatrix.importers.xml_parts import LOCAL, MAX_DEPTH, Attributes, Limit, XmlError, elements, walk
from skillmatrix.load.files import read_start
from skillmatrix.model.suggest import did_you_mean, there_are

MAX_BYTES = 100_000_000
"""Of the file as it lies on the disk."""
OLD_FORMAT = b"\xd0\xcf\x11\xe0"
"""How the format before 2007 begins, and a file with a password."""
ESCAPED = re.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
LETTERS = re.compile("[A-Z]{1,3}")
MOST_COLUMNS = 16_384
MOST_ROWS = 1_048_576
MOST_MERGED = 100_000
LONGEST_CELL = 32_767
DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Numbers of formats that mean a day without being described in the file."""
NO_DATE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
"""What is no sign of a day in the description of a format: texts, colours, conditions, blanks."""
DATE_SIGNS = re.compile("[dy]", re.IGNORECASE)
LEAP_BUG = 60
"""Excel counts a 29 February 1900."""
LAST_DAY = 2_958_465
DIGITS = 15
"""Of a number count in a spreadsheet; what stands behind them is what computers do to 0.1."""


class _Sheet(NamedTuple):
    name: str
    part: str
    is_hidden: bool


class _Book(NamedTuple):
    """What all sheets share: texts by number, the styles that mean a day, and where days begin."""

    archive: ZipFile
    texts: list[str]
    day_styles: frozenset[int]
    is_1904: bool


class Page(NamedTuple):
    """A sheet among several. What is said of ranges is whole when all rows have been taken."""

    name: str
    is_hidden: bool
    rows: Iterator[Row]
    merged: list[str]
    """Ranges of cells that are one, such as `B2:C4`."""
    comments: list[tuple[str, str]]
    """Remarks of people, each with the cell that it is about."""


def read_pages(data: bytes, name: str) -> Iterator[Page]:
    """All sheets of a file, one after the other."""
    sheets, book = _open(data, name)
    for sheet in sheets:
        reader = _RowReader(book)
        try:
            comments = list(_comments(book.archive, sheet.part))
        except (*BROKEN, KeyError) as error:
            raise _refused(name, error) from None
        yield Page(sheet.name, sheet.is_hidden, _rows(reader, sheet, name), reader.merged, comments)


def read_xlsx(path: Path, name: str, sheet: str | None = None) -> Table:
    """The rows of the sheet with this name, or of the first one that is not hidden; a note says which of several."""
    sheets, book = _open(read_start(path, MAX_BYTES + 1, name), name)
    chosen = _chosen(sheets, sheet, name)
    seen = [each.name for each in sheets if not each.is_hidden]
    note = Sentence("{file}: the sheet “{sheet}” is read", file=name, sheet=chosen.name) if len(seen) > 1 else ""
    return Table(name, chosen.name, {}, _rows(_RowReader(book), chosen, name), note)


def sheets_of(path: Path, name: str) -> list[tuple[str, bool]]:
    """The names of the sheets in their order, each with whether it is hidden."""
    return [(sheet.name, sheet.is_hidden) for sheet in _open(read_start(path, MAX_BYTES + 1, name), name)[0]]


def _open(data: bytes, name: str) -> tuple[list[_Sheet], _Book]:
    if data.startswith(OLD_FORMAT):
        raise UserError("{file} is an old Excel file or has a password; save it as XLSX without one", file=name)
    if len(data) > MAX_BYTES:
        raise UserError("{file} is larger than {n} MB", file=name, n=MAX_BYTES // 1_000_000)
    try:
        return _opened(ZipFile(BytesIO(data)))
    except (*BROKEN, KeyError) as error:
        raise _refused(name, error) from None


BROKEN = (BadZipFile, zlib.error, XmlError, RuntimeError, NotImplementedError, EOFError, ValueError)
"""What reading a damaged or hostile file raises; `RuntimeError` is a part with a password."""


def _refused(name: str, error: Exception) -> UserError:
    if isinstance(error, Limit):
        return UserError("{file} holds too much to be a table of people", file=name)
    return UserError("{file} is not an Excel file that can be read; save it again as XLSX or CSV", file=name)


def _opened(archive: ZipFile) -> tuple[list[_Sheet], _Book]:
    """The sheets in their order, and what they share."""
    main = next((target for kind, target in _related(archive, "").values() if kind == "officeDocument"), "")
    related = _related(archive, main)
    found: list[_Sheet] = []
    is_1904 = False
    for element in elements(archive, main):
        if element.name == "sheet":
            kind, part = related.get(element.attributes.get("id", ""), ("", ""))
            if kind == "worksheet":
                state = element.attributes.get("state", "visible")
                found.append(_Sheet(element.attributes.get("name", ""), part, state != "visible"))
        elif element.name == "workbookPr":
            is_1904 = element.attributes.get("date1904") in {"1", "true"}
    parts = dict(related.values())
    texts = list(_texts(archive, parts["sharedStrings"])) if "sharedStrings" in parts else []
    styles = _day_styles(archive, parts["styles"]) if "styles" in parts else frozenset()
    if not found:
        raise BadZipFile
    return found, _Book(archive, texts, styles, is_1904)


def _related(archive: ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to inside the file: by id, the kind and the name of the part."""
    folder, _, file = part.rpartition("/")
    links = posixpath.join(folder, "_rels", f"{file}.rels")
    found = {}
    for element in elements(archive, links):
        if element.name == "Relationship" and element.attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, element.attributes.get("Target", "")))
            kind = element.attributes.get("Type", "").rpartition("/")[2]
            found[element.attributes.get("Id", "")] = (kind, target.lstrip("/"))
    return found


def _chosen(sheets: list[_Sheet], wanted: str | None, name: str) -> _Sheet:
    if wanted is None:
        return next((sheet for sheet in sheets if not sheet.is_hidden), sheets[0])
    known = {sheet.name: sheet for sheet in sheets}
    if wanted not in known:
        hint = did_you_mean(wanted, known) or there_are(known)
        raise UserError("{file} has no sheet “{sheet}”; {hint}", file=name, sheet=wanted, hint=hint)
    return known[wanted]


def _texts(archive: ZipFile, part: str) -> Iterator[str]:
    """The texts that cells refer to by number. How they are pronounced (`rPh`) is no part of them."""
    for element in elements(archive, part, whole="si", without="rPh"):
        if element.name == "si":
            text = _spelled(element.text[:LONGEST_CELL])
            yield text if text.strip() else ""


def _day_styles(archive: ZipFile, part: str) -> frozenset[int]:
    """The numbers of cell styles that show a day."""
    described: set[int] = set()
    styles: list[int] = []
    for element in elements(archive, part):
        if element.name == "numFmt" and DATE_SIGNS.search(NO_DATE.sub("", element.attributes.get("formatCode", ""))):
            described.add(int(element.attributes.get("numFmtId", "-1")))
        elif element.name == "xf" and element.inside == "cellXfs":
            styles.append(int(element.attributes.get("numFmtId", "0")))
    return frozenset(at for at, number in enumerate(styles) if number in DATE_FORMATS or number in described)


def _comments(archive: ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """Remarks of people on a sheet, each with its cell. Threads stand in a part of their own, and here with a note."""
    if f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels" not in archive.namelist():
        return
    kinds = _related(archive, part).values()
    threads = [target for kind, target in kinds if kind == "threadedComment"]
    for target in threads or [target for kind, target in kinds if kind == "comments"]:
        for element in elements(archive, target, whole="threadedComment" if threads else "comment", without="rPh"):
            if element.text.strip():
                yield element.attributes.get("ref", ""), element.text[:LONGEST_CELL].strip()


def _rows(reader: "_RowReader", sheet: _Sheet, name: str) -> Iterator[Row]:
    """The rows that have cells with something in them."""
    try:
        for _ in walk(reader.book.archive, sheet.part, reader.begin, reader.end, reader.say):
            yield from reader.take()
    except (*BROKEN, KeyError) as error:
        raise _refused(name, error) from None


class _RowReader:
    """Makes rows of what an XML parser tells. Rows and columns without a number follow those before them.

    It is told of every cell of large files, so what comes most often is asked for first.
    """

    def __init__(self, book: _Book) -> None:
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
        name = LOCAL[full]
        if name == "c":
            self.cell, self.text, self.has_formula = attributes, "", False
            reference = attributes.get("r")
            self.column = self._column(reference) if reference else self.column + 1
            if self.column >= MOST_COLUMNS:
                raise Limit
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
        """The column of `B7`, from 0."""
        letters = reference.removesuffix(self.digits)
        column = COLUMNS.get(letters)
        return _of_letters(reference.rstrip(digits)) if column is None else column

    def say(self, text: str) -> None:
        """Text comes, in pieces."""
        if self.is_listening and len(self.text) < LONGEST_CELL:
            self.text += text

    def end(self, full: str) -> None:
        """An element ends."""
        self.depth -= 1
        name = LOCAL[full]
        if name == "c":
            value = self._value(self.text) if self.text or self.has_formula or "t" in self.cell else None
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

    def _value(self, text: str) -> Cell | None:
        kind = self.cell.get("t", "n")
        if kind == "s" and text:
            at = int(text)
            return self.book.texts[at] or None if at < len(self.book.texts) else None
        text = text[:LONGEST_CELL]
        if kind == "e":
            return NoValue(text or "#N/A")
        if not text.strip():
            return NoValue("") if self.has_formula and kind != "str" else None
        if kind in {"str", "inlineStr"}:
            return _spelled(text)
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


def _spelled(text: str) -> str:
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
