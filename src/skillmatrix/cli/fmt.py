"""`skillmatrix fmt`: lay files out the same way everywhere, in place; data and comments stay as they are."""

import sys
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.files import require_few, search
from skillmatrix.app.layout import LaidOut, lay_out
from skillmatrix.app.outputs import put_in_place
from skillmatrix.app.surroundings import STDIN, File, Surroundings
from skillmatrix.cli.difference import print_difference
from skillmatrix.cli.options import NoColorOption, YesOption, wants_colour
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.telling import tell, tell_error
from skillmatrix.errors import UserError
from skillmatrix.lint.fixing import unified_diff
from skillmatrix.source.display import visible

PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files, folders and patterns; - lays out standard input. Default: this folder.", show_default=False
    ),
]
CheckOption = Annotated[bool, typer.Option("--check", help="Change nothing; exit with 1 if something would change.")]
DiffOption = Annotated[bool, typer.Option("--diff", help="Change nothing; show what would change.")]
ForeignOption = Annotated[bool, typer.Option("--skip-foreign", help="Pass over named files that are not ours.")]


def command(
    paths: PathsArgument = None,
    check: CheckOption = False,
    diff: DiffOption = False,
    yes: YesOption = False,
    skip_foreign: ForeignOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Lay files out the same way everywhere: indentation, blank lines, blanks at line ends. Comments are kept.

    Keys stay in their order, texts in their lines and quotes. A file in which anything else would change is left alone.
    """
    around = surroundings()
    found = search(paths or [], around, skip_foreign=skip_foreign)
    if not (check or diff or yes):
        require_few(found)
    wanted = FormatRequest(check, diff, wants_colour(no_color))
    counts = dict.fromkeys(("changed", "unchanged", "refused"), 0)
    for reason in found.unreadable.values():
        tell(reason)
        counts["refused"] += 1
    for file in found.files:
        counts[_treat(file, wanted, around)] += 1
    quiet = diff or STDIN in found.kinds
    print(_summary(counts, wanted), file=sys.stderr if quiet else sys.stdout)
    if counts["refused"]:
        raise typer.Exit(2)
    if check and counts["changed"]:
        raise typer.Exit(1)


class FormatRequest(NamedTuple):
    """What is to be done with a file that is not laid out."""

    check: bool
    diff: bool
    colour: bool

    @property
    def changes_nothing(self) -> bool:
        """Whether files stay as they are."""
        return self.check or self.diff


def _treat(file: File, wanted: FormatRequest, around: Surroundings) -> str:
    """One file. Says `changed`, `unchanged` or `refused`; why it is refused stands on standard error then."""
    try:
        done = lay_out(file, around)
        if file == STDIN and not wanted.changes_nothing:
            sys.stdout.buffer.write((done.bom + done.text).encode("utf-8"))
        elif done.is_changed:
            _change(done, wanted)
    except UserError as error:
        tell_error(error)
        return "refused"
    return "changed" if done.is_changed else "unchanged"


def _change(done: LaidOut, wanted: FormatRequest) -> None:
    """Show or make the change."""
    document = done.document
    if wanted.diff:
        print_difference(unified_diff(document.name, document.text, done.text), colour=wanted.colour)
    elif wanted.check:
        print(f"{visible(document.name)}: would change")
    else:
        assert done.file != STDIN  # its new text was written to standard output
        put_in_place(done.file, document.text, done.text)
        print(f"{visible(document.name)}: laid out")


def _summary(counts: dict[str, int], wanted: FormatRequest) -> str:
    """`1 file would change, 2 files unchanged`."""
    words = {
        "changed": "would change" if wanted.changes_nothing else "laid out",
        "unchanged": "unchanged",
        "refused": "left alone",
    }
    told = [f"{_counted(number)} {words[name]}" for name, number in counts.items() if number]
    return ", ".join(told) or "no file to lay out"


def _counted(number: int) -> str:
    """`1 file`, `2 files`."""
    return "1 file" if number == 1 else f"{number:,} files"
