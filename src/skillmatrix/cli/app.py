"""The commands, and how a run of one of them ends."""

import os
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from skillmatrix.cli.command_table import Command, CommandTable
from skillmatrix.cli.help import tell_wrong_use
from skillmatrix.cli.interrupt import was_pressed
from skillmatrix.cli.streams import StreamLost
from skillmatrix.errors import UserError, reason
from skillmatrix.version import __version__

COMMANDS: dict[str, Command] = {
    entry.name: entry
    for entry in (
        Command("assess", "assess", "People", "Rate yourself, one skill at a time, and see the result."),
        Command("report", "report", "People", "Show how your answers match a role, and what to do next."),
        Command("plan", "plan", "People", "Find the trainings that bring you closest to a role."),
        Command("answers", "answers", "People", "List, export, share or erase the answers kept on this device."),
        Command("migrate", "migrate", "People", "Update answers to the current version of their matrix."),
        Command("team", "team", "People", "See what a team covers together, and what to learn next."),
        Command("workshop", "workshop", "People", "Let a room agree on what a role needs."),
        Command("workload", "workload", "People", "Estimate the hours of a role: a task, a post or a team."),
        Command("jobdesc", "jobdesc", "People", "Write a job description, an advert, a profile or a task description."),
        Command("validate", "validate", "Files", "Check matrix and answers files; findings name line and column."),
        Command("diff", "diff", "Files", "Say what changed between two versions of a matrix."),
        Command("fmt", "fmt", "Files", "Format files the same way everywhere; comments are kept."),
        Command("import", "importing", "Files", "Make a matrix of an Excel, CSV or Markdown file."),
        Command("export", "export", "Files", "Write a matrix as an Excel workbook to edit, or as CSV."),
        Command("init", "init", "Files", "Write an example matrix, posting or team to start from."),
        Command("schema", "schema", "Files", "Write the JSON Schema of a file format, for editors."),
        Command("templates", "templates", "Files", "Copy the page templates to change them, and check yours."),
        Command("rules", "rules", "Files", "List all rules, or explain one."),
        Command("list", "listing", "Look around", "List matrices, roles, skills or answers."),
        Command("show", "show", "Look around", "Show a whole matrix, or one role, skill or category in it."),
    )
}


class Commands(CommandTable):
    """The commands of skillmatrix."""

    table = COMMANDS


app = typer.Typer(
    cls=Commands,
    name="skillmatrix",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,  # typer's rich tracebacks can print locals, that is, personal data
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"skillmatrix {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: bool = typer.Option(False, "--version", "-V", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    """Skills as code: rate yourself, see how you match a role, write job descriptions, check matrix files.

    Start with: skillmatrix assess
    """


def run() -> None:
    """Run the command line; every failure ends as one sentence, or the findings in a file, and exit code 2."""
    # pydantic looks for plug-ins in all installed packages, which takes longer than to check a file; we want none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        ended = app(prog_name="skillmatrix", standalone_mode=False)
    except TyperException as error:
        tell_wrong_use(error)
        raise SystemExit(error.exit_code) from None
    except UserError as error:
        _fail(error)
    except StreamLost:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.filename:  # a name that is too long, a folder nobody may look into …
            _fail(UserError("{file}: {reason}", file=os.fsdecode(error.filename), reason=reason(error)))
        if os.environ.get("SKILLMATRIX_DEBUG") and not was_pressed():
            raise
        name = type(error).__name__
        _fail(UserError("internal error ({name}); set SKILLMATRIX_DEBUG=1 and run it again to see where", name=name))
    raise SystemExit(ended)


def _fail(error: UserError) -> NoReturn:
    if was_pressed():  # it came while something was loaded that made another exception of it
        raise SystemExit(130)
    from skillmatrix.cli.telling import tell_error

    tell_error(error)
    raise SystemExit(2)
