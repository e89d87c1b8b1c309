"""Zip archives that may come from anywhere, unpacked within limits."""

from io import BytesIO
from zipfile import ZipFile

MOST_PARTS = 2_000
MOST_BYTES = 64 * 1024 * 1024
"""Unpacked; a document with a few pictures has a tenth of it."""


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
