"""`skillmatrix schema`: the JSON Schema of a file format, for editors and other programs."""

from typing import Annotated

import typer

from skillmatrix.cli import completion
from skillmatrix.cli.options import ForceOption, OutputOption, choice
from skillmatrix.cli.output import write
from skillmatrix.load.kinds import KINDS

OUTPUTS = ("findings", "report", "list", "show")
"""What programs get."""
NAMES = (*KINDS, *OUTPUTS, "templates")

KindArgument = Annotated[
    str,
    typer.Argument(
        metavar="KIND",
        help=f"The kind of file: {', '.join(NAMES)}.",
        autocompletion=completion.one_of(*NAMES),
    ),
]


def command(kind: KindArgument = "matrix", output: OutputOption = None, force: ForceOption = False) -> None:
    """Write the JSON Schema of a file format. With it, editors complete, explain and check your files.

    \b
    For example, in the folder of your matrix:
      mkdir -p schema && skillmatrix schema matrix -o schema/matrix.schema.json
    Then make this the first line of the matrix, for the YAML extension of your editor:
      # yaml-language-server: $schema=schema/matrix.schema.json
    """  # noqa: D301 - no escape for people: click leaves lines alone that follow this character
    from skillmatrix.render.data import render_data
    from skillmatrix.schema.files import json_schema
    from skillmatrix.schema.papers import template_schema

    kind = choice("schema", kind, NAMES)
    write(render_data(template_schema() if kind == "templates" else json_schema(kind)), output, force=force)
