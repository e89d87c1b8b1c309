"""`skillmatrix plan`: which trainings bring most on the way to a role, within a budget of hours and money."""

from dataclasses import replace
from typing import Annotated

import typer

from skillmatrix.analysis.plan import Budget
from skillmatrix.app.agendas import AskedAgenda, agenda_by_name, agenda_page, agenda_without_names
from skillmatrix.app.answer_files import newest_answers_of
from skillmatrix.app.group_pages import group_team
from skillmatrix.app.learning import budget_of, plan_for, trainings_of
from skillmatrix.app.reports import score_answers
from skillmatrix.app.team_pages import named_team
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import (
    AddressOption,
    ColorOption,
    DateOption,
    ForceOption,
    LangOption,
    MatrixOption,
    NoColorOption,
    OutputOption,
    RoleOption,
    WithoutOption,
    catalogue,
    format_option,
    language,
    today,
    when_coloured,
)
from skillmatrix.cli.output import tell_mixture, write, write_paper
from skillmatrix.cli.report import AnswersArgument, OriginOption, PersonOption
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.surroundings import data, surroundings
from skillmatrix.cli.team_options import PageOptions, form_of, write_page
from skillmatrix.cli.team_report import NamedOption
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.view.plan import PlanInput, build_plan
from skillmatrix.view.plan_data import plan_data, plan_table

JSON = "json"

FormatOption = Annotated[str | None, format_option([*FORMATS, JSON])]
HoursOption = Annotated[
    str | None,
    typer.Option(
        "--hours",
        metavar="HOURS",
        help="How many hours of learning there are at most. Default: as many as it takes.",
        show_default=False,
    ),
]
CostOption = Annotated[
    str | None,
    typer.Option(
        "--cost",
        metavar="AMOUNT",
        help="What all trainings may cost together; those without a cost are then left out.",
        show_default=False,
    ),
]
TrainingsOption = Annotated[
    str | None,
    typer.Option(
        "--trainings",
        metavar="FILE",
        help="The file of trainings. Default: those in the matrix, else trainings.yaml in the folder of its id.",
        show_default=False,
    ),
]
PlanTeamOption = Annotated[
    str | None,
    typer.Option("--team", "-t", metavar="FILE", help="Plan a training for the team in this file.", show_default=False),
]
ProgrammeOption = Annotated[
    str | None,
    typer.Option(
        "--programme", metavar="ID", help="With --team: keep to the courses of this programme.", show_default=False
    ),
]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show what each step adds, and why the runner-up lost.")]


def command(
    answers: AnswersArgument = None,
    matrix: MatrixOption = None,
    role: RoleOption = None,
    hours: HoursOption = None,
    cost: CostOption = None,
    trainings: TrainingsOption = None,
    without: WithoutOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    address: AddressOption = "sie",
    team: PlanTeamOption = None,
    named: NamedOption = False,
    programme: ProgrammeOption = None,
    explain: ExplainOption = False,
    origin: OriginOption = True,
    person: PersonOption = "me",
    date: DateOption = None,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Find the trainings that bring you closest to a role, within the hours and the money you have."""
    budget = budget_of(hours, cost)
    form = form_of(format, output)
    options = PageOptions(form, output, force, lang, address, when_coloured(color, no_color))
    if team is None and (named or programme):
        raise UserError("--named and --programme are for a team; add --team and its file, or leave them out")
    if team is not None:
        _refuse_person([answers, matrix, role, cost, *(without or ())], explain=explain)
        asked = AskedAgenda(_hours(budget), trainings, programme)
        _plan_team(team, asked, date, options, named=named)
        return
    path = answers or newest_answers_of(person, matrix, data(), tell)
    scored = score_answers(path, matrix, role, without or (), today(date), surroundings())
    planning = plan_for(scored, trainings_of(scored.whole.matrix, matrix, trainings, tell), budget)
    given = PlanInput(scored.whole, planning.trainings, planning.plan)
    _write_plan(given, options, explain=explain, with_origin=origin)


def _write_plan(given: PlanInput, options: PageOptions, *, explain: bool, with_origin: bool) -> None:
    """Write the plan of a person where it was asked for."""
    matrix, form = given.whole.matrix, options.form
    tongue = language(options.lang, matrix)
    if form == JSON:
        from skillmatrix.render.data import render_data

        write(render_data(plan_data(given, tongue)), options.output, force=options.force)
        return
    words = catalogue(tongue, options.address, matrix.subject)
    paper = build_plan(given, tongue, words, explain=explain, with_origin=with_origin)
    if FORMATS[form].with_data:
        paper = replace(paper, data=plan_table(given, tongue))
    layout = Layout("report", terminal_width(), paints(options.when, options.output))
    write_paper(FORMATS[form](paper, layout), options.output, force=options.force)
    tell_mixture(paper.mixture)


def _refuse_person(given: list[str | None], *, explain: bool) -> None:
    """What is about one person has no place in a plan for many."""
    if any(given) or explain:
        raise UserError("--team plans courses; with it go only --hours, --programme, --trainings and --named")


def _hours(budget: Budget) -> int:
    if budget.quarters is None:
        raise UserError("say with --hours how many hours the training has, such as --hours 15")
    return budget.quarters


def _plan_team(team: str | None, asked: AskedAgenda, date: str | None, options: PageOptions, *, named: bool) -> None:
    around = surroundings()
    if named:
        given = agenda_by_name(named_team(team, today(date), around), asked, tell)
    else:
        group = group_team(team, today(date) if date else None, None, today(None), around)
        given = agenda_without_names(group, asked, tell)
    write_page(agenda_page(given), given.matrix, options)
