"""`skillmatrix fmt`: format files in place; data and comments stay as they are."""

import sys
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.files import require_few, search
from skillmatrix.app.layout import LaidOut, lay_out
from skillmatrix.app.outputs import put_in_place
from skillmatrix.app.surroundings import STDIN, File, Surroundings
from skillmatrix.cli.colour import wants_colour
from skillmatrix.cli.difference import print_difference
from skillmatrix.cli.options import ColorOption, ForeignOption, NoColorOption, YesOption, when_coloured
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.telling import said, tell, tell_error
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.fixing import unified_diff

PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Files, folders and patterns; - formats standard input. Default: this folder.",
        show_default=False,
    ),
]
CheckOption = Annotated[
    bool, typer.Option("--check", help="Change nothing, and exit with 1 if something would change.")
]
DiffOption = Annotated[bool, typer.Option("--diff", help="Change nothing, and show what would change.")]


def command(
    paths: PathsArgument = None,
    check: CheckOption = False,
    diff: DiffOption = False,
    yes: YesOption = False,
    skip_foreign: ForeignOption = False,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Format files: indentation, blank lines, quotes, spaces at the end of lines. Comments are kept.

    Keys stay in their order, texts keep their lines. If anything else would change, the file is left alone.
    """
    around = surroundings()
    found = search(paths or [], around, skip_foreign=skip_foreign)
    if not (check or diff or yes):
        require_few(found)
    wanted = FormatRequest(check, diff, wants_colour(when_coloured(color, no_color)))
    counts = dict.fromkeys(("changed", "unchanged", "refused"), 0)
    for reason in found.unreadable.values():
        tell(reason)
        counts["refused"] += 1
    for file in found.files:
        counts[_treat(file, wanted, around)] += 1
    quiet = diff or STDIN in found.kinds
    print(said(_summary(counts, wanted)), file=sys.stderr if quiet else sys.stdout)
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
        print(said(Sentence("{file}: would change", file=document.name)))
    else:
        assert done.file != STDIN  # its new text was written to standard output
        put_in_place(done.file, document.text, done.text)
        print(said(Sentence("{file}: formatted", file=document.name)))


def _summary(counts: dict[str, int], wanted: FormatRequest) -> str:
    """`1 file would change, 2 files unchanged`."""
    changed = _would_change if wanted.changes_nothing else _formatted
    words = {"changed": changed, "unchanged": _unchanged, "refused": _left_alone}
    parts = [said(words[name](number)) for name, number in counts.items() if number]
    return ", ".join(parts) or Sentence("no file to format")


def _would_change(n: int) -> Sentence:
    return Sentence("1 file would change") if n == 1 else Sentence("{n} files would change", n=n)


def _formatted(n: int) -> Sentence:
    return Sentence("1 file formatted") if n == 1 else Sentence("{n} files formatted", n=n)


def _unchanged(n: int) -> Sentence:
    return Sentence("1 file unchanged") if n == 1 else Sentence("{n} files unchanged", n=n)


def _left_alone(n: int) -> Sentence:
    return Sentence("1 file left alone") if n == 1 else Sentence("{n} files left alone", n=n)
