"""`skillmatrix init`: a commented matrix, posting or organisation file to begin with. It never writes over a file."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix import resources
from skillmatrix.cli.options import choice
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import KINDS

SAMPLE = "data-team"
"""The id of the matrix as it is packaged."""

STARTERS = {kind.name: kind.starter for kind in KINDS.values() if kind.starter}
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
        _hand_out(_read(STARTERS[kind]), output or f"{kind}.yaml", kind)
        return
    name = matrix_id or (SAMPLE if output in {None, "-"} else Path(str(output)).stem)
    path = output or f"{name}.yaml"
    _hand_out(_matrix(name, path), path, kind)


def _matrix(name: str, path: str) -> str:
    """The starter matrix under another id. What the validator has to say against it is told before it is written."""
    text = _read(STARTERS["matrix"]).replace(f"\nid: {SAMPLE}\n", f"\nid: {name}\n", 1)
    findings = check_matrix(document_of(text.encode("utf-8"), Path(path).name)).findings
    if findings:
        cure = findings[0].help
        raise UserError(f"{path}: {findings[0].message}" + (f"; {cure}" if cure else ""))
    return text


def _read(name: str) -> str:
    return resources.starter(name).read_text(encoding="utf-8")


def _hand_out(text: str, path: str, kind: str) -> None:
    if path == "-":
        sys.stdout.write(text)
        return
    schema = Path("schema") / f"{kind}.schema.json"
    if (Path(path).parent / schema).is_file():
        text = f"# yaml-language-server: $schema={schema.as_posix()}\n{text}"
    try:
        with Path(path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UserError(f"{path} is there already, and stays as it is; name another file with -o") from None
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from None
    print(f"skillmatrix: wrote {path}; next: skillmatrix validate {path}", file=sys.stderr)
