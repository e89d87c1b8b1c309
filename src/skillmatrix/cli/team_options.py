"""Options that the commands of a team share."""

from typing import Annotated, TypeAlias

import typer

from skillmatrix.cli.options import format_option
from skillmatrix.render.formats import FORMATS, SUFFIXES

JSON = "json"
"""A page as data."""
ALL_SUFFIXES = {**SUFFIXES, f".{JSON}": JSON}

TeamOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--team",
        "-t",
        metavar="FILE",
        help="The team file. Default: team.yaml in this folder.",
        show_default=False,
    ),
]
FormatOption: TypeAlias = Annotated[str | None, format_option([*FORMATS, JSON])]
