"""The dialect `table`: CSV files and sheets of Excel files, by a mapping, or by what their columns seem to say."""

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers import workbook
from skillmatrix.importers.dialects import Asked, Imported, Source
from skillmatrix.importers.facts import Facts
from skillmatrix.importers.grid import OLD_EXCEL, OTHER_SHEET, Grid, read_grids
from skillmatrix.importers.level_words import IN_WORDS, SAY_WORDS, LevelWords
from skillmatrix.importers.loss import DROPPED, Fate, Ledger
from skillmatrix.importers.matrix_data import Frame, matrix_data
from skillmatrix.importers.role_data import TARGETS
from skillmatrix.importers.table_guess import guess
from skillmatrix.importers.table_rows import TableReader
from skillmatrix.importers.tongue import language_of
from skillmatrix.model.mapping import MappedTable, TableMapping
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.model.text import ANY_LANGUAGE

SEPARATED = re.compile(r"[^\n]*[;,\t|][^\n]*\S")
MARKDOWN = re.compile(r"\A\s*(?:[-*+] |\d+[.)] |\||---\s*$)|^(?:#{1,6} \S|[ \t]*(?:\|[ \t]*)?:?-{3,})", re.MULTILINE)
FORMULA = Sentence("the last result of a formula was taken")
LOOKED_AT = 20_000
"""Bytes of a text in which it shows what it is."""


def recognises(source: Source) -> bool:
    """Whether this is an Excel file that is no workbook of ours, or a text whose lines have separators."""
    if source.is_zip or source.data.startswith(OLD_EXCEL):
        return not workbook.recognises(source)
    if source.path.suffix.lower() in {".csv", ".tsv"}:
        return True
    text = source.data[:LOOKED_AT].decode("utf-8", errors="replace")
    first = text.lstrip("\ufeff\r\n").partition("\n")[0]
    return SEPARATED.fullmatch(first.rstrip("\r")) is not None and not (MARKDOWN.search(text) or is_yaml(text))


def is_yaml(text: str) -> bool:
    """Whether a text begins with a key, as YAML and JSON do."""
    lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    return bool(lines) and re.match(r"\s*(?:\{|\[|[\w\"'-]+\s*:(?:\s|$))", lines[0]) is not None


def read(sources: Sequence[Source], asked: Asked) -> Imported:
    """The matrix in the tables."""
    ledger, notes = Ledger(), list[str]()
    grids = read_grids(sources, ledger, notes)
    if not grids or not any(grid.rows for grid in grids):
        raise UserError("{files}: the table is empty", files=", ".join(source.name for source in sources))
    mapping, guessed = asked.mapping, None
    if mapping is not None and not mapping.tables:
        raise UserError("the mapping says nothing about tables; write under tables what their columns mean")
    if mapping is None:
        mapping, guessed = _guessed(grids, ledger)
    return _by(mapping, _Read(sources, grids, ledger, asked, notes), guessed)


class _Read(NamedTuple):
    """The sources, their tables, and the ledger."""

    sources: Sequence[Source]
    grids: list[Grid]
    ledger: Ledger
    asked: Asked
    notes: list[str]


def _guessed(grids: Sequence[Grid], ledger: Ledger) -> tuple[TableMapping, dict[str, object]]:
    """A mapping of the first sheet of each file: what it is called is part of it only where there are several."""
    firsts = {grid.source: grid for grid in reversed([grid for grid in grids if grid.rows])}
    found = [guess(grid, ledger).mapping for grid in reversed(firsts.values())]
    whole = found[0]
    if len(found) > 1:
        for each, name in zip(found, reversed(firsts), strict=True):
            each["tables"][0] = {"file": PurePath(name).name, **each["tables"][0]}
        for other in found[1:]:
            whole["tables"] += other["tables"]
            if "scale" in other:
                whole.setdefault("scale", other["scale"])
    return TableMapping.model_validate(whole, context={"language": ANY_LANGUAGE}), whole


def _by(mapping: TableMapping, found: _Read, guessed: dict[str, object] | None) -> Imported:
    """The matrix by a mapping."""
    texts = (text for place, text in found.ledger.places())
    in_columns = list(dict.fromkeys(_languages(mapping)))
    languages = list(mapping.matrix.languages) or in_columns or [language_of(texts, found.asked.language)]
    languages += [each for each in in_columns if each not in languages]
    facts = Facts(found.ledger, languages, title=dict(mapping.matrix.title or {}))
    for level, named in mapping.scale.items():
        facts.scale[level] = {languages[0]: named[0]}
    words = LevelWords(mapping.scale, mapping.not_asked)
    taken: set[tuple[str, str]] = set()
    for table, grid in _tables(mapping, found.grids):
        taken.add((grid.source, grid.sheet))
        TableReader(facts, words, grid, table).read()
    _settle_rest(found, taken)
    _settle_formulas(found)
    if guessed is not None and mapping.scale:
        _settle_words(found.ledger, mapping)
    names = tuple(source.path.name for source in found.sources)
    stem = PurePath(found.asked.output).stem if found.asked.output else found.sources[0].path.stem
    data, scheme = matrix_data(facts, Frame(mapping.matrix, mapping.source, stem, names, found.asked.into is None))
    is_guessed = guessed is not None or mapping.source is None
    return Imported(data, found.ledger, scheme=scheme, is_scheme_guessed=is_guessed, mapping=guessed, notes=found.notes)


def _languages(mapping: TableMapping) -> Iterator[str]:
    """The languages that have columns of their own."""
    for table in mapping.tables:
        for _, written in table.columns:
            for each in written if isinstance(written, tuple) else (written,):
                yield from each if isinstance(each, dict) else ()


def _tables(mapping: TableMapping, grids: Sequence[Grid]) -> Iterator[tuple[MappedTable, Grid]]:
    """The tables of the mapping in its order, with the sheets they fit. One that fits none is a `UserError`."""
    for table in mapping.tables:
        of_files = [grid for grid in grids if fnmatchcase(PurePath(grid.source).name, table.file)]
        if not of_files:
            names = dict.fromkeys(PurePath(grid.source).name for grid in grids)
            hint = did_you_mean(table.file, names) or there_are(names)
            raise UserError("the mapping names a file “{name}”; {hint}", name=table.file, hint=hint)
        fitting = [grid for grid in of_files if grid.sheet == table.sheet] if table.sheet else _firsts(of_files)
        if not fitting:
            sheets = dict.fromkeys(grid.sheet for grid in of_files)
            hint = did_you_mean(str(table.sheet), sheets) or there_are(sheets)
            raise UserError(
                "{file} has no sheet “{sheet}”; {hint}", file=of_files[0].source, sheet=table.sheet, hint=hint
            )
        yield from ((table, grid) for grid in fitting if grid.rows)


def _firsts(grids: Sequence[Grid]) -> list[Grid]:
    """The first sheet of each file that has something in it."""
    found: dict[str, Grid] = {}
    for grid in grids:
        if grid.rows:
            found.setdefault(grid.source, grid)
    return list(found.values())


def _settle_rest(found: _Read, taken: set[tuple[str, str]]) -> None:
    """Cells of sheets that nobody reads are told apart from cells that nobody understands."""
    for place, _ in found.ledger.places():
        if (place.source, place.sheet) not in taken and found.ledger.fate(place) == DROPPED:
            found.ledger.settle(place, OTHER_SHEET)


def _settle_formulas(found: _Read) -> None:
    """Cells that are worked out: what they showed last is kept, the formula is not."""
    for grid in found.grids:
        for row in grid.rows:
            for column in row.formulas & row.cells.keys():
                fate = found.ledger.fate(grid.place(row, column))
                if fate.action == "kept":
                    found.ledger.settle(grid.place(row, column), Fate("changed", fate.what, FORMULA))


def _settle_words(ledger: Ledger, mapping: TableMapping) -> None:
    """Levels in words whose order was guessed."""
    words = {word.casefold() for each in mapping.scale.values() for word in each}
    for place, text in ledger.places():
        if ledger.fate(place) == Fate("kept", TARGETS) and text.casefold() in words:
            ledger.settle(place, Fate("guessed", TARGETS, IN_WORDS, SAY_WORDS))
