"""`skillmatrix workload`: how many hours a week the tasks of a role take, and whether it is a role or only a task."""

import shlex
import sys
from functools import partial
from typing import Annotated

import typer

from skillmatrix.app.estimates import Estimate, full_time_of, typed_again, with_typed
from skillmatrix.app.team_pages import Page
from skillmatrix.app.workloads import find_estimate, keep_values, workload_page
from skillmatrix.cli import completion
from skillmatrix.cli.choosing import chosen_role, same, with_matrix
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import (
    ColorOption,
    ForceOption,
    LangOption,
    MatrixOption,
    NoColorOption,
    OutputOption,
    RoleOption,
    catalogue,
    format_option,
    language,
    when_coloured,
)
from skillmatrix.cli.output import tell_mixture
from skillmatrix.cli.pager import show
from skillmatrix.cli.report import PagerOption
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.team_options import JSON, PageOptions, form_of, write_page
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout

SCREEN = "terminal"

RoleArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="ROLE",
        help="The role: its id or its title. Default: the role in the file of --from.",
        show_default=False,
        autocompletion=completion.roles,
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        "-s",
        metavar="DRIVER=VALUE",
        help="The value of a driver, such as members=4000. You can use this more than once.",
        show_default=False,
    ),
]
FromOption = Annotated[
    str | None, typer.Option("--from", metavar="FILE", help="Take the values from this file.", show_default=False)
]
SaveOption = Annotated[
    str | None,
    typer.Option("--save", metavar="FILE", help="Keep the values in this file, for --from.", show_default=False),
]
FullTimeOption = Annotated[
    str | None,
    typer.Option(
        "--full-time",
        metavar="HOURS",
        help="Hours a week of a full-time post. Default: what the file of hours says.",
        show_default=False,
    ),
]
DefaultsOption = Annotated[
    bool, typer.Option("--defaults", help="Ask nothing: what is not given takes its default, and the page says so.")
]
FormatOption = Annotated[str | None, format_option([*FORMATS, JSON])]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Show each product with its numbers.")]
OriginOption = Annotated[bool, typer.Option("--origin/--no-origin", help="Say where the content comes from.")]


def command(
    role: RoleArgument = None,
    role_option: RoleOption = None,
    matrix: MatrixOption = None,
    values: SetOption = None,
    source: FromOption = None,
    save: SaveOption = None,
    full_time: FullTimeOption = None,
    defaults: DefaultsOption = False,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    explain: ExplainOption = False,
    origin: OriginOption = True,
    pager: PagerOption = True,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Estimate the hours a week that the tasks of a role take: a task beside another job, a role, or a team.

    On a terminal you are asked for each figure that you do not give. All hours are assumptions, shown as ranges.
    """
    role = same(role, role_option, "--role")
    form, when = form_of(format, output), when_coloured(color, no_color)
    estimate = with_matrix(matrix, partial(find_estimate, role, source, partial(_chosen_role, lang), tell))
    tongue = language(lang, estimate.matrix)
    words = catalogue(tongue, "neutral")
    estimate = with_typed(estimate, values or (), words.language, tell)
    if hours := full_time_of(full_time, words.language):
        estimate = estimate._replace(full_time_hours=hours)
    if not defaults and _is_talking():
        from skillmatrix.cli.workload_dialogue import asked

        estimate, is_done = asked(estimate, tongue, words)
        if not is_done:
            _tell_how_to_go_on(estimate, _keep(estimate, save, source, force=force), matrix, words)
            return
    _keep(estimate, save, source, force=force)
    is_short = form != JSON and FORMATS[form].on_screen
    page = workload_page(estimate, explain=explain, with_origin=origin, in_short=is_short)
    _write(page, estimate.matrix, PageOptions(form, output, force, tongue, "neutral", when), paged=pager)


def _chosen_role(lang: str | None, matrix: Matrix) -> str | None:
    """A role that a person at a terminal chooses; with several of them, a program has to name one."""
    if len(matrix.roles) < 2 or not (_is_talking() and sys.stdout.isatty()):
        return None
    return chosen_role(matrix, catalogue(language(lang, matrix), "neutral"), "workload.role.help")


def _write(page: Page, matrix: Matrix, options: PageOptions, *, paged: bool) -> None:
    """The page where it was asked for; on a screen through the pager, so that it begins at its top."""
    if options.form != SCREEN or options.output is not None:
        write_page(page, matrix, options)
        return
    paper = page.paper(str(options.lang), catalogue(str(options.lang), options.address), with_data=False)
    layout = Layout("report", terminal_width(), paints(options.when, None))
    show(str(FORMATS[SCREEN](paper, layout).content), paged=paged)
    tell_mixture(paper.mixture)


def _is_talking() -> bool:
    """Whether somebody sits at a terminal; questions go to standard error, so that the result can be piped."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _keep(estimate: Estimate, file: str | None, source: str | None, *, force: bool) -> str | None:
    """Write the values to a file, if one was named."""
    if file is not None:
        keep_values(estimate, file, source, force=force)
        tell(Sentence("wrote {file}", file=file))
    return file


def _tell_how_to_go_on(estimate: Estimate, kept: str | None, matrix: str | None, words: Catalogue) -> None:
    """The command that asks what is still open."""
    given = sum(driver.id in estimate.values for driver in estimate.drivers)
    parts = ["skillmatrix workload", estimate.role.id]
    parts += ["--matrix", shlex.quote(matrix)] if matrix else []
    if kept:
        parts += ["--from", shlex.quote(kept), "--save", shlex.quote(kept)]
    elif given:
        parts.append(typed_again(estimate))
    key = "workload.ask.left" if given else "workload.ask.left.none"
    print(f"\n{words.say(key, n=given, all=len(estimate.drivers))}\n  {' '.join(parts)}", file=sys.stderr)
