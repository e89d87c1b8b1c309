"""What people are told beside a result, on standard error."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from skillmatrix.app.telling import UnusableFile
from skillmatrix.errors import UserError
from skillmatrix.source.display import visible

if TYPE_CHECKING:
    from skillmatrix.diagnostics import Finding


def tell(told: "str | Sequence[Finding]") -> None:
    """A sentence, or findings. Nothing is said where there are no findings."""
    if isinstance(told, str):
        print(f"skillmatrix: {said(told)}", file=sys.stderr)
    elif told:
        from skillmatrix.cli.colour import wants_colour
        from skillmatrix.render.findings.text import render_text

        print(render_text(told, colour=wants_colour(stream=sys.stderr)), end="", file=sys.stderr)


def said(sentence: str) -> str:
    """A sentence in the language of the reader; nothing in it moves the cursor."""
    from skillmatrix.cli.reader import interface_language
    from skillmatrix.i18n.sentences import translated

    return visible(translated(sentence, interface_language()))


def tell_error(error: UserError) -> None:
    """Why something cannot go on: everything that was found in a file, or one sentence."""
    tell(error.findings if isinstance(error, UnusableFile) else error.sentence)
    for note in getattr(error, "__notes__", ()):
        print(f"  {said(note)}", file=sys.stderr)
