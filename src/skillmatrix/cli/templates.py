"""`skillmatrix templates`: copy the templates of Markdown and HTML to change them, and check those of one's own."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix import resources
from skillmatrix.cli.options import NoColorOption, choice, wants_colour
from skillmatrix.cli.output import write
from skillmatrix.diagnostics import Severity
from skillmatrix.errors import UserError

ACTIONS = ("eject", "check")
README = "README.md"

ActionArgument = Annotated[str, typer.Argument(help="eject (copy the packaged ones) or check.")]
FolderArgument = Annotated[str, typer.Argument(metavar="DIR", help="The folder of your templates.")]


def command(action: ActionArgument, folder: FolderArgument, no_color: NoColorOption = False) -> None:
    """Copy the templates of Markdown and web pages to change them, and check yours against samples.

    \b
    For example:
      skillmatrix templates eject my-templates
      skillmatrix templates check my-templates
      skillmatrix report answers.yaml -f html --templates my-templates -o report.html
    """  # noqa: D301 - no escape for people: click leaves lines alone that follow this character
    action = choice("templates", action, ACTIONS)
    if action == "eject":
        _eject(Path(folder))
    else:
        _check(Path(folder), colour=wants_colour(no_color))


def _eject(folder: Path) -> None:
    from skillmatrix.render.templates.files import packaged_names

    kept = [name for name in (*packaged_names(), README) if not _copied(name, folder)]
    if kept:
        print(f"skillmatrix: there already, and left as they are: {', '.join(kept)}", file=sys.stderr)
    if len(kept) > len(packaged_names()):
        raise UserError(f"nothing was written to {folder}")
    print(f"skillmatrix: wrote templates to {folder}; next: skillmatrix templates check {folder}", file=sys.stderr)


def _copied(name: str, folder: Path) -> bool:
    """Whether a packaged file was written into the folder; what is there already is never touched."""
    content = (resources.folder("templates") / name).read_bytes()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("xb") as file:
            file.write(content)
    except FileExistsError:
        if not folder.is_dir():
            raise UserError(f"{folder} is there already, and no folder") from None
        return False
    except OSError as error:
        raise UserError(f"{folder / name}: {error.strerror}") from None
    return True


def _check(folder: Path, *, colour: bool) -> None:
    from skillmatrix.app.template_samples import samples
    from skillmatrix.render.findings.forms import render_findings
    from skillmatrix.render.templates.check import check_templates
    from skillmatrix.render.templates.files import known_files

    if not folder.is_dir():
        raise UserError(f"{folder} is no folder; make one with: skillmatrix templates eject {folder}")
    try:
        files = [str(folder / name) for name in known_files(folder)]
    except OSError as error:
        raise UserError(f"{folder}: {error.strerror}") from None
    if not files:
        raise UserError(
            f"{folder} holds no template; copy the packaged ones with: skillmatrix templates eject {folder}"
        )
    findings = check_templates(folder, samples())
    write(render_findings("text", findings, files, colour=colour), None)
    if any(finding.severity is not Severity.INFO for finding in findings):
        raise typer.Exit(1)
