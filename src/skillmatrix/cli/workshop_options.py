"""What the commands of a workshop share: its file, its matrix, and how lines are read."""

import sys
from typing import Annotated, TypeAlias

import typer

from skillmatrix.cli.streams import expect_utf8

WorkshopArgument: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="FILE",
        help="The workshop: its folder, or the file workshop.yaml in it. Default: the one in this folder.",
        show_default=False,
    ),
]
WorkshopMatrixOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--matrix",
        "-m",
        metavar="MATRIX",
        help="The matrix, if it is neither beside the workshop nor at hand.",
        show_default=False,
    ),
]


def begin_lines() -> None:
    """Before lines are read: they are UTF-8, and whoever reads along in a pipe sees each answer at once."""
    expect_utf8()
    if not sys.stdin.isatty():
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # whoever reads along sees what was saved


def read_line() -> str | None:
    """The next line; None at the end of input."""
    if sys.stdin.isatty():
        print("> ", end="", flush=True)
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None
