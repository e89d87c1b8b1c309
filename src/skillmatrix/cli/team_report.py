"""`skillmatrix team report`: what a team covers; with --named the page of those who agreed to stand on it."""

from typing import Annotated

import typer

from skillmatrix.app.team_pages import named_page, named_team
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import (
    AddressOption,
    ColorOption,
    DateOption,
    ForceOption,
    LangOption,
    NoColorOption,
    OutputOption,
    catalogue,
    language,
    today,
    when_coloured,
)
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.team_options import ALL_SUFFIXES, JSON, FormatOption, TeamOption
from skillmatrix.errors import UserError
from skillmatrix.render.data import render_data
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout

NamedOption = Annotated[bool, typer.Option("--named", help="Show those by name who have agreed to it.")]
GroupsOption = Annotated[
    str | None,
    typer.Option("--groups", metavar="COLUMN", help="Without names: show groups, such as site.", show_default=False),
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


def command(
    team: TeamOption = None,
    named: NamedOption = False,
    groups: GroupsOption = None,
    leaving: LeavingOption = None,
    date: DateOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    address: AddressOption = "sie",
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Show what the team covers together, where it hangs on one person, and what to learn. Nobody is ranked."""
    form = format_of(format, output, ALL_SUFFIXES, "terminal")
    if leaving is not None and not named:
        raise UserError("--leaving is about people, so it needs --named")
    if groups is not None and named:
        raise UserError("--groups is for the page without names; leave out --named")
    if not named:
        raise UserError("say --named")
    given = named_team(team, today(date), surroundings(), _names(leaving))
    tongue = language(lang, given.matrix)
    if form == JSON:
        from skillmatrix.view.team_data import team_data

        write(render_data(team_data(given, tongue)), output, force=force)
        return
    paper = named_page(given, tongue, catalogue(tongue, address), with_data=FORMATS[form].with_data)
    layout = Layout("report", terminal_width(), paints(when_coloured(color, no_color), output))
    write_paper(FORMATS[form](paper, layout), output, force=force)
    tell_mixture(paper.mixture)


def _names(option: str | None) -> list[str]:
    return [name.strip() for name in (option or "").split(",") if name.strip()]
