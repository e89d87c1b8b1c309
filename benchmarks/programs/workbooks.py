"""Reading a workbook of a large matrix: ours against another way, in turn. Prints pairs of seconds as JSON.

The other way is expat that tells of every element and keeps nothing, or openpyxl, read-only.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile


def main(file: str, other: str, rounds: str) -> None:
    """Read the file both ways so often, after once to warm up."""
    path = Path(file)
    for read in (_ours, WAYS[other]):
        read(path)
    print(json.dumps([[_seconds(read, path) for read in (_ours, WAYS[other])] for _ in range(int(rounds))]))


def _seconds(read: Callable[[Path], object], file: Path) -> float:
    begin = time.perf_counter()
    read(file)
    return time.perf_counter() - begin


def _expat(file: Path) -> None:
    with ZipFile(file) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet") or name == "xl/sharedStrings.xml":
                parser = ParserCreate()
                parser.buffer_text = True
                parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = _nothing
                parser.Parse(archive.read(name))


def _nothing(*_: object) -> None:
    pass


def _ours(file: Path) -> None:
    from skillmatrix.importers.editing.reading import read_workbook

    read_workbook(file.read_bytes(), file.name)


def _openpyxl(file: Path) -> None:
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # it has no types

    book = load_workbook(file, read_only=True)
    for sheet in book.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass


WAYS: dict[str, Callable[[Path], None]] = {"expat": _expat, "openpyxl": _openpyxl}


if __name__ == "__main__":
    main(*sys.argv[1:])
