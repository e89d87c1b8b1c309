"""`skillmatrix report`: score answers against a role and show the gap."""

import datetime as dt
import sys
from collections.abc import Callable, Collection
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import partial
from typing import Annotated, NamedTuple, TypedDict

import typer

from skillmatrix.analysis.compare import Comparison, Earlier
from skillmatrix.analysis.compare import compare as compare_answers
from skillmatrix.analysis.fit import fit_all
from skillmatrix.analysis.result import STATUSES, Result
from skillmatrix.analysis.score import score
from skillmatrix.app.answer_files import newest_answers_of
from skillmatrix.app.inputs import choose_role, find_matrix, open_answers, open_matrix, require_optional
from skillmatrix.app.settings import load_settings, switched_off
from skillmatrix.cli.options import (
    AddressOption,
    DateOption,
    LangOption,
    MatrixOption,
    NoColorOption,
    OutputOption,
    ReferenceOption,
    RoleOption,
    TemplatesOption,
    catalogue,
    choice,
    language,
    paints,
    reference_file,
    templates_folder,
    today,
)
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.screen import terminal_width
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout
from skillmatrix.source.display import visible
from skillmatrix.view.blocks import Paper, Table
from skillmatrix.view.fit import build_fit
from skillmatrix.view.report import ReportInput, build_report
from skillmatrix.view.report_table import fit_table, report_table
from skillmatrix.view.sheet import build_sheet

JSON = "json"
"""The report as data: no form of a page."""

AnswersArgument = Annotated[
    str | None,
    typer.Argument(help="Answers file; - is standard input. Default: the newest of --person.", show_default=False),
]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help=f"{', '.join(FORMATS)} or {JSON}.", show_default=False),
]
CompareOption = Annotated[
    str | None,
    typer.Option("--compare", metavar="OLD", help="Say what changed since these answers.", show_default=False),
]
OldMatrixOption = Annotated[
    str | None,
    typer.Option(
        "--old-matrix",
        metavar="FILE",
        help="With --compare: the matrix as it was then; what the role asks for since then is told apart.",
        show_default=False,
    ),
]
RolesOption = Annotated[bool, typer.Option("--all-roles", help="Compare with every role of the matrix, best first.")]
SheetOption = Annotated[bool, typer.Option("--sheet", help="One page for the yearly talk instead of the report.")]
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
    compare: CompareOption = None,
    old_matrix: OldMatrixOption = None,
    all_roles: RolesOption = False,
    sheet: SheetOption = False,
    without: WithoutOption = None,
    origin: OriginOption = True,
    person: PersonOption = "me",
    date: DateOption = None,
    templates: TemplatesOption = None,
    reference_doc: ReferenceOption = None,
    fail_under: UnderOption = None,
    fail_on: StatusOption = None,
    no_color: NoColorOption = False,
) -> None:
    """Show the gap between answers and a role: status, must-haves, next steps, strengths, all skills, method."""
    limit = _share(fail_under)
    worst = choice("--fail-on", fail_on, STATUSES) if fail_on else None
    form = format_of(format, output, {**SUFFIXES, f".{JSON}": JSON}, "terminal")
    page = PageRequest(
        all_roles=all_roles, sheet=sheet, compare=compare, old_matrix=old_matrix, explain=explain, origin=origin
    )
    _refuse_other_pages(form, page)
    own, reference = templates_folder(templates, form), reference_file(reference_doc, form)
    path = answers or newest_answers_of(person, matrix)
    given, opened = open_answers(path, matrix)
    require_optional(without or (), opened)
    held = load_settings()
    rules: ScoringRules = {
        "today": today(date),
        "max_age_months": held.max_age_months,
        "without": switched_off(held, opened, without),
    }
    chosen = choose_role(opened, role, given.role)
    whole = ReportInput(score(opened, chosen, given, **rules), opened, chosen, given, rules["today"])
    tongue = language(lang, opened)
    if form == JSON:
        write(_data(whole, tongue), output, [path])
    else:
        paper = _paper(page, whole, rules, form, catalogue(tongue, address), tongue, matrix)
        layout = Layout("report", terminal_width(), paints(no_color, output), own, reference)
        write_paper(FORMATS[form](paper, layout), output, [path, *filter(None, (compare, old_matrix, reference_doc))])
        tell_mixture(paper.mixture)
    if _missed(whole.result, limit, worst):
        raise typer.Exit(1)


class PageRequest(NamedTuple):
    """Which page is made of the answers; `compare` is the path of earlier ones, `old_matrix` of their matrix."""

    all_roles: bool
    sheet: bool
    compare: str | None
    old_matrix: str | None
    explain: bool
    origin: bool


def _refuse_other_pages(form: str, page: PageRequest) -> None:
    """What programs read is the report itself; an old matrix says nothing without old answers."""
    if page.old_matrix and not page.compare:
        raise UserError("--old-matrix is the matrix of the answers that --compare names; name them, too")
    if form == "csv" and (page.sheet or page.compare):
        raise UserError("-f csv is the data of the report; leave out --sheet and --compare, or choose xlsx")
    if form == JSON and (page.all_roles or page.sheet or page.compare):
        raise UserError("-f json is the report itself; leave out --all-roles, --sheet and --compare")


def _paper(
    page: PageRequest,
    whole: ReportInput,
    rules: "ScoringRules",
    form: str,
    texts: Catalogue,
    tongue: str,
    matrix: str | None,
) -> Paper:
    """The page, with its data for the forms that show them."""
    if page.all_roles:
        fits = fit_all(whole.matrix, whole.answers, **rules)
        paper = build_fit(fits, whole.matrix, whole.answers, whole.as_of, tongue, texts)
        return _with_data(paper, form, partial(fit_table, fits, whole, tongue, texts))
    if page.sheet:
        return build_sheet(whole, tongue, texts)
    since = _since(page.compare, whole, matrix, rules, page.old_matrix) if page.compare else None
    paper = build_report(whole._replace(since=since), tongue, texts, explain=page.explain, with_origin=page.origin)
    return _with_data(paper, form, partial(report_table, whole, tongue, texts))


def _with_data(paper: Paper, form: str, table: Callable[[], Table]) -> Paper:
    """The paper with its data for the forms that show them: the others do not pay for it."""
    return replace(paper, data=table()) if FORMATS[form].with_data else paper


class ScoringRules(TypedDict):
    """What a score needs beside the answers."""

    today: dt.date
    max_age_months: int
    without: Collection[str]


def _since(
    old_path: str, whole: ReportInput, matrix: str | None, rules: ScoringRules, old_matrix: str | None
) -> Comparison:
    old, opened = open_answers(old_path, matrix)
    if opened.id != whole.matrix.id:
        raise UserError(f"{old_path} belongs to another matrix, “{opened.id}”")
    if old.person != whole.answers.person:
        print(f"skillmatrix: {old_path} is about “{visible(old.person)}”", file=sys.stderr)
    earlier = _earlier(old_matrix, whole) if old_matrix else None
    return compare_answers(whole.matrix, whole.role, old, whole.answers, **rules, earlier=earlier)


def _earlier(path: str, whole: ReportInput) -> Earlier:
    """The matrix as it was; the role must be in it, else there is nothing to set side by side."""
    matrix = open_matrix(find_matrix(path))
    if matrix.id != whole.matrix.id:
        raise UserError(f"{path} is another matrix, “{matrix.id}”")
    if whole.role.id not in matrix.roles_by_id:
        raise UserError(f"{path} has no role “{whole.role.id}”; leave --old-matrix out")
    return Earlier(matrix, matrix.roles_by_id[whole.role.id])


def _data(whole: ReportInput, tongue: str) -> str:
    from skillmatrix.render.data import render_data
    from skillmatrix.view.report_data import report_data

    return render_data(report_data(whole, tongue))


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
