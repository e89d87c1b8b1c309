"""The dialect `markdown`: headings and lists with levels, career ladders as pages, tables, and filled-in answers."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.dialects import Asked, Imported, Source
from skillmatrix.importers.facts import Facts
from skillmatrix.importers.grid import MOST_CELLS, Grid
from skillmatrix.importers.level_words import LevelWords
from skillmatrix.importers.loss import Ledger, Place
from skillmatrix.importers.markdown_answers import read_answers
from skillmatrix.importers.markdown_blocks import Part, TablePart, parts_of
from skillmatrix.importers.markdown_outline import OutlineReader
from skillmatrix.importers.matrix_data import Frame, matrix_data
from skillmatrix.importers.table import shown
from skillmatrix.importers.tongue import language_of
from skillmatrix.model.mapping import MappedMatrix

SIGNS = re.compile(r"^(?: {0,3}#{1,6} \S|\s*[-*+] \S|\s*\d{1,3}[.)] \S|[ \t]*(?:\|[ \t]*)?:?-{3,})", re.MULTILINE)
LOOKED_AT = 20_000
MAX_BYTES = 5_000_000
LARGEST = 1_000_000


def recognises(source: Source) -> bool:
    """Whether this is a text with headings, lists or tables, and no YAML."""
    if source.is_zip or source.path.suffix.lower() in {".csv", ".tsv", ".yaml", ".yml", ".json", ".xlsx", ".xls"}:
        return False
    text = source.data[:LOOKED_AT].decode("utf-8", errors="replace")
    return "\0" not in text and SIGNS.search(text.lstrip("\ufeff")) is not None


def read(sources: Sequence[Source], asked: Asked) -> Imported:
    """The matrix in the texts, or answers to the matrix that was named."""
    ledger, notes = Ledger(), list[str]()
    parts = [(source, list(parts_of(_text(source, notes)))) for source in sources]
    for source, found in parts:
        for part in found:
            _enter(part, source.name, ledger)
    if len(ledger) > MOST_CELLS:
        raise UserError("{file} is too large for a matrix", file=sources[0].name)
    if asked.answered is not None:
        return read_answers([(source.name, found) for source, found in parts], ledger, asked)
    return _matrix(parts, ledger, asked, notes)


def _matrix(
    parts: Sequence[tuple[Source, list[Part | TablePart]]], ledger: Ledger, asked: Asked, notes: list[str]
) -> Imported:
    mapping = asked.mapping
    said = mapping.matrix if mapping else MappedMatrix()
    languages = list(said.languages) or [language_of((text for _, text in ledger.places()), asked.language)]
    facts = Facts(ledger, languages)
    scale = mapping.scale if mapping else {}
    facts.scale |= {level: {languages[0]: named[0]} for level, named in scale.items()}
    words = LevelWords(scale, mapping.not_asked if mapping else ())
    for source, found in parts:
        OutlineReader(facts, words, source.name).read(found)
    first = parts[0][0]
    stem = PurePath(asked.output).stem if asked.output else first.path.stem
    names = tuple(source.path.name for source, _ in parts)
    source_of = mapping.source if mapping else None
    data, scheme = matrix_data(facts, Frame(said, source_of, stem, names, asked.into is None))
    return Imported(data, ledger, scheme=scheme, is_scheme_guessed=source_of is None, notes=notes)


def _text(source: Source, notes: list[str]) -> str:
    if len(source.data) > MAX_BYTES:
        raise UserError("{file} is larger than {n} MB", file=source.name, n=MAX_BYTES // LARGEST)
    try:
        return source.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        notes.append(
            Sentence(
                "{file} is not in UTF-8; it is read as Windows writes it, so look at the umlauts", file=source.name
            )
        )
        return source.data.decode("cp1252", errors="replace")


def _enter(part: Part | TablePart, source: str, ledger: Ledger) -> None:
    """Enter a part and all inside it in the ledger."""
    if isinstance(part, TablePart):
        grid = Grid(source, "", part.rows)
        for row in part.rows:
            for column, cell in row.cells.items():
                ledger.read(grid.place(row, column), shown(cell))
        return
    for each in part.everything():
        ledger.read(Place(source, each.line), each.text)
