"""CSV as spreadsheets write it: with comma, semicolon or tab, in UTF-8, UTF-16 or the code page of Windows."""

import codecs
import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.table import Cell, Row, Table
from skillmatrix.load.files import read_start

MAX_BYTES = 256_000_000
LONGEST_CELL = 32_767
"""Characters; a spreadsheet has no longer ones. A quote that is never closed is longer."""
SEPARATORS = ",;\t|"
GUARD = re.compile(r"(^|;\s*)'(?=['=+\-@＝＋－＠])")  # noqa: RUF001 - East Asian forms of the signs count as well
"""The apostrophe that stands in front of what a spreadsheet would take for a formula; we write it, too."""


def read_csv(path: Path, name: str) -> Table:
    """The rows of a file; a note says if its characters had to be guessed."""
    return csv_table(read_start(path, MAX_BYTES + 1, name), name)


def csv_table(data: bytes, name: str) -> Table:
    """The same of bytes that are at hand already."""
    if len(data) > MAX_BYTES:
        raise UserError("{file} is larger than {n} MB", file=name, n=MAX_BYTES // 1_000_000)
    text, note = _decoded(data, name)
    if "\0" in text:
        raise UserError("{file} is no text; save the table as CSV or XLSX", file=name)
    first, _, rest = text.partition("\n")
    if declared := re.fullmatch(r"sep=(.)\r?", first):
        return Table(name, "", {}, _rows(rest, declared[1], name, before=1), note)
    return Table(name, "", {}, _rows(text, _separator(first), name), note)


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        note = Sentence("{file} is not in UTF-8; it is read as Windows writes it, so look at the umlauts", file=name)
        return data.decode("cp1252", errors="replace"), note


def _separator(first: str) -> str:
    """What separates the names of columns; a comma if there is one column only."""
    bare = re.sub(r'"[^"]*"', "", first)
    return max(SEPARATORS, key=bare.count)


def _rows(text: str, separator: str, name: str, *, before: int = 0) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        start = before + 1
        for values in reader:
            cells: dict[int, Cell] = {
                column: GUARD.sub(r"\1", value) for column, value in enumerate(values) if value.strip()
            }
            if cells:
                yield Row(start, cells)
            start = before + reader.line_num + 1
    except csv.Error:
        raise UserError(
            "{file}, line {line}: this row cannot be read; perhaps a quote is not closed",
            file=name,
            line=str(before + reader.line_num),
        ) from None
