"""Word files as what they are: zip archives of parts. Packed to the same bytes every time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from skillmatrix.resources import folder

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can name."""


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of the parts in their order, without times."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            entry = ZipInfo(name, FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return out.getvalue()


def template(name: str) -> bytes:
    """One of our own parts, from `templates/word/`."""
    return (folder("templates") / "word" / f"{name}.xml").read_bytes()
