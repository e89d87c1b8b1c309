"""The house style: what a file of an organisation says of it, with its files read and looked at.

A logo is a PNG. An SVG could hold scripts, styles and addresses that a page would load, and cleaning one is a program
of its own; every tool that draws a logo can save a PNG.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from skillmatrix.app.inputs import require
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError, reason
from skillmatrix.lint.engine import check_organization
from skillmatrix.load.files import read_file
from skillmatrix.model.organization import FILE_NAME, Look, Organization
from skillmatrix.render.rendered import HouseStyle
from skillmatrix.source.document import Document

if TYPE_CHECKING:
    from skillmatrix.app.vacancies import Opening

LARGEST = 500_000
"""Bytes of a logo: it stands in every page."""
WIDEST = 4000
"""Pixels: what is drawn needs memory by its area, however small the file is."""
MOST_FONTS = 40
LARGEST_FONTS = 20_000_000
PNG = b"\x89PNG\r\n\x1a\n"
FONTS = frozenset({".ttf", ".otf"})


def house_beside(named: str | None, folder: Path, tell: Tell) -> HouseStyle:
    """That of the file named, else of `organization.yaml` in the folder, if there is one."""
    path = Path(named) if named else folder / FILE_NAME
    if not named and not path.is_file():
        return HouseStyle()
    shown = named or FILE_NAME
    return _house_style(require(check_organization(read_file(path, shown)), tell), path.parent)


def house_in(document: Document, tell: Tell) -> HouseStyle:
    """That of a file about an organisation, or of a mapping in its place, whose files are where the program runs."""
    return _house_style(require(check_organization(document), tell), Path(document.name).parent)


def house_of(opening: "Opening") -> HouseStyle:
    """That of the organisation's file of a vacancy; a posting that names another employer changes nothing."""
    document = opening.documents.get("organization")
    return _house_style(opening.organization, Path(document.name).parent) if document else HouseStyle()


def _house_style(organization: Organization | None, folder: Path) -> HouseStyle:
    """What the organisation says, whose file is in this folder."""
    look = organization.look if organization else None
    if organization is None or look is None:
        return HouseStyle()
    name = next(iter(organization.name.values()))
    logo = _logo(_beside(folder, look.logo)) if look.logo else b""
    return HouseStyle(name, look.color, logo, look.font, _fonts(look, folder))


def _beside(folder: Path, name: str) -> Path:
    """A file or folder that belongs to the house: below its own folder, nowhere else."""
    path = Path(name)
    if path.is_absolute() or ".." in path.parts:
        raise UserError("{file}: name a file in the folder of {house} or below it", file=name, house=FILE_NAME)
    return folder / path


def _logo(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        data = path.read_bytes() if path.is_file() and size <= LARGEST else b""
    except OSError as error:
        raise UserError("{file}: {reason}", file=path, reason=reason(error)) from None
    if size > LARGEST:
        raise UserError("{file}: a logo has at most {most} kB; save it smaller", file=path, most=LARGEST // 1000)
    if not data.startswith(PNG) or data[12:16] != b"IHDR":
        raise UserError("{file}: a logo is a PNG file; save yours as PNG", file=path)
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    if not (0 < width <= WIDEST and 0 < height <= WIDEST):
        raise UserError("{file}: a logo has at most {most} pixels a side; save it smaller", file=path, most=WIDEST)
    return data


def _fonts(look: Look, folder: Path) -> Path | None:
    """The folder of the font's files, if it is one and not a whole disk of fonts."""
    if look.font is None or look.font_folder is None:
        return None
    path = _beside(folder, look.font_folder)
    if not path.is_dir():
        raise UserError("{file}: there is no such folder", file=path)
    files = [each for each in path.iterdir() if each.suffix.lower() in FONTS and each.is_file()]
    if not files or len(files) > MOST_FONTS or sum(each.stat().st_size for each in files) > LARGEST_FONTS:
        raise UserError(
            "{file}: a folder of a font has 1 to {n} files that end in .ttf or .otf, of {most} MB together",
            file=path,
            n=MOST_FONTS,
            most=LARGEST_FONTS // 1_000_000,
        )
    return path
