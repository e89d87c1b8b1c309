"""`skillmatrix show`: a whole matrix, or one role, skill or category of it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix import resources
from skillmatrix.app.inputs import HERE, MatrixFile, find_matrix, open_matrix
from skillmatrix.cli.options import (
    DateOption,
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
from skillmatrix.errors import UserError
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.catalogue_page import build_page

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
    lang: LangOption = None,
    date: DateOption = None,
    templates: TemplatesOption = None,
    reference_doc: ReferenceOption = None,
    no_color: NoColorOption = False,
) -> None:
    """Show a whole matrix for people to read, mark up and agree on, or one role, skill or category of it."""
    form = format_of(format, output, SUFFIXES, "terminal")
    own, reference = templates_folder(templates, form), reference_file(reference_doc, form)
    is_whole = matrix is None and _is_matrix(name)
    file = find_matrix(name if is_whole else matrix)
    opened = open_matrix(file)
    tongue = language(lang, opened)
    words = catalogue(tongue, "neutral")
    page = None if is_whole else build_page(opened, name, tongue, words)
    if is_whole and name in _parts(opened):
        print(f"skillmatrix: for its part of the same name: skillmatrix show {name} -m {name}", file=sys.stderr)
    if page is None:
        _require_matrix(name, opened, file, is_whole=is_whole)
        day = today(date) if date else None
        page = build_catalogue(opened, tongue, words, with_room=FORMATS[form].with_room, today=day)
    layout = Layout("catalogue", terminal_width(), paints(no_color, output), own, reference)
    write_paper(FORMATS[form](page, layout), output, [file.path, *filter(None, (reference_doc,))])
    tell_mixture(page.mixture)


def _is_matrix(name: str) -> bool:
    """Whether a name stands for a matrix: it is a path, or the id of a matrix at hand."""
    path = Path(name)
    if path.is_file() or path.suffix in {".yaml", ".yml", ".json"} or len(path.parts) != 1:
        return True
    return (HERE / f"{name}.yaml").is_file() or name in {path.stem for path in resources.matrices()}


def _parts(matrix: Matrix) -> list[str]:
    return [*matrix.roles_by_id, *matrix.skills, *(category.id for category in matrix.categories)]


def _require_matrix(name: str, matrix: Matrix, file: MatrixFile, *, is_whole: bool) -> None:
    """What is no part of the matrix can still be the matrix itself."""
    if is_whole or name == matrix.id:
        return
    known = [*_parts(matrix), matrix.id, *(path.stem for path in resources.matrices())]
    hint = did_you_mean(name, known) or "see: skillmatrix list skills, skillmatrix list roles"
    raise UserError(f"{file.name}: there is no role, skill or category “{name}”; {hint}")
