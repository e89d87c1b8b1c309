"""Tables of commands. A command's module is imported when the command runs, so that starting up stays fast."""

import importlib
from typing import Any, ClassVar, NamedTuple

import typer
from typer.core import TyperGroup

from skillmatrix.cli.help import SpokenCommand, SpokenContext
from skillmatrix.load.inputs import begin


class Command(NamedTuple):
    """A command: its module in `skillmatrix.cli`, the group it is listed in, one line of help."""

    name: str
    module: str
    group: str
    help: str


class CommandTable(TyperGroup):
    """The table as a typer group: lists every command without importing any, and imports the one that runs."""

    context_class = SpokenContext
    table: ClassVar[dict[str, Command]]

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {entry.name: SpokenCommand(name=entry.name, help=entry.help) for entry in self.table.values()}

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The real command; typer has checked the name and suggested others by then."""
        name, command, rest = super().resolve_command(ctx, args)
        if name in self.table:
            begin()
            command = load_command(self.table[name])
        return name, command, rest

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer calls it like this
        """The commands in their groups."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for entry in self.table.values():
            groups.setdefault(entry.group, []).append((entry.name, entry.help))
        for group, rows in groups.items():
            with formatter.section(group):
                formatter.write_dl(rows)


def load_command(entry: Command) -> Any:
    """The typer command in a module's function `command`; a module with a table of its own is a group of commands."""
    module = importlib.import_module(f"skillmatrix.cli.{entry.module}")
    table: type[CommandTable] | None = getattr(module, "Table", None)
    single = typer.Typer(name=entry.name, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    if table:
        help_options = {"help_option_names": ["-h", "--help"]}
        single.callback(cls=table, no_args_is_help=True, context_settings=help_options)(module.command)
    else:
        single.command(name=entry.name, cls=SpokenCommand)(module.command)
    return typer.main.get_command(single)
