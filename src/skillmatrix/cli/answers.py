"""`skillmatrix answers`: what is kept about a person on this device: see it, hand it out, remove it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.answer_files import (
    answers_files,
    erase,
    exported,
    newest_answers_of,
    plain_files,
    read_answers,
)
from skillmatrix.cli.options import ForceOption, OutputOption, choice
from skillmatrix.cli.output import format_of, write
from skillmatrix.cli.surroundings import data, surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError
from skillmatrix.source.display import visible

ACTIONS = ("list", "export", "erase")

ActionArgument = Annotated[str, typer.Argument(help="list, export or erase.")]
FileArgument = Annotated[str | None, typer.Argument(metavar="[FILE]", help="Answers file. Default: those of --person.")]
PersonOption = Annotated[str | None, typer.Option("--person", help="Whose answers. Default: everybody's; export: me.")]
FormatOption = Annotated[str | None, typer.Option("--format", "-f", help="yaml or json.", show_default=False)]
YesOption = Annotated[bool, typer.Option("--yes", help="Erase without asking.")]


def command(
    action: ActionArgument = "list",
    file: FileArgument = None,
    person: PersonOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    yes: YesOption = False,
) -> None:
    """See, hand out or remove the answers kept on this device. They are yours; nothing is sent anywhere."""
    action = choice("answers", action, ACTIONS)
    if action == "export":
        _export(file or newest_answers_of(person or "me", None, data(), tell), format, output, force=force)
        return
    files = [Path(file)] if file else answers_files(data(), person)
    if not files:
        print("no answers on this device" + (f" about “{visible(person)}”" if person else ""))
    elif action == "list":
        _list(files)
    else:
        _erase(files, is_sure=yes)


def _list(files: list[Path]) -> None:
    for path in files:
        answers = read_answers(path)
        if answers is None:
            print(f"{visible(str(path))}: cannot be read; see: skillmatrix validate")
            continue
        counted = f"{len(answers.ratings)} answers" if len(answers.ratings) != 1 else "1 answer"
        what = [
            answers.person,
            answers.rater,
            answers.matrix.id,
            answers.role or "-",
            answers.date.isoformat(),
            counted,
        ]
        print(f"{visible(' · '.join(what))}\n  {visible(str(path))}")


def _export(file: str, form: str | None, output: str | None, *, force: bool) -> None:
    chosen = format_of(form, output, {".yaml": "yaml", ".yml": "yaml", ".json": "json"}, "yaml")
    write(exported(file, chosen, surroundings()), output, force=force, private=True)


def _erase(files: list[Path], *, is_sure: bool) -> None:
    plain = plain_files(files, tell)
    for path in plain:
        print(visible(str(path)))
    if plain and not is_sure:
        if not sys.stdin.isatty():
            raise UserError("nothing was erased; say --yes to erase these files")
        print("erase these files? They cannot be brought back. [yes/no] ", end="", flush=True)
        if sys.stdin.readline().strip().lower() not in {"y", "yes", "j", "ja"}:
            print("nothing was erased")
            return
    erased = erase(plain, tell)
    print("1 file erased" if erased == 1 else f"{erased or 'no'} files erased")
    if erased < len(files):
        raise typer.Exit(2)
