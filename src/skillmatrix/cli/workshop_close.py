"""`skillmatrix workshop close`: what the workshop changes in the role, written if told so, and the protocol."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.closing import Closing, prepare_closing, require_closable, write_closing
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
    if write:
        require_closable(closing, early=early)
    place = output or (_protocol(opened.folder, format) if write else None)
    colour = when_coloured(color, no_color)
    form = form_of(format, place)
    options = PageOptions(form, place, force or output is None, lang, "neutral", colour, template="jobdesc")
    is_protocol_wanted = write or format is not None or output is not None
    if write or not is_protocol_wanted:
        _show_change(closing, options)
    if is_protocol_wanted and not closing.is_written:
        write_page(protocol_page(closing, day), opened.matrix, options)
    if write:
        write_closing(closing, day, tell, keep=keep)


def _protocol(folder: Path, form: str | None) -> str:
    """Where the protocol goes beside the workshop, in the form asked for."""
    suffix = FORMATS[form].suffixes[0] if form in FORMATS else f".{form or 'html'}"
    return str(folder / f"protocol{suffix}")


def _show_change(closing: Closing, options: PageOptions) -> None:
    """The change in words, with what it means for answers, and as a difference of the text."""
    if closing.is_written:
        tell(Sentence("{file} has the new values already", file=closing.opened.file.path))
        return
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
