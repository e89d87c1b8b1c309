"""`skillmatrix workshop close`: what the workshop changes in the role, written if told so, and the protocol."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.closing import Closing, prepare_closing, require_last_round, write_closing
from skillmatrix.app.matrix_difference import difference_page, matrix_difference
from skillmatrix.app.workshop_pages import protocol_page
from skillmatrix.app.workshops import open_workshop
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import (
    ColorOption,
    DateOption,
    ForceOption,
    LangOption,
    NoColorOption,
    OutputOption,
    catalogue,
    language,
    today,
    when_coloured,
)
from skillmatrix.cli.output import write_paper
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.team_options import FormatOption, PageOptions, form_of, write_page
from skillmatrix.cli.telling import tell
from skillmatrix.cli.workshop_options import WorkshopArgument, WorkshopMatrixOption
from skillmatrix.errors import Sentence
from skillmatrix.lint.fixing import unified_diff
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout

PROTOCOL = "protocol.html"

WriteOption = Annotated[bool, typer.Option("--write", help="Write the change into the matrix, after showing it.")]
KeepOption = Annotated[bool, typer.Option("--keep", help="With --write: keep the ballots. Default: they are erased.")]
EarlyOption = Annotated[
    bool, typer.Option("--early", help="With --write: close before the last round; the protocol says so.")
]
DecideOption = Annotated[
    list[str] | None,
    typer.Option(
        "--decide",
        metavar="SKILL=LEVEL",
        help="Decide a tie in the open, such as crisis=3; the protocol names it. You can use this more than once.",
        show_default=False,
    ),
]
VersionOption = Annotated[
    str | None,
    typer.Option(
        "--version",
        metavar="VERSION",
        help="The new version of the matrix. Default: its last number is raised.",
        show_default=False,
    ),
]


def command(
    workshop: WorkshopArgument = None,
    write: WriteOption = False,
    keep: KeepOption = False,
    early: EarlyOption = False,
    decide: DecideOption = None,
    version: VersionOption = None,
    matrix: WorkshopMatrixOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    date: DateOption = None,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Show what the last round changes in the role. With -f or -o: the protocol, for whoever was not there.

    With --write the matrix is changed where the values stand, comments stay, and the protocol is written beside the
    workshop. Only what the room agrees on is written, and nothing if the matrix was edited meanwhile.
    """
    day = today(date)
    opened = open_workshop(workshop, matrix, tell)
    closing = prepare_closing(opened, decide or (), version, tell)
    options = PageOptions(form_of(format, output), output, force, lang, "neutral", when_coloured(color, no_color))
    if write:
        require_last_round(closing, early=early)
        _show_change(closing, options)
        write_closing(closing, day, tell, keep=keep)
        place = output or str(opened.folder / PROTOCOL)
        options = options._replace(output=place, form=form_of(format, place), force=force or output is None)
    elif format is None and output is None:
        _show_change(closing, options)
        return
    write_page(protocol_page(closing, day), opened.matrix, options)


def _show_change(closing: Closing, options: PageOptions) -> None:
    """The change in words, with what it means for answers, and as a difference of the text."""
    if closing.changed is None:
        tell(Sentence("no value changes, so there is nothing to write"))
        return
    document, old = closing.opened.document, closing.opened.matrix
    tongue = language(options.lang, old)
    page = difference_page(matrix_difference(old, closing.changed.matrix), tongue, catalogue(tongue, "neutral"))
    write_paper(FORMATS["terminal"](page, Layout("changes", terminal_width(), paints(options.when, None))), None)
    print()
    print(unified_diff(Path(document.name).name, document.text, closing.changed.text), end="")
    tell(closing.changed.findings)
