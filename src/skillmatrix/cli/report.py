"""`skillmatrix report`: score answers against a role and show the gap."""

import sys
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Annotated

import typer

from skillmatrix.analysis.result import STATUSES
from skillmatrix.app.answer_files import newest_answers_of
from skillmatrix.app.brief import Screen, brief_text
from skillmatrix.app.house import house_beside
from skillmatrix.app.learning import with_trainings
from skillmatrix.app.reports import PageRequest, Scored, Shown, misses, report_page, score_answers, with_views
from skillmatrix.cli import completion
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
    ReferenceOption,
    RoleOption,
    SeparatorOption,
    TemplatesOption,
    WithoutOption,
    catalogue,
    choice,
    format_option,
    language,
    reference_file,
    separator_of,
    templates_folder,
    today,
    when_coloured,
)
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.pager import show
from skillmatrix.cli.screen import PROMPT, terminal_height, terminal_width
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.surroundings import data, surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.view.report import ReportInput
from skillmatrix.view.report_brief import LENGTHS, build_brief

TERMINAL = "terminal"
JSON = "json"
"""The report as data: no form of a page."""

AnswersArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="ANSWERS",
        help="The answers file; - is standard input. Default: the newest answers from --person.",
        show_default=False,
        autocompletion=completion.answers,
    ),
]
FormatOption = Annotated[str | None, format_option([*FORMATS, JSON])]
CompareOption = Annotated[
    str | None,
    typer.Option(
        "--compare",
        metavar="FILE",
        help="Show what has changed since these older answers.",
        show_default=False,
        autocompletion=completion.answers,
    ),
]
OldMatrixOption = Annotated[
    str | None,
    typer.Option(
        "--old-matrix",
        metavar="FILE",
        help="With --compare: the matrix as it was then, to see what changed in the role itself.",
        show_default=False,
    ),
]
WithOption = Annotated[
    list[str] | None,
    typer.Option(
        "--with",
        metavar="OTHER",
        help="Set what another rater says beside your own answers. You can use this more than once.",
        show_default=False,
        autocompletion=completion.answers,
    ),
]
NotesOption = Annotated[
    bool | None,
    typer.Option(
        "--notes/--no-notes", help="Print the notes. Default: yes, unless the settings say no.", show_default=False
    ),
]
MatchOption = Annotated[
    bool | None,
    typer.Option(
        "--match/--no-match",
        help="Say how much matches in percent. Default: yes, unless the settings say no.",
        show_default=False,
    ),
]
RolesOption = Annotated[
    bool, typer.Option("--all-roles", help="Compare with every role in the matrix, best match first.")
]
SheetOption = Annotated[bool, typer.Option("--sheet", help="Write a one-page sheet for the annual review instead.")]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show every formula with its numbers.")]
PersonOption = Annotated[
    str,
    typer.Option(
        "--person",
        metavar="NAME",
        help="Whose newest answers to use if you name no file.",
        autocompletion=completion.persons,
    ),
]
OriginOption = Annotated[
    bool, typer.Option("--origin/--no-origin", help="Say where the content of the matrix comes from.")
]
OrganizationOption = Annotated[
    str | None,
    typer.Option(
        "--organization",
        metavar="FILE",
        help="Whose logo, colour and font html and pdf have. Default: organization.yaml in this folder.",
        show_default=False,
    ),
]
FullOption = Annotated[
    bool | None,
    typer.Option(
        "--full/--short",
        help="Print the whole report, or one screen of it. Default: one screen on a terminal, else all.",
        show_default=False,
    ),
]
PagerOption = Annotated[
    bool, typer.Option("--pager/--no-pager", help="Show what is longer than the terminal in your pager (PAGER).")
]
UnderOption = Annotated[
    str | None,
    typer.Option(
        "--fail-under",
        metavar="SHARE",
        help="Exit with 1 if the match may be lower than this, for example 0.8.",
        show_default=False,
    ),
]
StatusOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="STATUS",
        help=f"Exit with 1 if the status is this or worse: {', '.join(STATUSES)}.",
        show_default=False,
        autocompletion=completion.one_of(*STATUSES),
    ),
]


def command(
    answers: AnswersArgument = None,
    matrix: MatrixOption = None,
    role: RoleOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    address: AddressOption = "sie",
    explain: ExplainOption = False,
    others: WithOption = None,
    compare: CompareOption = None,
    old_matrix: OldMatrixOption = None,
    all_roles: RolesOption = False,
    sheet: SheetOption = False,
    full: FullOption = None,
    pager: PagerOption = True,
    csv_separator: SeparatorOption = ",",
    without: WithoutOption = None,
    notes: NotesOption = None,
    match: MatchOption = None,
    origin: OriginOption = True,
    person: PersonOption = "me",
    date: DateOption = None,
    templates: TemplatesOption = None,
    reference_doc: ReferenceOption = None,
    organization: OrganizationOption = None,
    fail_under: UnderOption = None,
    fail_on: StatusOption = None,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Show how your answers match a role: result, must-haves, next steps; --full adds all skills."""
    limit = None if fail_under is None else _share(fail_under)
    separator = separator_of(csv_separator)
    worst = choice("--fail-on", fail_on, STATUSES) if fail_on else None
    form = format_of(format, output, {**SUFFIXES, f".{JSON}": JSON}, TERMINAL)
    page = PageRequest(all_roles, sheet, compare, tuple(others or ()), old_matrix, explain, origin, matrix)
    _refuse_other_pages(form, page)
    own, reference = templates_folder(templates, form), reference_file(reference_doc, form)
    path = answers or newest_answers_of(person, matrix, data(), tell)
    around = surroundings()
    scored = score_answers(path, matrix, role, without or (), today(date), around, shown=Shown(notes, match))
    if form != JSON:
        scored = with_trainings(scored, matrix, tell)
    _refuse_match(form, page, scored)
    tongue = language(lang, scored.whole.matrix)
    words = catalogue(tongue, address, scored.whole.matrix.subject)
    colour = paints(when_coloured(color, no_color), output)
    if form == JSON:
        write(_json(with_views(scored, page, around), tongue), output, force=force)
    elif _is_brief(full, form, output, page):
        again = _as_typed(answers, matrix, role, lang, person)
        write(_brief(scored.whole, tongue, words, again, colour=colour), output, force=force)
    else:
        paper = report_page(scored, page, tongue, words, around, with_data=FORMATS[form].with_data)
        layout = Layout("report", terminal_width(), colour, own, reference, csv_separator=separator)
        if FORMATS[form].in_house_style:
            layout = layout._replace(house=house_beside(organization, around.folder, tell))
        _deliver(FORMATS[form](paper, layout), form, output, paged=pager, force=force)
        tell_mixture(paper.mixture)
    if misses(scored.whole.result, limit, worst):
        raise typer.Exit(1)


def _is_brief(full: bool | None, form: str, output: str | None, page: PageRequest) -> bool:
    """One screen, if it was asked for, or where a person sits who asked for nothing else."""
    is_plain = form == TERMINAL and not (page.others or page.all_roles or page.sheet or page.compare or page.explain)
    if full is False and not is_plain:
        raise UserError("--short prints one screen of the report itself; leave out what asks for another page")
    if full is None:
        return is_plain and output is None and sys.stdout.isatty()
    return not full


def _brief(whole: ReportInput, tongue: str, words: Catalogue, again: str, *, colour: bool) -> str:
    """The report on one screen."""
    screen = Screen(terminal_width(), terminal_height() - PROMPT, colour)
    return brief_text((build_brief(whole, tongue, words, length, again) for length in LENGTHS), screen)


def _deliver(rendered: Rendered, form: str, output: str | None, *, paged: bool, force: bool) -> None:
    """To whoever sits at the terminal page by page, else where it was asked for."""
    if form == TERMINAL and output is None:
        show(str(rendered.content), paged=paged)
    else:
        write_paper(rendered, output, force=force)


def _as_typed(answers: str | None, matrix: str | None, role: str | None, lang: str | None, person: str) -> str:
    """The command that shows this report again."""
    named = {"--matrix": matrix, "--role": role, "--lang": lang, "--person": None if person == "me" else person}
    options = [word for option, value in named.items() if value for word in (option, value)]
    return as_typed(["skillmatrix", "report", *([answers] if answers else []), *options])


def _refuse_other_pages(form: str, page: PageRequest) -> None:
    """What programs read is the report itself; an old matrix says nothing without old answers."""
    if page.old_matrix and not page.compare:
        raise UserError("--old-matrix needs --compare: it is the matrix of the older answers")
    if form == "csv" and (page.sheet or page.compare):
        raise UserError("-f csv is only for the report itself; leave out --sheet and --compare, or choose xlsx")
    if page.others and page.all_roles:
        raise UserError("--all-roles compares one view with every role; leave out --with")
    if form == JSON and (page.all_roles or page.sheet or page.compare):
        raise UserError("-f json is only for the report itself; leave out --all-roles, --sheet and --compare")


def _refuse_match(form: str, page: PageRequest, scored: Scored) -> None:
    """What is made of the match cannot leave it out."""
    if not scored.whole.with_match and (form == JSON or page.explain):
        option = "-f json" if form == JSON else "--explain"
        raise UserError("{option} is about the match; leave out {option}, or say --match", option=option)


def _json(whole: ReportInput, tongue: str) -> str:
    from skillmatrix.render.data import render_data
    from skillmatrix.view.report_data import report_data

    return render_data(report_data(whole, tongue))


def _share(text: str) -> Fraction:
    try:
        share = Fraction(Decimal(text))
    except (InvalidOperation, ValueError, OverflowError):
        share = Fraction(-1)
    if not 0 <= share <= 1:
        raise UserError("--fail-under {value}: write a number between 0 and 1, such as 0.8", value=text)
    return share
