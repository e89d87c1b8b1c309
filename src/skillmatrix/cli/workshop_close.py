"""`skillmatrix workshop close`: what the workshop changes in the role, written if told so, and the protocol."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.closing import Closing, prepare_closing, require_last_round, write_closing
from skillmatrix.app.workshop_pages import protocol_page
from skillmatrix.app.workshops import open_workshop
from skillmatrix.cli.options import (
    ColorOption,
    DateOption,
    ForceOption,
    LangOption,
    NoColorOption,
    OutputOption,
    today,
    when_coloured,
)
from skillmatrix.cli.team_options import FormatOption, PageOptions, form_of, write_page
from skillmatrix.cli.telling import tell
from skillmatrix.cli.workshop_options import WorkshopArgument, WorkshopMatrixOption
from skillmatrix.errors import Sentence
from skillmatrix.lint.fixing import unified_diff

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
        _show_change(closing)
        write_closing(closing, day, tell, keep=keep)
        place = output or str(opened.folder / PROTOCOL)
        options = options._replace(output=place, form=form_of(format, place), force=force or output is None)
    elif format is None and output is None:
        _show_change(closing)
        return
    write_page(protocol_page(closing, day), opened.matrix, options)


def _show_change(closing: Closing) -> None:
    """The change as a difference, with what there is to say about the matrix afterwards."""
    if closing.changed is None:
        tell(Sentence("no value changes, so there is nothing to write"))
        return
    document = closing.opened.document
    print(unified_diff(Path(document.name).name, document.text, closing.changed.text), end="")
    tell(closing.changed.findings)
