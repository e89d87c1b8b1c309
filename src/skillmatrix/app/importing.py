"""Importing: sources and a mapping opened, read in their dialect, put into a file or into a new one, and checked."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from skillmatrix.app.files import HEAD, kind_in
from skillmatrix.app.inputs import open_matrix, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.outputs import put_in_place, write_output
from skillmatrix.app.telling import Tell, UnusableFile
from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.dialects import (
    Asked,
    Imported,
    Source,
    dialect_of,
    loss_of,
    named_dialect,
    opened,
    read_sources,
)
from skillmatrix.importers.editing.places import Wrong, unusable
from skillmatrix.importers.loss import Loss
from skillmatrix.importers.merging import merged, with_scheme_of
from skillmatrix.lint.engine import Terms, check, check_matrix
from skillmatrix.load.build import build
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.kinds import KINDS
from skillmatrix.source.revise import revise
from skillmatrix.source.writer import write_yaml
from skillmatrix.view.loss_data import loss_data

if TYPE_CHECKING:
    from skillmatrix.model.mapping import TableMapping
    from skillmatrix.source.document import Document


class ImportRequest(NamedTuple):
    """What is to be imported, and where it goes: to a new file, or into a matrix that is there.

    `matrix` is the one that answers in the source belong to. With `renames` ids may change, with their references.
    """

    sources: Sequence[str]
    language: str
    dialect: str | None = None
    mapping: str | None = None
    into: str | None = None
    output: str | None = None
    matrix: str | None = None
    day: str = ""
    renames: bool = False


class ImportResult(NamedTuple):
    """The text of the file, the report, and what was found in the result.

    `before` is the text of the file that takes the import, if there is one. `mapping` is the one that was guessed.
    """

    text: str
    loss: Loss
    findings: tuple[Finding, ...]
    kind: str
    before: str | None = None
    mapping: str | None = None
    renamed: dict[str, str] = {}  # noqa: RUF012 - nobody changes it
    notes: tuple[str, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether the result cannot be used as it is."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


class MatrixImport(NamedTuple):
    """A matrix made of tables or texts, for programs."""

    text: str
    """The file that says it, as YAML."""
    data: dict[str, Any]
    """What the file says; `load_matrix` takes it."""
    loss: dict[str, Any]
    """What became of everything that was read: `skillmatrix-loss/1`."""
    findings: tuple[Finding, ...]
    """Errors and warnings in the matrix."""


def imported_matrix(paths: Sequence[Path], mapping: "Document | None", dialect: str | None) -> MatrixImport:
    """The matrix in the files, and the report."""
    sources = [opened(path, str(path)) for path in paths]
    terms = Asked("en", mapping_in(mapping) if mapping is not None else None)
    imported, loss = read_sources(sources, named_dialect(dialect) if dialect else dialect_of(sources), terms)
    text = write_yaml(imported.data)
    document = document_of(text.encode(), "<import>")
    data: Any = document.data
    return MatrixImport(text, data, loss_data(loss), _news(check_matrix(document).findings, None))


def import_sources(asked: ImportRequest, tell: Tell) -> ImportResult:
    """What the sources say as a file of ours. Nothing is written."""
    sources = [opened(Path(name), name) for name in asked.sources]
    for source in sources:
        _require_foreign(source)
    into = _into(asked.into) if asked.into else None
    dialect = named_dialect(asked.dialect) if asked.dialect else dialect_of(sources)
    mapping = open_mapping(asked.mapping) if asked.mapping else None
    if mapping is not None and dialect == "workbook":
        raise UserError("--mapping is for tables and Markdown; {file} is a workbook of ours", file=sources[0].name)
    if asked.matrix and (dialect != "markdown" or into):
        raise UserError("--matrix is for ratings in a Markdown list, which become a file of answers with -o")
    answered = open_matrix(find_matrix(asked.matrix, tell), tell) if asked.matrix else None
    terms = Asked(asked.language, mapping, into, asked.renames, asked.output or "", asked.day, answered)
    imported, loss = read_sources(sources, dialect, terms)
    if into is not None and imported.kind == "matrix" and not imported.is_merged:
        base: Any = into.data
        if imported.is_scheme_guessed:
            imported.data, imported.scheme = with_scheme_of(base, imported.data, imported.scheme)
        done = merged(base, imported.data, imported.scheme, imported.ledger, renames=asked.renames)
        imported.data, imported.renamed = done.data, done.renamed
        loss = loss_of(imported, dialect, sources)
    return _checked(imported, loss, into, asked)


def _checked(imported: Imported, loss: Loss, into: "Document | None", asked: ImportRequest) -> ImportResult:
    text = revise(into, imported.data) if into is not None else write_yaml(imported.data)
    name = asked.into or asked.output or f"{imported.data.get('id', imported.kind)}.yaml"
    document = document_of(text.encode(), name)
    findings = _news(check(document, imported.kind, Terms()).findings, into)
    if into is not None and imported.cell_at:
        _require_sound(findings, imported, asked)
    mapping = write_yaml(imported.mapping) if imported.mapping else None
    return ImportResult(
        text,
        loss,
        findings,
        imported.kind,
        into.text if into is not None else None,
        mapping,
        imported.renamed,
        tuple(imported.notes),
    )


def _require_sound(findings: Sequence[Finding], imported: Imported, asked: ImportRequest) -> None:
    """Errors that a workbook brings into a matrix are told at the cells that they come from."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert imported.cell_at is not None  # as above
    wrong = [
        Wrong(
            imported.cell_at(each.route) or str(asked.into),
            f"{each.message}; {each.help}" if each.help else each.message,
        )
        for each in errors
    ]
    if wrong:
        raise unusable(asked.sources[0], wrong)


def _news(findings: Sequence[Finding], into: "Document | None") -> tuple[Finding, ...]:
    """Errors and warnings that the file did not have before."""
    before = check_matrix(into).findings if into is not None else ()
    known = {(each.rule.id, each.message, each.anchor) for each in before}
    return tuple(
        each
        for each in findings
        if each.severity is not Severity.INFO and (each.rule.id, each.message, each.anchor) not in known
    )


def require_enough_kept(result: ImportResult, asked: ImportRequest) -> None:
    """A source of which most was dropped is hardly a matrix, unless somebody has said in a mapping what to read."""
    loss = result.loss
    if result.kind == "matrix" and loss.is_mostly_dropped and asked.mapping is None:
        raise UserError(
            "{n} of {all} entries of {file} would be lost, so no matrix was written; the report says why: "
            "say in a mapping what to read, or write what is left with --force",
            n=loss.number("dropped"),
            all=loss.leaves,
            file=", ".join(asked.sources),
        )


def save_import(result: ImportResult, asked: ImportRequest, *, force: bool) -> str:
    """Write the result, and give the name of the file. A file that is there takes no result with errors."""
    if asked.into:
        if result.has_errors:
            raise UserError(
                "{file} was left alone: with the import it would have errors; import to a new file with -o to see them",
                file=asked.into,
            )
        if result.before != result.text:
            put_in_place(Path(asked.into), str(result.before), result.text)
        return asked.into
    path = Path(str(asked.output))
    kind = None if path.exists() else result.kind  # a matrix that is there was edited by hand: only --force replaces it
    write_output(path, result.text.encode(), kind, force=force)
    return str(path)


def open_mapping(path: str) -> "TableMapping":
    """The mapping in a file; one with errors is an `UnusableFile`."""
    return mapping_in(read_file(Path(path), path))


def mapping_in(document: "Document") -> "TableMapping":
    """The mapping in a document; one with errors is an `UnusableFile`."""
    mapping: TableMapping = usable(build(document, KINDS["mapping"]))
    return mapping


def _into(path: str) -> "Document":
    """The matrix that takes the import."""
    document = read_file(Path(path), path)
    loaded = check_matrix(document, advice=False)
    usable(loaded)
    if document.faults:
        raise UnusableFile(loaded.findings)
    return document


def _require_foreign(source: Source) -> None:
    """A file of ours needs no import."""
    kind = kind_in(source.data[:HEAD])
    if kind in KINDS:
        raise UserError(
            "{file} is {kind} already; there is nothing to import", file=source.name, kind=Sentence(KINDS[kind].called)
        )
