"""Finding and opening what a command works on. Errors in a file are all printed before the command gives up."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import typer

from skillmatrix import resources
from skillmatrix.diagnostics import Finding, Loaded
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_against, check_answers, check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.suggest import did_you_mean, nearest
from skillmatrix.render.findings.text import render_text

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers

T = TypeVar("T")
HERE = Path("matrices")
"""The folder of matrices beside the person, in the working directory."""


class MatrixFile(NamedTuple):
    """A matrix file and how messages call it."""

    path: Path
    name: str


def find_matrix(reference: str | None, answers: "Answers | None" = None) -> MatrixFile:
    """The file of a matrix that was asked for by path or id, or that is meant when nothing was said."""
    if reference is None and answers is not None:
        reference = answers.matrix.id
    if reference is not None:
        return _named(reference)
    local = sorted(HERE.glob("*.yaml"))
    if len(local) == 1:
        return MatrixFile(local[0], str(local[0]))
    packaged = resources.matrices()
    if not local and len(packaged) == 1:
        return MatrixFile(packaged[0], packaged[0].name)
    known = ", ".join(path.stem for path in (local or packaged))
    raise UserError(f"which matrix? Name one with --matrix: {known}")


def _named(reference: str) -> MatrixFile:
    path = Path(reference)
    if path.is_file() or path.suffix in {".yaml", ".yml", ".json"} or len(path.parts) != 1:
        return MatrixFile(path, reference)
    local = HERE / f"{reference}.yaml"
    packaged = {path.stem: path for path in resources.matrices()}
    if local.is_file():
        _say_shadowing(local, packaged.get(reference))
        return MatrixFile(local, str(local))
    if reference in packaged:
        return MatrixFile(packaged[reference], packaged[reference].name)
    known = [*packaged, *(path.stem for path in HERE.glob("*.yaml"))]
    hint = did_you_mean(reference, known) or f"there are: {', '.join(sorted(known))}"
    raise UserError(f"there is no matrix “{reference}”; {hint}")


def _say_shadowing(local: Path, packaged: Path | None) -> None:
    if packaged is not None and packaged.resolve() != local.resolve() and packaged.read_bytes() != local.read_bytes():
        print(f"skillmatrix: {local} is used, not the packaged matrix of the same name", file=sys.stderr)


def open_matrix(file: MatrixFile) -> Matrix:
    """The matrix in a file; with error findings, all are printed and the command ends."""
    return require(check_matrix(read_file(file.path, file.name), advice=False))


def read_answers(path: str) -> "Loaded[Answers]":
    """The answers in a file (`-` is standard input) with all findings so far; ends if they cannot be used at all."""
    document = document_of(sys.stdin.buffer.read(), "standard input") if path == "-" else read_file(Path(path), path)
    loaded = check_answers(document)
    require(loaded)
    return loaded


def open_answers(path: str, reference: str | None) -> "tuple[Answers, Matrix]":
    """Answers and their matrix, checked against each other."""
    loaded = read_answers(path)
    matrix = open_matrix(find_matrix(reference, loaded.value))
    return require(check_against(loaded, matrix, advice=False)), matrix


def require(loaded: Loaded[T]) -> T:
    """The value, with its findings told on standard error; errors end the command with exit code 2."""
    tell(loaded.findings)
    if loaded.value is None or loaded.has_errors:
        raise typer.Exit(2)
    return loaded.value


def tell(findings: Iterable[Finding]) -> None:
    """Findings on standard error."""
    from skillmatrix.cli.options import wants_colour

    findings = tuple(findings)
    if findings:
        print(render_text(findings, colour=wants_colour(False, sys.stderr)), end="", file=sys.stderr)


def choose_role(matrix: Matrix, wanted: str | None, otherwise: str | None = None) -> Role:
    """The role asked for, or the one the answers are for."""
    name = wanted or otherwise
    if name is None:
        raise UserError(f"which role? Name one with --role: {', '.join(matrix.roles_by_id)}")
    if name in matrix.roles_by_id:
        return matrix.roles_by_id[name]
    meant = nearest(name, matrix.roles_by_id)
    hint = f"did you mean “{meant}”?" if meant else f"there are: {', '.join(matrix.roles_by_id)}"
    raise UserError(f"the matrix has no role “{name}”; {hint}")


def require_optional(without: Iterable[str], matrix: Matrix) -> None:
    """Only categories that the matrix marks as optional can be left out."""
    optional = {category.id: category.optional for category in matrix.categories}
    for name in without:
        if name not in optional:
            hint = did_you_mean(name, optional) or f"there are: {', '.join(optional)}"
            raise UserError(f"--without {name}: the matrix has no such category; {hint}")
        if not optional[name]:
            raise UserError(f"--without {name}: the matrix does not mark this category as optional")
