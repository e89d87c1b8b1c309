"""Excel files: the rows of one sheet or of all, streamed: values, dates, names of sheets, and what people remarked."""

import posixpath
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.sheet_rows import LONGEST_CELL, RowReader, SharedParts, TextReader
from skillmatrix.importers.table import Row, Table
from skillmatrix.importers.xml_parts import Limit, XmlError, elements, walk
from skillmatrix.load.files import read_start
from skillmatrix.model.suggest import did_you_mean, there_are

MAX_BYTES = 100_000_000
"""Of the file as it lies on the disk."""
OLD_FORMAT = b"\xd0\xcf\x11\xe0"
"""How the format before 2007 begins, and a file with a password."""
DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Numbers of formats that mean a day without being described in the file."""
NO_DATE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
"""What is no sign of a day in the description of a format: texts, colours, conditions, blanks."""
DATE_SIGNS = re.compile("[dy]", re.IGNORECASE)


class _Sheet(NamedTuple):
    name: str
    part: str
    is_hidden: bool


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
        reader = RowReader(book)
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
    return Table(name, chosen.name, {}, _rows(RowReader(book), chosen, name), note)


def _open(data: bytes, name: str) -> tuple[list[_Sheet], SharedParts]:
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


def _opened(archive: ZipFile) -> tuple[list[_Sheet], SharedParts]:
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
    return found, SharedParts(archive, texts, styles, is_1904)


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
    """The texts that cells refer to by number."""
    reader = TextReader()
    for _ in walk(archive, part, reader.begin, reader.end, reader.say):
        yield from reader.take()


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


def _rows(reader: "RowReader", sheet: _Sheet, name: str) -> Iterator[Row]:
    """The rows that have cells with something in them."""
    try:
        for _ in walk(reader.book.archive, sheet.part, reader.begin, reader.end, reader.say):
            yield from reader.take()
    except (*BROKEN, KeyError) as error:
        raise _refused(name, error) from None
