"""`skillmatrix workshop tally`: close a round and show it."""

from typing import Annotated

import typer

from skillmatrix.app.tallies import tally
from skillmatrix.app.workshop_pages import tally_page
from skillmatrix.app.workshops import open_workshop
from skillmatrix.cli.options import (
    ColorOption,
    DateOption,
    ForceOption,
    LangOption,
    NoColorOption,
    OutputOption,
    today,
    when_coloured,
)
from skillmatrix.cli.team_options import FormatOption, PageOptions, form_of, write_page
from skillmatrix.cli.telling import tell
from skillmatrix.cli.workshop_options import WorkshopArgument, WorkshopMatrixOption

RoundOption = Annotated[
    int | None,
    typer.Option(
        "--round", metavar="NUMBER", min=1, help="Show this round again, if it is closed.", show_default=False
    ),
]


def command(
    workshop: WorkshopArgument = None,
    number: RoundOption = None,
    matrix: WorkshopMatrixOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    date: DateOption = None,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Close the open round and show where the room agrees, where not, and what to talk about first.

    Fewer than five ballots close nothing. What is closed is written into a file without ballots, such as round-1.yaml.
    """
    options = PageOptions(
        form_of(format, output), output, force, lang, "neutral", when_coloured(color, no_color), template="tally"
    )
    opened = open_workshop(workshop, matrix, tell)
    opened, held = tally(opened, number, today(date), tell)
    write_page(tally_page(opened, held), opened.matrix, options)
