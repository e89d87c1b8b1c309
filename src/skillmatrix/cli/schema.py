"""`skillmatrix schema`: the JSON Schema of a file format, for editors and other programs."""

from typing import Annotated

import typer

from skillmatrix.cli.options import ForceOption, OutputOption, choice
from skillmatrix.cli.output import write
from skillmatrix.load.kinds import KINDS

KindArgument = Annotated[str, typer.Argument(help=f"{', '.join(KINDS)}, report …")]


def command(kind: KindArgument = "matrix", output: OutputOption = None, force: ForceOption = False) -> None:
    """Write the JSON Schema of a file format. Editors complete, explain and check files with it.

    \b
    For example, in the folder of a matrix:
      mkdir -p schema && skillmatrix schema matrix -o schema/matrix.schema.json
    and then as the first line of the matrix, for the YAML extension of the editor:
      # yaml-language-server: $schema=schema/matrix.schema.json
    """  # noqa: D301 - no escape for people: click leaves lines alone that follow this character
    from skillmatrix.render.data import render_data
    from skillmatrix.schema.files import FORMATS, json_schema
    from skillmatrix.schema.papers import template_schema

    kind = choice("schema", kind, [*FORMATS, "templates"])
    write(render_data(template_schema() if kind == "templates" else json_schema(kind)), output, force=force)
