"""`skillmatrix report`: score answers against a role and show the gap."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Annotated

import typer

from skillmatrix.analysis.result import STATUSES
from skillmatrix.app.answer_files import newest_answers_of
from skillmatrix.app.reports import PageRequest, Scored, Shown, misses, report_page, score_answers, with_views
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
from skillmatrix.cli.surroundings import data, surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout
from skillmatrix.view.report import ReportInput

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
WithOption = Annotated[
    list[str] | None,
    typer.Option(
        "--with",
        metavar="OTHER",
        help="Set what this rater says beside what the person says; again for each rater.",
        show_default=False,
    ),
]
NotesOption = Annotated[
    bool | None,
    typer.Option("--notes/--no-notes", help="Print notes. Default: the settings; yes.", show_default=False),
]
MatchOption = Annotated[
    bool | None,
    typer.Option(
        "--match/--no-match",
        help="Say in percent how much of the profile is matched. Default: the settings; yes.",
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
    others: WithOption = None,
    compare: CompareOption = None,
    old_matrix: OldMatrixOption = None,
    all_roles: RolesOption = False,
    sheet: SheetOption = False,
    without: WithoutOption = None,
    notes: NotesOption = None,
    match: MatchOption = None,
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
    page = PageRequest(all_roles, sheet, compare, tuple(others or ()), old_matrix, explain, origin, matrix)
    _refuse_other_pages(form, page)
    own, reference = templates_folder(templates, form), reference_file(reference_doc, form)
    path = answers or newest_answers_of(person, matrix, data(), tell)
    around = surroundings()
    scored = score_answers(path, matrix, role, without or (), today(date), around, shown=Shown(notes, match))
    _refuse_match(form, page, scored)
    tongue = language(lang, scored.whole.matrix)
    if form == JSON:
        write(_json(with_views(scored, page, around), tongue), output, [path, *page.others])
    else:
        paper = report_page(scored, page, tongue, catalogue(tongue, address), around, with_data=FORMATS[form].with_data)
        layout = Layout("report", terminal_width(), paints(no_color, output), own, reference)
        write_paper(
            FORMATS[form](paper, layout),
            output,
            [path, *filter(None, (compare, *page.others, old_matrix, reference_doc))],
        )
        tell_mixture(paper.mixture)
    if misses(scored.whole.result, limit, worst):
        raise typer.Exit(1)


def _refuse_other_pages(form: str, page: PageRequest) -> None:
    """What programs read is the report itself; an old matrix says nothing without old answers."""
    if page.old_matrix and not page.compare:
        raise UserError("--old-matrix is the matrix of the answers that --compare names; name them, too")
    if form == "csv" and (page.sheet or page.compare):
        raise UserError("-f csv is the data of the report; leave out --sheet and --compare, or choose xlsx")
    if page.others and page.all_roles:
        raise UserError("--all-roles compares one view with every role; leave out --with")
    if form == JSON and (page.all_roles or page.sheet or page.compare):
        raise UserError("-f json is the report itself; leave out --all-roles, --sheet and --compare")


def _refuse_match(form: str, page: PageRequest, scored: Scored) -> None:
    """What is made of the match cannot leave it out."""
    if not scored.whole.with_match and (form == JSON or page.explain):
        what = "-f json" if form == JSON else "--explain"
        raise UserError(f"{what} is about the match, which shall be left out; leave {what} out, or say --match")


def _json(whole: ReportInput, tongue: str) -> str:
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
