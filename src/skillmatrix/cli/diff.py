"""`skillmatrix diff`: what changed between two versions of a matrix, and what that means for answers."""

from typing import Annotated

import typer

from skillmatrix.app.matrix_difference import difference_page, matrix_difference
from skillmatrix.app.versions import open_version
from skillmatrix.cli import completion
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import (
    ColorOption,
    ForceOption,
    LangOption,
    NoColorOption,
    OutputOption,
    TemplatesOption,
    catalogue,
    format_option,
    language,
    templates_folder,
    when_coloured,
)
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout

FORMS = ("terminal", "md", "html", "json")
SUFFIXES = {suffix: form for form in FORMS[:-1] for suffix in FORMATS[form].suffixes} | {".json": "json"}

OldArgument = Annotated[
    str,
    typer.Argument(
        metavar="OLD",
        help="The earlier matrix: a file, an id, or REV:path, which is a file in a revision of git.",
        autocompletion=completion.matrices,
    ),
]
NewArgument = Annotated[
    str, typer.Argument(metavar="NEW", help="The later one, in the same way.", autocompletion=completion.matrices)
]
FormatOption = Annotated[str | None, format_option(FORMS)]
ExitOption = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if the two say something different.")]


def command(
    old: OldArgument,
    new: NewArgument,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    templates: TemplatesOption = None,
    exit_code: ExitOption = False,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Say what changed between two versions of a matrix: a changelog, and what it means for answers given before."""
    form, when = format_of(format, output, SUFFIXES, FORMS[0]), when_coloured(color, no_color)
    own, around = templates_folder(templates, form), surroundings()
    difference = matrix_difference(open_version(old, around), open_version(new, around))
    tongue = language(lang, difference.new)
    if form == "json":
        from skillmatrix.render.data import render_data
        from skillmatrix.view.difference_data import difference_data

        write(render_data(difference_data(difference, tongue)), output, force=force)
    else:
        on_screen = FORMATS[form].on_screen and output is None
        words = catalogue(tongue, "neutral", difference.new.subject)
        page = difference_page(difference, tongue, words, on_screen=on_screen)
        layout = Layout("changes", terminal_width(), paints(when, output), own)
        write_paper(FORMATS[form](page, layout), output, force=force)
        tell_mixture(page.mixture)
    if exit_code and not difference.is_empty:
        raise typer.Exit(1)
