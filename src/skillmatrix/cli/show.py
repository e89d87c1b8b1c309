"""`skillmatrix show`: a whole matrix, or one role, skill or category of it."""

from typing import Annotated

import typer

from skillmatrix.app.showing import open_subject, show
from skillmatrix.cli.options import (
    DateOption,
    ForceOption,
    LangOption,
    MatrixOption,
    NoColorOption,
    OutputOption,
    ReferenceOption,
    TemplatesOption,
    catalogue,
    language,
    paints,
    reference_file,
    templates_folder,
    today,
)
from skillmatrix.cli.output import format_of, tell_mixture, write_paper
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.telling import tell
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout

NameArgument = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="A matrix (a file or an id), or the id of a role, skill or category. Where both fit, the matrix is meant; "
        "with --matrix, the part of it.",
    ),
]
FormatOption = Annotated[str | None, typer.Option("--format", "-f", help=f"{', '.join(FORMATS)}.", show_default=False)]


def command(
    name: NameArgument,
    matrix: MatrixOption = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    date: DateOption = None,
    templates: TemplatesOption = None,
    reference_doc: ReferenceOption = None,
    no_color: NoColorOption = False,
) -> None:
    """Show a whole matrix for people to read, mark up and agree on, or one role, skill or category of it."""
    form = format_of(format, output, SUFFIXES, "terminal")
    own, reference = templates_folder(templates, form), reference_file(reference_doc, form)
    subject = open_subject(name, matrix, tell)
    tongue = language(lang, subject.matrix)
    day = today(date) if date else None
    page = show(subject, tongue, catalogue(tongue, "neutral"), with_room=FORMATS[form].with_room, today=day)
    layout = Layout("catalogue", terminal_width(), paints(no_color, output), own, reference)
    write_paper(FORMATS[form](page, layout), output, force=force)
    tell_mixture(page.mixture)
