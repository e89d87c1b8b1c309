"""`skillmatrix fmt`: lay files out the same way everywhere, in place; data and comments stay as they are."""

import sys
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.changes import print_difference, put_in_place
from skillmatrix.app.files import STDIN, File, search
from skillmatrix.app.inputs import tell
from skillmatrix.cli.options import NoColorOption, wants_colour
from skillmatrix.diagnostics import Finding
from skillmatrix.errors import UserError
from skillmatrix.lint.fixing import unified_diff
from skillmatrix.load.build import refuse
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.kinds import KINDS
from skillmatrix.source.display import visible
from skillmatrix.source.document import BOM, Document
from skillmatrix.source.layout import laid_out
from skillmatrix.source.limits import MAX_BYTES
from skillmatrix.source.meaning import same_meaning

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
    skip_foreign: ForeignOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Lay files out the same way everywhere: indentation, blank lines, blanks at line ends. Comments are kept.

    Keys stay in their order, texts in their lines and quotes. A file in which anything else would change is left alone.
    """
    found = search(paths or [], skip_foreign=skip_foreign)
    wanted = FormatRequest(check, diff, wants_colour(no_color))
    counts = dict.fromkeys(("changed", "unchanged", "refused"), 0)
    for reason in found.unreadable.values():
        _say(reason)
        counts["refused"] += 1
    for file in found.files:
        counts[_treat(file, wanted)] += 1
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


def _treat(file: File, wanted: FormatRequest) -> str:
    """One file. Says `changed`, `unchanged` or `refused`; why it is refused stands on standard error then."""
    try:
        bom, document = _read(file)
        if findings := _not_ours(document):
            tell(findings)
            return "refused"
        text = _laid_out(document)
        if file == STDIN and not wanted.changes_nothing:
            sys.stdout.buffer.write((bom + text).encode("utf-8"))
        elif text != document.text:
            _change(file, document, text, wanted)
    except UserError as error:
        _say(str(error))
        return "refused"
    return "unchanged" if text == document.text else "changed"


def _read(file: File) -> tuple[str, Document]:
    """The BOM of standard input, if it has one, and the document; a file keeps its BOM by itself."""
    if file != STDIN:
        return "", read_file(file, str(file))
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    return BOM if data.startswith(BOM.encode("utf-8")) else "", document_of(data, "<stdin>")


def _not_ours(document: Document) -> tuple[Finding, ...]:
    """Why this is no file that we know how to lay out; nothing if it is one. Other mistakes do not matter here."""
    if isinstance(document.data, dict) and document.data.get("format") in {kind.format for kind in KINDS.values()}:
        return ()
    return refuse(document).findings


def _laid_out(document: Document) -> str:
    text = laid_out(document.text)
    if text == document.text or same_meaning(document.text, text):
        return text
    if not document.text.endswith(("\n", "\r")):
        raise UserError(f"{document.name} stays as it is: its last text has no line end, and would have one afterwards")
    raise UserError(f"{document.name} stays as it is: laid out, it would not say the same")


def _change(file: File, document: Document, text: str, wanted: FormatRequest) -> None:
    """Show or make the change."""
    if wanted.diff:
        print_difference(unified_diff(document.name, document.text, text), colour=wanted.colour)
    elif wanted.check:
        print(f"{visible(document.name)}: would change")
    else:
        assert file != STDIN  # its new text was written to standard output
        put_in_place(file, document.text, text)
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


def _say(sentence: str) -> None:
    print(f"skillmatrix: {visible(sentence)}", file=sys.stderr)
