"""`skillmatrix answers`: what is kept about a person on this device: list it, export it, share it, erase it."""

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
from skillmatrix.app.outputs import ANSWERS
from skillmatrix.cli import completion
from skillmatrix.cli.options import ForceOption, OutputOption, choice, format_option
from skillmatrix.cli.output import format_of, write
from skillmatrix.cli.surroundings import data, surroundings
from skillmatrix.cli.telling import said, tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.answers import Answers
from skillmatrix.source.display import visible

ACTIONS = ("list", "export", "share", "erase")

ActionArgument = Annotated[
    str,
    typer.Argument(metavar="ACTION", help="list, export, share or erase.", autocompletion=completion.one_of(*ACTIONS)),
]
FileArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="FILE",
        help="The answers file. Default: the answers from --person.",
        autocompletion=completion.answers,
    ),
]
PersonOption = Annotated[
    str | None,
    typer.Option(
        "--person",
        metavar="NAME",
        help="Whose answers. Default: everybody's; for export: me.",
        autocompletion=completion.persons,
    ),
]
FormatOption = Annotated[str | None, format_option(["yaml", "json"])]
YesOption = Annotated[bool, typer.Option("--yes", help="Erase or share without asking.")]
LevelsOnlyOption = Annotated[
    bool, typer.Option("--levels-only", help="For export: only levels, without notes, reasons and evidence.")
]
TeamOption = Annotated[
    str | None,
    typer.Option("--team", metavar="FILE", help="For share: the team's file. Default: team.yaml.", show_default=False),
]
RevokeOption = Annotated[bool, typer.Option("--revoke", help="For share: take back what you agreed to.")]


def command(
    action: ActionArgument = "list",
    file: FileArgument = None,
    person: PersonOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    yes: YesOption = False,
    levels_only: LevelsOnlyOption = False,
    team: TeamOption = None,
    revoke: RevokeOption = False,
) -> None:
    """List, export, share or erase the answers kept on this device. They are yours; nothing is sent anywhere.

    share: agree that a page of your team shows your levels with your name, for the purpose that its file names.
    """
    action = choice("answers", action, ACTIONS)
    if action == "export":
        source = file or newest_answers_of(person or "me", None, data(), tell)
        _export(source, format, output, force=force, levels_only=levels_only)
        return
    if action == "share":
        from skillmatrix.cli.answers_share import share

        share(file, team, is_taken_back=revoke, is_sure=yes)
        return
    files = [Path(file)] if file else answers_files(data(), person)
    if not files:
        about = Sentence("no answers about “{person}” on this device", person=person)
        print(said(about if person else Sentence("no answers on this device")))
    elif action == "list":
        _list(files)
    else:
        _erase(files, is_sure=yes)


def _list(files: list[Path]) -> None:
    for path in files:
        answers = read_answers(path)
        if answers is None:
            print(said(Sentence("{file}: cannot be read; see: skillmatrix validate {file}", file=path)))
            continue
        number = len(answers.ratings)
        counted = said(Sentence("1 answer") if number == 1 else Sentence("{n} answers", n=number))
        what = [
            answers.person,
            " ".join(filter(None, answers.rated_by)),
            answers.matrix.id,
            answers.role or "-",
            answers.date.isoformat(),
            counted,
            *_shared(answers),
        ]
        print(f"{visible(' · '.join(what))}\n  {visible(str(path))}")


def _shared(answers: Answers) -> list[str]:
    """What the person has agreed to, if anything."""
    if answers.share is None or answers.shared_for is None:
        return []
    return [said(Sentence("shared with names, for: {purpose}", purpose=answers.shared_for.purpose))]


def _export(file: str, form: str | None, output: str | None, *, force: bool, levels_only: bool) -> None:
    chosen = format_of(form, output, {".yaml": "yaml", ".yml": "yaml", ".json": "json"}, "yaml")
    write(exported(file, chosen, surroundings(), levels_only=levels_only), output, kind=ANSWERS, force=force)


def _erase(files: list[Path], *, is_sure: bool) -> None:
    plain = plain_files(files, tell)
    for path in plain:
        print(visible(str(path)))
    if plain and not is_sure:
        if not sys.stdin.isatty():
            raise UserError("nothing was erased; add --yes to erase these files")
        print(said(Sentence("Erase these files? This cannot be undone. [yes/no] ")), end="", flush=True)
        if sys.stdin.readline().strip().lower() not in {"y", "yes", "j", "ja"}:
            print(said(Sentence("nothing was erased")))
            return
    erased = erase(plain, tell)
    print(said(Sentence("1 file erased") if erased == 1 else Sentence("{n} files erased", n=erased)))
    if erased < len(files):
        raise typer.Exit(2)
