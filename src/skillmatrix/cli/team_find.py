"""`skillmatrix team find`: who can help with something, among those who agreed to be named."""

from typing import Annotated

import typer

from skillmatrix.app.team_pages import find_in, find_page, named_team
from skillmatrix.cli.options import (
    AddressOption,
    ColorOption,
    DateOption,
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
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.team_options import FormatOption, PageOptions, form_of, write_page

SkillsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="SKILL[:LEVEL]",
        help="Skills by id or name, and from which level on, such as crisis:4. Default: the team's target.",
    ),
]
OccasionOption = Annotated[
    str,
    typer.Option("--for", metavar="OCCASION", help="What somebody is needed for; it stands at the head of the page."),
]


def command(
    skills: SkillsArgument,
    occasion: OccasionOption,
    team: TeamOption = None,
    date: DateOption = None,
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
    """Find who can help with something, and the fewest people who together can do all of it. Nobody is put first."""
    form, when = form_of(format, output), when_coloured(color, no_color)
    reference, separator = reference_file(reference_doc, form), separator_of(csv_separator)
    options = PageOptions(form, output, force, lang, address, when, reference, separator)
    given = find_in(named_team(team, today(date), surroundings()), skills, occasion)
    write_page(find_page(given), given.team.matrix, options)
