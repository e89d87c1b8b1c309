"""One writer at a time: a lock beside a file. It is the kernel's and ends with the process, however that ends."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from skillmatrix.store.replacing import short_name

LOCK = ".lock"
OWNER_ONLY = 0o600
BUSY = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
NO_LINKS = getattr(os, "O_NOFOLLOW", 0)  # Windows has no such flag


class IsLockedError(Exception):
    """Another program holds the lock."""


@contextmanager
def lock_of(path: Path) -> Iterator[None]:
    """Keep every other program that does the same out of the file; `IsLockedError` if one is in there already."""
    lock = path.with_name(f"{short_name(path)}{LOCK}")
    descriptor = _open_lock(lock)
    if descriptor is None:
        raise IsLockedError
    try:
        yield
    finally:
        _release(lock, descriptor)


def _open_lock(lock: Path) -> int | None:
    """A descriptor that holds the lock, or None if another one does.

    Who releases a lock removes its file. A file that was opened just before that is locked in vain, as it is not the
    one that stands there now: that takes another try.
    """
    while True:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | NO_LINKS, OWNER_ONLY)
        try:
            if not _try_to_lock(descriptor):
                os.close(descriptor)
                return None
            if _is_still_there(lock, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _try_to_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":  # pragma: no cover - Windows only
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in BUSY:
            return False
        raise
    return True


def _is_still_there(lock: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(lock.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _release(lock: Path, descriptor: int) -> None:
    """Remove the lock file, then give the lock up. Windows keeps what is open; an old lock file does no harm."""
    with suppress(OSError):
        if _is_still_there(lock, descriptor):
            lock.unlink()
    os.close(descriptor)
