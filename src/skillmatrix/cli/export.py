"""`skillmatrix export`: a matrix as a workbook to edit in Excel, or as a table for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.exporting import FORMS, csv_of, open_exported, workbook_of
from skillmatrix.cli import completion
from skillmatrix.cli.choosing import with_matrix
from skillmatrix.cli.options import (
    ForceOption,
    LangOption,
    OutputOption,
    SeparatorOption,
    catalogue,
    choice,
    language,
    separator_of,
)
from skillmatrix.cli.output import write
from skillmatrix.cli.telling import tell

MatrixArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="MATRIX",
        help="The matrix: a file, or the id of one in ./matrices or of one that comes with skillmatrix.",
        show_default=False,
        autocompletion=completion.matrices,
    ),
]
ToOption = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="FORM",
        help="workbook to edit it in Excel, or csv. Default: from the name of the -o file, else workbook.",
        show_default=False,
        autocompletion=completion.one_of(*FORMS.values()),
    ),
]


def command(
    matrix: MatrixArgument = None,
    to: ToOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    csv_separator: SeparatorOption = ",",
) -> None:
    """Write a matrix as an Excel workbook that people edit, or as a CSV table.

    What was edited in the workbook comes back with: skillmatrix import FILE.xlsx --into MATRIX.yaml
    """
    suffix = Path(output or "").suffix.lower()
    form = choice("--to", to or FORMS.get(suffix, "workbook"), list(FORMS.values()))
    separator = separator_of(csv_separator)
    exported = with_matrix(matrix, lambda named: open_exported(named, tell))
    if form == "csv":
        write(csv_of(exported, separator), output, force=force)
        return
    words = catalogue(language(lang, exported.matrix), "neutral")
    name = f"{exported.matrix.id}.xlsx" if output in {None, "-"} else str(output)
    write(workbook_of(exported, words, name), output, force=force)
