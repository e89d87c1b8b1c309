"""`skillmatrix init`: a commented file of each kind to begin with. It never writes over a file."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.inputs import open_matrix
from skillmatrix.app.matrices import HERE, find_matrix
from skillmatrix.app.starters import (
    SAMPLE,
    STARTERS,
    copied_matrix,
    starter,
    starter_matrix,
    starter_posting,
    write_starter,
)
from skillmatrix.cli.completion import matrices, one_of
from skillmatrix.cli.options import LangOption, as_listed, choice
from skillmatrix.cli.reader import interface_language
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.i18n.sentences import said_to

KindArgument = Annotated[
    str,
    typer.Argument(metavar="KIND", help=f"What to write: {', '.join(STARTERS)}.", autocompletion=one_of(*STARTERS)),
]
IdOption = Annotated[
    str | None,
    typer.Option(
        "--id", metavar="ID", help=f"The id of the new matrix. Default: from -o, else {SAMPLE}.", show_default=False
    ),
]
FromOption = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="MATRIX",
        help="Start from a copy of this matrix, by id or file, such as data-team.",
        show_default=False,
        autocompletion=matrices,
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to this file; - is standard output. Default: matrices/ID.yaml for a matrix, else KIND.yaml.",
        show_default=False,
    ),
]


def command(
    kind: KindArgument = "matrix",
    matrix_id: IdOption = None,
    copied: FromOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    """Write a small example to start from: a matrix, trainings, a posting, a team, or what all postings share."""
    kind = choice("init", kind, list(STARTERS))
    tongue = as_listed(lang or "", LANGUAGES) or interface_language()
    if kind != "matrix":
        if matrix_id is not None:
            raise UserError("--id is only for a matrix; other files name their matrix inside")
        if copied is not None:
            raise UserError("--from is only for a matrix")
        path = output or f"{kind}.yaml"
        text = starter_posting(path, tongue) if kind == "posting" else starter(kind, tongue)
        if _is_written(text, path, kind):
            tell(Sentence("wrote {file}; edit it, then check it with: skillmatrix validate {file}", file=path))
        return
    name = matrix_id or (SAMPLE if output in {None, "-"} else Path(str(output)).stem)
    path = output or str(HERE / f"{name}.yaml")
    subject, text = _copy(copied, name, path, tongue) if copied else ("person", starter_matrix(name, path, tongue))
    if _is_written(text, path, kind):
        meant = name if Path(path) == HERE / f"{name}.yaml" else path
        tell(Sentence("wrote {file}; edit it, then check it with: skillmatrix validate {file}", file=path))
        tell(said_to(subject, "rate yourself with it: skillmatrix assess {matrix}", matrix=as_typed([meant])))


def _copy(reference: str, name: str, path: str, tongue: str) -> tuple[str, str]:
    """Whom the matrix is about, and the text of its copy."""
    file = find_matrix(reference, tell)
    matrix = open_matrix(file, tell)
    return matrix.subject, copied_matrix(file, matrix, name, path, Catalogue(tongue, subject=matrix.subject))


def _is_written(text: str, path: str, kind: str) -> bool:
    """Whether a file was written; else the text went to standard output."""
    if path == "-":
        sys.stdout.write(text)
        return False
    write_starter(text, Path(path), kind)
    return True
