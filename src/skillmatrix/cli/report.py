"""`skillmatrix report`: score answers against a role and show the gap."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Annotated

import typer

from skillmatrix.analysis.result import STATUSES, Result
from skillmatrix.analysis.score import score
from skillmatrix.cli.inputs import choose_role, open_answers, require_optional
from skillmatrix.cli.options import (
    AddressOption,
    DateOption,
    LangOption,
    MatrixOption,
    NoColorOption,
    OutputOption,
    RoleOption,
    catalogue,
    choice,
    language,
    today,
    wants_colour,
)
from skillmatrix.cli.output import format_of, write
from skillmatrix.cli.places import newest_answers_of
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.settings import load_settings, switched_off
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.formats import FORMATS, SUFFIXES, Layout
from skillmatrix.view.report import ReportInput, build_report

AnswersArgument = Annotated[
    str | None,
    typer.Argument(help="Answers file; - is standard input. Default: the newest of --person.", show_default=False),
]
FormatOption = Annotated[str | None, typer.Option("--format", "-f", help="terminal, md, html or json.", show_default=False)]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show each formula with its numbers.")]
PersonOption = Annotated[str, typer.Option("--person", help="Whose newest answers to take when no file is named.")]
WithoutOption = Annotated[
    list[str] | None, typer.Option("--without", help="Leave out an optional category.", show_default=False)
]
OriginOption = Annotated[bool, typer.Option("--origin/--no-origin", help="Say where the matrix's contents come from.")]
UnderOption = Annotated[
    str | None,
    typer.Option(
        "--fail-under",
        metavar="SHARE",
        help="Exit with 1 if the lower match is below, such as 0.8.",
        show_default=False,
    ),
]
StatusOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="STATUS",
        help=f"Exit with 1 at this status or worse: {', '.join(STATUSES)}.",
        show_default=False,
    ),
]


def command(
    answers: AnswersArgument = None,
    matrix: MatrixOption = None,
    role: RoleOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    lang: LangOption = None,
    address: AddressOption = "sie",
    explain: ExplainOption = False,
    without: WithoutOption = None,
    origin: OriginOption = True,
    person: PersonOption = "me",
    date: DateOption = None,
    fail_under: UnderOption = None,
    fail_on: StatusOption = None,
    no_color: NoColorOption = False,
) -> None:
    """Show the gap between answers and a role: status, must-haves, next steps, strengths, all skills, method."""
    as_of = today(date)
    limit = _share(fail_under)
    worst = choice("--fail-on", fail_on, STATUSES) if fail_on else None
    form = format_of(format, output, {**SUFFIXES, ".json": "json"}, "terminal")
    path = answers or newest_answers_of(person, matrix)
    given, opened = open_answers(path, matrix)
    chosen = choose_role(opened, role, given.role)
    require_optional(without or (), opened)
    held = load_settings()
    left_out = switched_off(held, opened, without)
    result = score(opened, chosen, given, today=as_of, max_age_months=held.max_age_months, without=left_out)
    tongue = language(lang, opened)
    page = _render(
        ReportInput(result, opened, chosen, given, as_of), form, tongue, catalogue(tongue, address),
        explain=explain, origin=origin, colour=wants_colour(no_color) and output in {None, "-"},
    )  # fmt: skip
    write(page, output, [path])
    if _missed(result, limit, worst):
        raise typer.Exit(1)


def _render(
    given: ReportInput, form: str, tongue: str, texts: Catalogue, *, explain: bool, origin: bool, colour: bool
) -> str:
    if form == "json":
        from skillmatrix.render.data import render_data
        from skillmatrix.view.report_data import report_data

        return render_data(report_data(given, tongue))
    paper = build_report(given, tongue, texts, explain=explain, with_origin=origin)
    return FORMATS[form](paper, Layout("report", terminal_width(), colour))


def _share(text: str | None) -> Fraction | None:
    if text is None:
        return None
    try:
        share = Fraction(Decimal(text))
    except (InvalidOperation, ValueError, OverflowError):
        share = Fraction(-1)
    if not 0 <= share <= 1:
        raise UserError(f"--fail-under {text}: write a share between 0 and 1, such as 0.8")
    return share


def _missed(result: Result, limit: Fraction | None, worst: str | None) -> bool:
    too_low = limit is not None and (result.coverage.low is None or result.coverage.low < limit)
    order: tuple[str, ...] = STATUSES
    too_bad = worst is not None and result.status is not None and order.index(result.status) >= order.index(worst)
    return too_low or too_bad
