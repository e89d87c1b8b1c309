"""The command table. A command's module is imported when the command runs, so that starting up stays fast."""

import importlib
import os
from typing import Any, NamedTuple, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from skillmatrix.cli.help import SpokenCommand, SpokenContext, tell_wrong_use
from skillmatrix.cli.interrupt import was_pressed
from skillmatrix.cli.streams import StreamLost
from skillmatrix.errors import UserError, reason
from skillmatrix.load.inputs import begin
from skillmatrix.version import __version__


class Command(NamedTuple):
    """A command: its module in `skillmatrix.cli`, the group it is listed in, one line of help."""

    name: str
    module: str
    group: str
    help: str


COMMANDS: dict[str, Command] = {
    entry.name: entry
    for entry in (
        Command("assess", "assess", "People", "Rate yourself, one skill at a time, and see the result."),
        Command("report", "report", "People", "Show how your answers match a role, and what to do next."),
        Command("plan", "plan", "People", "Find the trainings that bring you closest to a role."),
        Command("answers", "answers", "People", "List, export or erase the answers kept on this device."),
        Command("migrate", "migrate", "People", "Update answers to the current version of their matrix."),
        Command("jobdesc", "jobdesc", "People", "Write a job description, a job advert or a profile from a role."),
        Command("validate", "validate", "Files", "Check matrix and answers files; findings name line and column."),
        Command("fmt", "fmt", "Files", "Format files the same way everywhere; comments are kept."),
        Command("init", "init", "Files", "Write an example matrix or posting to start from."),
        Command("schema", "schema", "Files", "Write the JSON Schema of a file format, for editors."),
        Command("templates", "templates", "Files", "Copy the page templates to change them, and check yours."),
        Command("rules", "rules", "Files", "List all rules, or explain one."),
        Command("list", "listing", "Look around", "List matrices, roles, skills or answers."),
        Command("show", "show", "Look around", "Show a whole matrix, or one role, skill or category in it."),
    )
}


class CommandTable(TyperGroup):
    """The table as a typer group: lists every command without importing any, and imports the one that runs."""

    context_class = SpokenContext

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {entry.name: SpokenCommand(name=entry.name, help=entry.help) for entry in COMMANDS.values()}

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The real command; typer has checked the name and suggested others by then."""
        name, command, rest = super().resolve_command(ctx, args)
        if name in COMMANDS:
            begin()
            command = load_command(COMMANDS[name])
        return name, command, rest

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer calls it like this
        """The commands in their groups."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for entry in COMMANDS.values():
            groups.setdefault(entry.group, []).append((entry.name, entry.help))
        for group, rows in groups.items():
            with formatter.section(group):
                formatter.write_dl(rows)


def load_command(entry: Command) -> Any:
    """The typer command in a module's function `command`."""
    module = importlib.import_module(f"skillmatrix.cli.{entry.module}")
    single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    single.command(name=entry.name, cls=SpokenCommand)(module.command)
    return typer.main.get_command(single)


app = typer.Typer(
    cls=CommandTable,
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
