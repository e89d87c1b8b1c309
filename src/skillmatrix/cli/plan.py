"""`skillmatrix plan`: which trainings bring most on the way to a role, within a budget of hours and money."""

from dataclasses import replace
from typing import Annotated

import typer

from skillmatrix.app.answer_files import newest_answers_of
from skillmatrix.app.learning import budget_of, plan_for, trainings_of
from skillmatrix.app.reports import score_answers
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
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.report import AnswersArgument, OriginOption, PersonOption
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.surroundings import data, surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.render.formats import FORMATS, SUFFIXES
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
        help="The file of trainings. Default: trainings.yaml in the folder beside the matrix that has its id.",
        show_default=False,
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
    explain: ExplainOption = False,
    origin: OriginOption = True,
    person: PersonOption = "me",
    date: DateOption = None,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Find the trainings that bring you closest to a role, within the hours and the money you have."""
    budget = budget_of(hours, cost)
    form = format_of(format, output, {**SUFFIXES, f".{JSON}": JSON}, "terminal")
    path = answers or newest_answers_of(person, matrix, data(), tell)
    scored = score_answers(path, matrix, role, without or (), today(date), surroundings())
    chosen = scored.whole.matrix
    planning = plan_for(scored, trainings_of(chosen, matrix, trainings, tell), budget)
    given, tongue = PlanInput(scored.whole, planning.trainings, planning.plan), language(lang, chosen)
    if form == JSON:
        from skillmatrix.render.data import render_data

        write(render_data(plan_data(given, tongue)), output, force=force)
        return
    paper = build_plan(given, tongue, catalogue(tongue, address), explain=explain, with_origin=origin)
    if FORMATS[form].with_data:
        paper = replace(paper, data=plan_table(given, tongue))
    layout = Layout("report", terminal_width(), paints(when_coloured(color, no_color), output))
    write_paper(FORMATS[form](paper, layout), output, force=force)
    tell_mixture(paper.mixture)
