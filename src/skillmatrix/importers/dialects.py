"""The dialects of other people's matrices. A new one is a module and a line here; which one is meant, the content says.

A module of a dialect has two functions. `recognises(source: Source) -> bool`: whether the content is of this dialect,
looking no further than it must. `read(sources: Sequence[Source], asked: Asked) -> Imported`: plain data, with a ledger
of what became of each leaf; what cannot be read at all is a `UserError`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeAlias, cast

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.loss import Ledger, Loss, ReadFile
from skillmatrix.load.files import read_start
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.route import Route

if TYPE_CHECKING:
    from skillmatrix.model.mapping import TableMapping
    from skillmatrix.model.matrix import Matrix
    from skillmatrix.source.document import Document

MAX_BYTES = 100_000_000
"""Of a source as it lies on the disk."""
DIALECTS: Mapping[str, str] = {
    "workbook": "workbook",
    "table": "table_matrix",
    "markdown": "markdown_matrix",
}
"""The modules in `importers/` by the names of the dialects."""
Kind: TypeAlias = Literal["matrix", "answers"]


class Source(NamedTuple):
    """A file that is to be imported: as it lies there, and how messages call it."""

    path: Path
    name: str
    data: bytes

    @property
    def is_zip(self) -> bool:
        """Whether it is an archive, as office files are."""
        return self.data.startswith(b"PK")

    def as_read(self) -> ReadFile:
        """Its name and what tells whether another file is the same."""
        return ReadFile(self.name, sha256(self.data).hexdigest(), len(self.data))


class Asked(NamedTuple):
    """What people said beside the sources."""

    language: str
    """The language of names that the program gives, such as “Level 1”."""
    mapping: "TableMapping | None" = None
    into: "Document | None" = None
    """The matrix file that takes the import, without faults."""
    renames: bool = False
    """Whether ids may be changed, with their references and an entry in `renames`."""
    output: str = ""
    """The name of the new file, which a new matrix takes its id from."""
    day: str = ""
    """Today, for answers that say no day, such as 2026-11-22."""
    answered: "Matrix | None" = None
    """The matrix that the answers in a source belong to, if they are to be read."""


@dataclass
class Imported:
    """What came of the sources: the data of a file, and what became of each leaf."""

    data: dict[str, Any]
    ledger: Ledger
    kind: Kind = "matrix"
    is_merged: bool = False
    """Whether `data` is all that the file of `Asked.into` is to say. Otherwise skills are found there by `refs`."""
    scheme: str = ""
    """The name under which `refs` keep the ids of the source."""
    is_scheme_guessed: bool = False
    """Whether it was made of the name of a file."""
    mapping: dict[str, Any] | None = None
    """The mapping that was guessed, so that it can be kept and corrected."""
    renamed: dict[str, str] = field(default_factory=dict)
    """Skills whose ids were changed, or would be with `Asked.renames`: old and new."""
    notes: list[str] = field(default_factory=list)
    """What people should know beside the report."""
    cell_at: "Callable[[Route], str | None] | None" = None
    """The cell that the value at a route comes from, where the sources have cells that people correct."""


def opened(path: Path, name: str) -> Source:
    """A source, read as it is."""
    data = read_start(path, MAX_BYTES + 1, name)
    if len(data) > MAX_BYTES:
        raise UserError("{file} is larger than {n} MB", file=name, n=MAX_BYTES // 1_000_000)
    if not data.strip():
        raise UserError("{file} is empty", file=name)
    return Source(path, name, data)


def dialect_of(sources: Sequence[Source]) -> str:
    """The dialect of all sources; several that fit, and none, are a `UserError`."""
    fitting = [name for name in DIALECTS if all(_module(name).recognises(source) for source in sources)]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(source.name for source in sources)
    if fitting:
        raise UserError(
            "{files} can be read in several ways; choose one with --dialect: {names}",
            files=names,
            names=", ".join(fitting),
        )
    raise UserError("{files}: nothing that can be imported; {hint}", files=names, hint=there_are(DIALECTS))


def named_dialect(name: str) -> str:
    """The dialect that people named."""
    meant = next((known for known in DIALECTS if known == name.casefold()), None)
    if meant is None:
        hint = did_you_mean(name, DIALECTS) or Sentence("choose from {names}", names=", ".join(DIALECTS))
        raise UserError("{option} {value}: {hint}", option="--dialect", value=name, hint=hint)
    return meant


def read_sources(sources: Sequence[Source], dialect: str, asked: Asked) -> tuple[Imported, Loss]:
    """What the sources say in this dialect, with the report."""
    imported = _module(dialect).read(sources, asked)
    return imported, loss_of(imported, dialect, sources)


def loss_of(imported: Imported, dialect: str, sources: Sequence[Source]) -> Loss:
    """The report as the ledger has it now."""
    read = tuple(source.as_read() for source in sources)
    return Loss(dialect, read, imported.ledger.items(), tuple(imported.ledger.added))


class _Reader(Protocol):
    """What the module of a dialect has."""

    def recognises(self, source: Source) -> bool: ...

    def read(self, sources: Sequence[Source], asked: Asked) -> Imported: ...


def _module(dialect: str) -> _Reader:
    return cast("_Reader", import_module(f"skillmatrix.importers.{DIALECTS[dialect]}"))
