"""Pages from templates of somebody's own folder; what goes wrong in them is a sentence with file and line."""

from pathlib import Path

from skillmatrix.errors import UserError
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle
from skillmatrix.render.templates.apart import apart
from skillmatrix.view.blocks import Paper


def own_page(templates: Path, name: str, paper: Paper, linked_data: str = "", house: HouseStyle = NO_HOUSE) -> str:
    """The page that a template of the folder gives; a `UserError` with file and line if it gives none.

    `name`: such as `report.html.j2`; what the folder lacks is taken from the packaged ones.
    """
    from skillmatrix.render.templates.page import answered

    pages, ended = apart(answered, templates, name, paper, linked_data, house)
    match pages:
        case [str(text)]:
            return text
        case [[file, line, message, cure, _]]:
            raise UserError(f"{file}:{line}: {message}{cure and f'; {cure}'}")
        case _:
            raise UserError(f"{templates / name}:1: {ended}")
