"""A new text in the place of a file's: whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from skillmatrix.errors import UserError, reason
from skillmatrix.load.files import read_start
from skillmatrix.source.document import BOM
from skillmatrix.source.limits import MAX_BYTES


def put_in_place(path: Path, before: str, after: str) -> None:
    """Put a new text in the place of a file's: whole or not at all, with its permissions, and its BOM if it has one.

    Both texts are without BOM. A file that does not say `before` any more is left alone, as are links and files that
    nobody may write.
    """
    if path.is_symlink():
        raise UserError("{file} is a symbolic link and was left alone; name the file itself", file=path)
    text = read_start(path, MAX_BYTES + 1, str(path)).decode("utf-8", errors="replace")
    if text.removeprefix(BOM) != before:
        raise UserError("{file} has changed in the meantime and was left alone; run this again", file=path)
    bom = BOM if text.startswith(BOM) else ""
    try:
        status = path.stat()
        if not status.st_mode & stat.S_IWUSR:
            raise UserError("{file} is read-only and was left alone", file=path)
        _replace(path, (bom + after).encode("utf-8"), status)
    except OSError as error:
        raise UserError("{file} was left alone: {reason}", file=path, reason=reason(error)) from None


def _replace(path: Path, data: bytes, status: os.stat_result) -> None:
    """Write beside the file and flush to the disk; only then does the new file take the place of the old one."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if hasattr(os, "chown"):
            with suppress(OSError):  # only a superuser may give files away
                os.chown(temporary, status.st_uid, status.st_gid)
        temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
