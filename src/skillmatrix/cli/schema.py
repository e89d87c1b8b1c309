"""`skillmatrix schema`: the JSON Schemas of file formats, for editors and other programs."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.cli import completion
from skillmatrix.cli.options import ForceOption, OutputOption, choice
from skillmatrix.cli.output import write
from skillmatrix.errors import UserError, reason
from skillmatrix.load.kinds import KINDS

OUTPUTS = (
    "findings",
    "report",
    "team-report",
    "group-report",
    "team-find",
    "team-pairs",
    "diff",
    "plan",
    "agenda",
    "tally",
    "loss",
    "workload-result",
    "list",
    "show",
)
"""What programs get."""
NAMES = (*KINDS, *OUTPUTS, "any", "templates")

KindArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="KIND",
        help=f"The kind of file: {', '.join(NAMES)}. Default: matrix.",
        show_default=False,
        autocompletion=completion.one_of(*NAMES),
    ),
]
AllOption = Annotated[
    str | None,
    typer.Option("--all", metavar="DIR", help="Write all of them into this folder.", show_default=False),
]


def command(
    kind: KindArgument = None,
    output: OutputOption = None,
    all_into: AllOption = None,
    force: ForceOption = False,
) -> None:
    """Write the JSON Schema of a file format. With it, editors complete, explain and check your files.

    \b
    For example, in the folder of your matrix:
      mkdir -p schema && skillmatrix schema matrix -o schema/matrix.schema.json
    Then make this the first line of the matrix, for the YAML extension of your editor:
      # yaml-language-server: $schema=schema/matrix.schema.json
    """  # noqa: D301 - no escape for people: click leaves lines alone that follow this character
    from skillmatrix.render.data import render_data
    from skillmatrix.schema.published import PUBLISHED

    if all_into is None:
        write(render_data(PUBLISHED[choice("schema", kind or "matrix", NAMES)]()), output, force=force)
        return
    if kind or output:
        raise UserError("--all writes every schema under its own name; leave out the name and --output")
    folder = _folder(all_into)
    for name, make in PUBLISHED.items():
        write(render_data(make()), str(folder / f"{name}.schema.json"), force=force)


def _folder(name: str) -> Path:
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("{file}: {reason}", file=name, reason=reason(error)) from None
    return folder
