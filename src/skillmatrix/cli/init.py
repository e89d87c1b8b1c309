"""`skillmatrix init`: a commented matrix, posting or organisation file to begin with. It never writes over a file."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.starters import SAMPLE, STARTERS, starter, starter_matrix, starter_posting, write_starter
from skillmatrix.cli.options import choice
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError

KindArgument = Annotated[str, typer.Argument(help=f"{', '.join(STARTERS)}.")]
IdOption = Annotated[
    str | None,
    typer.Option("--id", metavar="ID", help=f"Id of the matrix. Default: from -o, else {SAMPLE}.", show_default=False),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        help="Write to this file; - is standard output. Default: ID.yaml for a matrix, else KIND.yaml.",
        show_default=False,
    ),
]


def command(kind: KindArgument = "matrix", matrix_id: IdOption = None, output: OutputOption = None) -> None:
    """Write a starter file to edit: a small matrix, a posting, or what all postings share. It validates as it is."""
    kind = choice("init", kind, list(STARTERS))
    if kind != "matrix":
        if matrix_id is not None:
            raise UserError("--id is for a matrix; a posting names its matrix inside")
        path = output or f"{kind}.yaml"
        _hand_out(starter_posting(path) if kind == "posting" else starter(kind), path, kind)
        return
    name = matrix_id or (SAMPLE if output in {None, "-"} else Path(str(output)).stem)
    path = output or f"{name}.yaml"
    _hand_out(starter_matrix(name, path), path, kind)


def _hand_out(text: str, path: str, kind: str) -> None:
    if path == "-":
        sys.stdout.write(text)
        return
    write_starter(text, Path(path), kind)
    tell(f"wrote {path}; next: skillmatrix validate {path}")
