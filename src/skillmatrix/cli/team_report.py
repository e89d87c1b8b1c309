"""`skillmatrix team report`: how many reach what; with --named the page of those who agreed to stand on it."""

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.team_pages import named_page, named_team
from skillmatrix.cli.options import (
    AddressOption,
    ColorOption,
    ForceOption,
    LangOption,
    NoColorOption,
    OutputOption,
    ReferenceOption,
    SeparatorOption,
    TeamOption,
    reference_file,
    separator_of,
    today,
    when_coloured,
)
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.team_options import TERMINAL, FormatOption, PageOptions, form_of, write_page
from skillmatrix.errors import UserError

NamedOption = Annotated[bool, typer.Option("--named", help="Show those by name who have agreed to it.")]
GroupsOption = Annotated[
    str | None,
    typer.Option(
        "--groups",
        metavar="COLUMN",
        help="Without names: show groups down to this column, such as site. Default: all of the team file.",
        show_default=False,
    ),
]
TableArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="TABLE",
        help="Without names: count the people in this table (Parquet or CSV), not the answers of the team file.",
        show_default=False,
    ),
]
ConnectOption = Annotated[
    str | None,
    typer.Option(
        "--connect",
        metavar="NAME",
        help="TABLE is in a database, whose URL is in the environment variable NAME, or in a file NAME of yours alone.",
        show_default=False,
    ),
]
DateOption = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="YYYY-MM-DD",
        help="Without names: the closing date, by default the newest that is over. With --named: use it as today.",
        show_default=False,
    ),
]
FullOption = Annotated[
    bool | None,
    typer.Option(
        "--full/--short",
        help="Print the whole page, or one screen of it. Default: one screen on a terminal, else all.",
        show_default=False,
    ),
]
LeavingOption = Annotated[
    str | None,
    typer.Option(
        "--leaving",
        metavar="NAMES",
        help="With --named: what if these people leave, such as p3,p7.",
        show_default=False,
    ),
]


class Asked(NamedTuple):
    """Which page without names: the team file, the closing date, the last group column; and what today is."""

    team: str | None
    day: dt.date | None
    groups: str | None
    today: dt.date


def command(
    table: TableArgument = None,
    team: TeamOption = None,
    named: NamedOption = False,
    groups: GroupsOption = None,
    connect: ConnectOption = None,
    leaving: LeavingOption = None,
    date: DateOption = None,
    full: FullOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    address: AddressOption = "sie",
    csv_separator: SeparatorOption = ",",
    reference_doc: ReferenceOption = None,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Show what the team covers together, where it hangs on one person, and what to learn. Nobody is ranked."""
    form, when = form_of(format, output), when_coloured(color, no_color)
    reference, separator = reference_file(reference_doc, form), separator_of(csv_separator)
    typed = {"--team": team, "--connect": connect, "--leaving": leaving, "--groups": groups, "--date": date}
    again = _as_typed([*([table] if table else []), *(["--named"] if named else [])], {**typed, "--lang": lang})
    brief = _is_brief(full, form, output)
    options = PageOptions(form, output, force, lang, address, when, reference, separator, brief=brief, again=again)
    _refuse_other_page(leaving, groups, table, named=named)
    if connect is not None and table is None:
        raise UserError("--connect says where a table is; name the table, too")
    if named:
        given = named_team(team, today(date), surroundings(), _names(leaving))
        write_page(named_page(given), given.matrix, options)
    else:
        asked = Asked(team, today(date) if date else None, groups, today(None))
        _without_names(asked, table, connect, options)


def _without_names(asked: Asked, table: str | None, connect: str | None, options: PageOptions) -> None:
    from skillmatrix.app.group_pages import group_page, group_table_team, group_team

    around = surroundings()
    if table is None:
        given = group_team(*asked, around)
    else:
        from skillmatrix.app.connections import people_table

        given = group_table_team(people_table(table, connect, around.environment), *asked, around)
    write_page(group_page(given), given.matrix, options)


def _refuse_other_page(leaving: str | None, groups: str | None, table: str | None, *, named: bool) -> None:
    """What only one of the two pages has."""
    if leaving is not None and not named:
        raise UserError("--leaving is about people, so it needs --named")
    if leaving is not None and not _names(leaving):
        raise UserError("--leaving names nobody; write the names with commas between them, such as p3,p7")
    if table is not None and named:
        raise UserError("nobody in a table has agreed to be named; leave out --named")
    if groups is not None and named:
        raise UserError("--groups is for the page without names; leave out --named")


def _is_brief(full: bool | None, form: str, output: str | None) -> bool:
    """One screen, if it was asked for, or where a person sits."""
    if full is False and form != TERMINAL:
        raise UserError("--short prints one screen; leave out the other form")
    if full is None:
        return form == TERMINAL and output is None and sys.stdout.isatty()
    return not full


def _as_typed(words: Sequence[str], given: Mapping[str, str | None]) -> str:
    """The command that shows all of the page."""
    options = [word for option, value in given.items() if value for word in (option, value)]
    return as_typed(["skillmatrix", "team", "report", *words, *options, "--full"])


def _names(option: str | None) -> list[str]:
    return [name.strip() for name in (option or "").split(",") if name.strip()]
