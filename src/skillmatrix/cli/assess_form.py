"""`skillmatrix assess --form`: write the offline page instead of asking here."""

import sys
from pathlib import Path

from skillmatrix.cli.output import write
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.form.data import OfflineForm
from skillmatrix.source.display import visible
from skillmatrix.view.question import minutes_in_words


def refuse_with_form(**options: object) -> None:
    """Options that speak of answers on this device mean nothing for a page that goes to somebody else."""
    for name, value in options.items():
        if value:
            raise UserError(f"--form begins with no answers; leave out --{name}")


def write_form(form: OfflineForm, output: str, texts: Catalogue, matrix_file: Path) -> None:
    """Write the page, and say on standard error what was written."""
    from skillmatrix.render.form.page import render_form

    write(render_form(form), output, [matrix_file])
    if output != "-":
        minutes = minutes_in_words(len(form.skills), texts)
        told = texts.count("form.written", len(form.skills), path=visible(output), minutes=minutes)
        print(f"skillmatrix: {told}", file=sys.stderr)
