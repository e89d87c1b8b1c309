"""`skillmatrix team pairs`: who could learn a skill from whom, among those who agreed to be named."""

from typing import Annotated

import typer

from skillmatrix.app.team_pages import named_team, pairs_in, pairs_page
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

SkillsArgument = Annotated[list[str], typer.Argument(metavar="SKILL", help="Skills by id or name.")]


def command(
    skills: SkillsArgument,
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
    """See who could learn a skill from whom: two levels apart or more, those who would like to first."""
    form, when = form_of(format, output), when_coloured(color, no_color)
    reference, separator = reference_file(reference_doc, form), separator_of(csv_separator)
    options = PageOptions(form, output, force, lang, address, when, reference, separator)
    given = pairs_in(named_team(team, today(date), surroundings()), skills)
    write_page(pairs_page(given), given.team.matrix, options)
