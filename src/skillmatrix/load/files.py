"""Files as documents. Untrusted paths: a device, a pipe or a file of any size must neither hang nor fill the memory."""

import os
import stat
from pathlib import Path

from skillmatrix.errors import Sentence, UserError, reason
from skillmatrix.load.inputs import remember
from skillmatrix.source.builder import Fault
from skillmatrix.source.document import Document, read_document
from skillmatrix.source.limits import MAX_BYTES


def read_file(path: Path, name: str | None = None) -> Document:
    """The document in a file; `name` is how messages call it. A file that cannot be opened is a `UserError`."""
    shown = name or str(path)
    return document_of(read_start(path, MAX_BYTES + 1, shown), shown)


def read_start(path: Path, size: int, name: str) -> bytes:
    """The first `size` bytes of a file, or all if it has fewer. A file that cannot be opened is a `UserError`."""
    try:
        return _read_bytes(path, size, name)
    except FileNotFoundError:
        raise UserError("{file}: there is no such file", file=name) from None
    except IsADirectoryError:
        raise UserError("{file} is a folder; name a file in it", file=name) from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else Sentence("cannot be read")
        raise UserError("{file}: {reason}", file=name, reason=why) from None


def document_of(data: bytes, name: str) -> Document:
    """The document in bytes that are at hand already; too many bytes are a fault of the document."""
    if len(data) > MAX_BYTES:
        message = f"the file has more than {MAX_BYTES // 1_000_000} MB"
        return Document(name, "", None, (Fault("limit-exceeded", message, 0, 0, "no matrix needs so much"),))
    return read_document(data, name)


def _read_bytes(path: Path, size: int, name: str) -> bytes:
    # O_NONBLOCK: opening a named pipe must not wait for a writer.
    # What was opened is asked what it is, so that nothing can be swapped in between.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError
        if not stat.S_ISREG(status.st_mode):
            raise UserError("{file} is not a regular file", file=name)
        remember(status)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            # As much as there is: a buffer for the largest file takes longer than reading a small one. More may have
            # come meanwhile, and some systems call a file empty that is not.
            data = file.read(min(size, status.st_size + 1))
            return data + file.read(size - len(data)) if len(data) > status.st_size else data
    finally:
        os.close(descriptor)
