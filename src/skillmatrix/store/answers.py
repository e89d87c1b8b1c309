"""Answers on disk: whole at any moment, written by one program at a time, readable by their owner only."""

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from skillmatrix.model.answers import Answers
from skillmatrix.store.contents import answers_json, answers_text
from skillmatrix.store.obstacle import CannotSave, Obstacle
from skillmatrix.store.revision import revised

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}
BUSY = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
OWNER_ONLY = 0o600
FOLDER_OF_OWNER = 0o700
TEMPORARY = ".tmp"
LOCK = ".lock"
NO_LINKS = getattr(os, "O_NOFOLLOW", 0)  # Windows has no such flag


def write_answers(path: Path, answers: Answers) -> None:
    """Save the answers. When this returns, they are on the disk; if it raises CannotSave, the file is as it was before.

    Missing folders are made.
    """
    with _explained(path):
        _make_folders(path.parent)
        mode = _mode_of(path)
        _replace(path, _text_for(path, answers).encode("utf-8"), mode)


def _text_for(path: Path, answers: Answers) -> str:
    """What the file shall say: put into what it says already, where that can be done; a JSON file stays JSON."""
    if path.suffix == ".json":
        return answers_json(answers)
    try:
        before = path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return answers_text(answers)
    return revised(before, answers) or answers_text(answers)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep every other program that locks the same answers file out; CannotSave if one is in there already.

    The lock is the kernel's and ends with the process, however that ends. A file that could not be saved to is refused
    here, before anybody has typed an answer. What a killed writer left behind is removed.
    """
    lock = path.parent / f"{path.name}{LOCK}"
    with _explained(path):
        _make_folders(path.parent)
        _mode_of(path)
        descriptor = _open_lock(lock)
    if descriptor is None:
        raise CannotSave(path, Obstacle.IS_LOCKED)
    try:
        _remove_leftovers(path)
        yield
    finally:
        _release(lock, descriptor)


# Writing


def _replace(path: Path, data: bytes, mode: int) -> None:
    """Write beside the file, flush to the disk, and only then put the new file in the place of the old one."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=TEMPORARY)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut. Not every file system can; the file itself is whole and in its place."""
    if os.name != "posix":  # pragma: no cover - Windows cannot open folders
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _mode_of(path: Path) -> int:
    """The permissions that the file has or shall have. Only a plain file may be replaced, and nothing behind a link."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return OWNER_ONLY
    if stat.S_ISLNK(status.st_mode):
        raise CannotSave(path, Obstacle.IS_LINK)
    if not stat.S_ISREG(status.st_mode):
        raise CannotSave(path, Obstacle.IS_NO_FILE)
    mode = stat.S_IMODE(status.st_mode)
    if not mode & stat.S_IWUSR:
        # Putting another file in its place would work; but somebody said that this one shall stay.
        raise CannotSave(path, Obstacle.FORBIDDEN)
    return mode


def _make_folders(folder: Path) -> None:
    """Make the folder and those above it, for the owner only; `mkdir(parents=True)` would make open ones above it."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(FOLDER_OF_OWNER, exist_ok=True)
        _sync_folder(one.parent)


# Locking


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


def _remove_leftovers(path: Path) -> None:
    """Remove half-written files of writers that were killed: they hold answers, and nobody else would look for them."""
    with suppress(OSError):
        for beside in path.parent.iterdir():
            if beside.name.startswith(f".{path.name}.") and beside.name.endswith(TEMPORARY):
                beside.unlink()


# What the operating system refuses


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """What the operating system refuses is named."""
    try:
        yield
    except OSError as error:
        raise CannotSave(path, _obstacle(error), str(error.strerror)) from error


def _obstacle(error: OSError) -> Obstacle:
    known = ((FULL, Obstacle.FULL), (FORBIDDEN, Obstacle.FORBIDDEN), (NO_FOLDER, Obstacle.NO_FOLDER))
    return next((obstacle for numbers, obstacle in known if error.errno in numbers), Obstacle.OTHER)
