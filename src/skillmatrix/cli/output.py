"""Writing a result: to standard output or to a file."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.source.document import BOM

if TYPE_CHECKING:
    from skillmatrix.render.rendered import Rendered
    from skillmatrix.view.mixing import Mixture


LETTERS = re.compile(r"\.[a-z]{2,5}")
"""An ending that names a kind of file; in `report.v2` or `2026.11` there is none."""
PLAIN = ".txt"
"""Whatever a form is made of, it may be kept under this ending."""


def write(
    content: str | bytes, output: str | None, *, kind: str | None = None, force: bool = False, told: bool = True
) -> None:
    """Write to a file, which is `told`, or to standard output if none is named. A terminal does not get bytes.

    `kind` and `force` are those of `write_output`.
    """
    if output in {None, "-"}:
        _to_standard_output(content)
        return
    from skillmatrix.app.outputs import write_output

    path = Path(str(output))
    # The name of a file that is no text may stand in a result; it is written as standard output has it.
    data = content.encode(errors="replace") if isinstance(content, str) else content
    write_output(path, data, kind, force=force)
    if told:
        tell(Sentence("wrote {file}", file=path))


def write_paper(rendered: "Rendered", output: str | None, *, force: bool = False) -> None:
    """Write a rendered paper, and say on standard error what its font could not show."""
    write(rendered.content, output, force=force)
    if rendered.replaced:
        tell(_replaced(rendered.replaced))


def tell_mixture(mixture: "Mixture | None") -> None:
    """Say on standard error which languages a page mixes, if it does."""
    if mixture is None:
        return
    from skillmatrix.cli.reader import interface_language
    from skillmatrix.i18n.catalogue import Catalogue
    from skillmatrix.view.mixing import sentences

    for line in sentences(mixture, Catalogue(interface_language())):
        tell(line.rstrip("."))


def _to_standard_output(content: str | bytes) -> None:
    if isinstance(content, str):
        sys.stdout.write(content.removeprefix(BOM))  # it is for spreadsheets that open a file
        return
    if sys.stdout.isatty():
        raise UserError("this format cannot be shown in a terminal; name a file with -o, or pipe it")
    sys.stdout.buffer.write(content)


def _replaced(characters: Sequence[str]) -> str:
    kinds = sorted(set(characters))
    named = ", ".join(f"U+{ord(character):04X}" for character in kinds[:10]) + (", …" if len(kinds) > 10 else "")
    if len(characters) == 1:
        return Sentence(
            "the PDF fonts lack 1 character; it is printed by its number, such as [U+1F600]: {names}", names=named
        )
    return Sentence(
        "the PDF fonts lack {n} characters; they are printed as numbers, such as [U+1F600]: {names}",
        n=len(characters),
        names=named,
    )


def format_of(option: str | None, output: str | None, suffixes: dict[str, str], default: str) -> str:
    """The form of a document: what was asked for, else what the suffix of the output says, else the default."""
    from skillmatrix.cli.options import choice

    if option is not None:
        return choice("--format", option, list(dict.fromkeys((default, *suffixes.values()))))
    suffix = Path(output or "").suffix.lower()
    if suffix in suffixes or not LETTERS.fullmatch(suffix) or suffix == PLAIN:
        return suffixes.get(suffix, default)
    meant = next((known for known in suffixes if known.startswith(suffix)), None)
    hint = (
        Sentence("did you mean “{name}”?", name=meant)
        if meant
        else Sentence("choose from {names}.", names=", ".join(suffixes))
    )
    raise UserError(
        "{file}: this command does not write {suffix} files; {hint} Otherwise add --format",
        file=output,
        suffix=suffix,
        hint=hint,
    )
