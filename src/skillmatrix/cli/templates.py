"""`skillmatrix templates`: copy the templates of Markdown and HTML to change them, and check those of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.template_files import check_folder, eject
from skillmatrix.cli import completion
from skillmatrix.cli.colour import wants_colour
from skillmatrix.cli.options import ColorOption, NoColorOption, choice, when_coloured
from skillmatrix.cli.output import write
from skillmatrix.cli.telling import tell
from skillmatrix.diagnostics import Severity
from skillmatrix.errors import Sentence

ACTIONS = ("eject", "check")

ActionArgument = Annotated[
    str,
    typer.Argument(
        metavar="ACTION",
        help="eject (copy the packaged templates) or check.",
        autocompletion=completion.one_of(*ACTIONS),
    ),
]
FolderArgument = Annotated[str, typer.Argument(metavar="DIR", help="The folder for your templates.")]


def command(
    action: ActionArgument, folder: FolderArgument, color: ColorOption = "auto", no_color: NoColorOption = False
) -> None:
    """Copy the templates for Markdown and web pages so that you can change them, and check yours with examples.

    \b
    For example:
      skillmatrix templates eject my-templates
      skillmatrix templates check my-templates
      skillmatrix report answers.yaml -f html --templates my-templates -o report.html
    """  # noqa: D301 - no escape for people: click leaves lines alone that follow this character
    action = choice("templates", action, ACTIONS)
    if action == "eject":
        eject(Path(folder), tell)
        tell(
            Sentence(
                "wrote templates to {folder}; check them after your changes: skillmatrix templates check {folder}",
                folder=folder,
            )
        )
    else:
        _check(Path(folder), colour=wants_colour(when_coloured(color, no_color)))


def _check(folder: Path, *, colour: bool) -> None:
    from skillmatrix.render.findings.forms import render_findings

    files, findings = check_folder(folder)
    write(render_findings("text", findings, files, colour=colour), None)
    if any(finding.severity is not Severity.INFO for finding in findings):
        raise typer.Exit(1)
