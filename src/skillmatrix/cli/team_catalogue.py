"""`skillmatrix team catalogue`: what is held about a team, and every analysis that exists."""

from typing import Annotated

import typer

from skillmatrix.app.telling import tell_nobody
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import (
    AddressOption,
    ColorOption,
    ForceOption,
    LangOption,
    NoColorOption,
    OutputOption,
    catalogue,
    format_option,
    when_coloured,
)
from skillmatrix.cli.output import format_of, write_paper
from skillmatrix.cli.reader import interface_language
from skillmatrix.cli.screen import terminal_width
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout

TeamOption = Annotated[
    str | None,
    typer.Option(
        "--team", "-t", metavar="FILE", help="The team file whose purpose and thresholds to print.", show_default=False
    ),
]
FormatOption = Annotated[str | None, format_option([*FORMATS])]


def command(
    team: TeamOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    address: AddressOption = "sie",
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """List what is held about a team, every analysis that exists, who reads it, and from how many people on."""
    from skillmatrix.app.teams import open_team
    from skillmatrix.view.analyses import build_analyses

    form = format_of(format, output, SUFFIXES, "terminal")
    opened = open_team(team, tell_nobody) if team else None
    tongue = Catalogue(lang or interface_language()).language
    paper = build_analyses(opened.team if opened else None, [*FORMATS, "json"], tongue, catalogue(tongue, address))
    layout = Layout("report", terminal_width(), paints(when_coloured(color, no_color), output))
    write_paper(FORMATS[form](paper, layout), output, force=force)
