"""`skillmatrix show`: one role, skill or category of a matrix."""

from typing import Annotated

import typer

from skillmatrix.cli.inputs import find_matrix, open_matrix
from skillmatrix.cli.options import LangOption, MatrixOption, NoColorOption, catalogue, language, wants_colour
from skillmatrix.cli.screen import terminal_width
from skillmatrix.errors import UserError
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.view.catalogue_page import build_page

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="Id of a role, skill or category.")]


def command(
    name: IdArgument, matrix: MatrixOption = None, lang: LangOption = None, no_color: NoColorOption = False
) -> None:
    """Show a role with its tasks and required levels, a skill with its levels, or a category with its skills."""
    from skillmatrix.render.terminal import render_terminal

    opened = open_matrix(find_matrix(matrix))
    tongue = language(lang, opened)
    page = build_page(opened, name, tongue, catalogue(tongue, "neutral"))
    if page is None:
        known = [*opened.roles_by_id, *opened.skills, *(category.id for category in opened.categories)]
        hint = did_you_mean(name, known) or "see: skillmatrix list skills, skillmatrix list roles"
        raise UserError(f"the matrix has no role, skill or category “{name}”; {hint}")
    print(render_terminal(page, width=terminal_width(), colour=wants_colour(no_color)), end="")
