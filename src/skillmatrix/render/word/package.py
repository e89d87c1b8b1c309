"""Word files as what they are: zip archives of parts. Unpacked within limits, packed to the same bytes every time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from skillmatrix.resources import folder

MOST_PARTS = 2_000
MOST_BYTES = 64 * 1024 * 1024
"""Unpacked; a document with a few pictures has a tenth of it."""
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can name."""


class TooLargeError(ValueError):
    """An archive that unpacks to more than any document needs."""


def unpacked(archive: bytes) -> dict[str, bytes]:
    """The parts by name. Raises what zipfile raises, and `TooLargeError`."""
    with ZipFile(BytesIO(archive)) as found:
        entries = found.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise TooLargeError
        # zipfile reads no more than the size an entry claims, so a claim that is too small ends in a wrong checksum.
        return {entry.filename: found.read(entry) for entry in entries}


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
