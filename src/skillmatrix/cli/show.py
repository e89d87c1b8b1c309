"""`skillmatrix show`: a whole matrix, or one role, skill or category of it."""

from typing import Annotated

import typer

from skillmatrix.app.showing import open_subject, show
from skillmatrix.cli import completion
from skillmatrix.cli.choosing import with_matrix
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import (
    ColorOption,
    DateOption,
    ForceOption,
    LangOption,
    MatrixOption,
    NoColorOption,
    OutputOption,
    ReferenceOption,
    TemplatesOption,
    catalogue,
    format_option,
    language,
    reference_file,
    templates_folder,
    today,
    when_coloured,
)
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.telling import tell
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout

JSON = "json"
"""The subject as data: no form of a page."""

NameArgument = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="A matrix (a file or an id), or the id of a role, skill or category. If both exist, you see the matrix; "
        "with --matrix, you see the part.",
        autocompletion=completion.subjects,
    ),
]
FormatOption = Annotated[str | None, format_option([*FORMATS, JSON])]


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
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Show a whole matrix to read and discuss, or one role, skill or category in it."""
    form = format_of(format, output, {**SUFFIXES, f".{JSON}": JSON}, "terminal")
    own, reference = templates_folder(templates, form), reference_file(reference_doc, form)
    subject = with_matrix(matrix, lambda named: open_subject(name, named, tell))
    tongue = language(lang, subject.matrix)
    if form == JSON:
        from skillmatrix.render.data import render_data
        from skillmatrix.view.part_data import shown

        write(render_data(shown(subject.matrix, subject.part, tongue)), output, force=force)
        return
    day = today(date) if date else None
    page = show(subject, tongue, catalogue(tongue, "neutral", subject.matrix.subject), FORMATS[form], day, tell)
    colour = paints(when_coloured(color, no_color), output)
    layout = Layout("catalogue", terminal_width(), colour, own, reference)
    write_paper(FORMATS[form](page, layout), output, force=force)
    tell_mixture(page.mixture)
