"""`skillmatrix schema`: the JSON Schemas of file formats, for editors and other programs."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.cli.options import OutputOption, choice
from skillmatrix.cli.output import write
from skillmatrix.errors import UserError
from skillmatrix.load.kinds import KINDS

KindArgument = Annotated[
    str | None, typer.Argument(help=f"{', '.join(KINDS)}, any, report … Default: matrix.", show_default=False)
]
AllOption = Annotated[
    str | None, typer.Option("--all", metavar="DIR", help="Write all of them into this folder.", show_default=False)
]


def command(kind: KindArgument = None, output: OutputOption = None, all_into: AllOption = None) -> None:
    """Write the JSON Schema of a file format. Editors complete, explain and check files with it.

    \b
    For example, in the folder of a matrix:
      mkdir -p schema && skillmatrix schema matrix -o schema/matrix.schema.json
    and then as the first line of the matrix, for the YAML extension of the editor:
      # yaml-language-server: $schema=schema/matrix.schema.json
    """  # noqa: D301 - no escape for people: click leaves lines alone that follow this character
    from skillmatrix.render.data import render_data
    from skillmatrix.schema.published import PUBLISHED

    if all_into is None:
        write(render_data(PUBLISHED[choice("schema", kind or "matrix", list(PUBLISHED))]()), output)
        return
    if kind or output:
        raise UserError("--all writes every schema under its own name; leave out the name and --output")
    folder = _folder(all_into)
    for name, make in PUBLISHED.items():
        write(render_data(make()), str(folder / f"{name}.schema.json"))


def _folder(name: str) -> Path:
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{name}: {error.strerror}") from None
    return folder
