"""Files that grow while somebody types: whole at any moment, written by one program at a time, for their owner only."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias, TypeVar

from skillmatrix.source.limits import MAX_BYTES
from skillmatrix.store.lock import OWNER_ONLY, IsLockedError, lock_of
from skillmatrix.store.obstacle import CannotSave, Obstacle, explained
from skillmatrix.store.replacing import remove_leftovers, replace, sync_folder

FOLDER_OF_OWNER = 0o700

MakeText: TypeAlias = Callable[[bytes | None], str]
"""Gives the new text of a file, from what it says already; None if there is no file yet."""


class KeptFile:
    """The file of a program that holds its lock. It knows what the file says, and writes over nothing else."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known = _contents(path)

    @property
    def is_new(self) -> bool:
        """Whether there was no such file."""
        return self._known is None

    def save(self, make: MakeText, moment: float | None = None) -> None:
        """Save. When this returns, the text is on the disk; if it raises CannotSave, the file is as it was.

        A file that somebody else has written to meanwhile stays as it is (`CHANGED`); one that is gone is made again,
        with its folders. `moment` is the time that the file gets, in seconds; without it that of now.
        """
        path = self.path
        with explained(path):
            _make_folders(path.parent)
            mode = self._mode_if_unchanged()
            data = make(self._known).encode("utf-8")
            replace(path, data, mode, moment)
            self._known = data

    def _mode_if_unchanged(self) -> int:
        try:
            mode = _mode_of(self.path)
            if _contents(self.path) in {self._known, None}:
                return mode
        except (CannotSave, PermissionError):  # it was a plain file that could be read when it was locked
            pass
        raise CannotSave(self.path, Obstacle.CHANGED)


Kept = TypeVar("Kept", bound=KeptFile)


@contextmanager
def kept(path: Path, kind: Callable[[Path], Kept]) -> Iterator[Kept]:
    """Keep every other program that locks the same file out; CannotSave if one is in there already.

    A file that could not be saved to is refused here, before anybody has typed an answer. What a killed writer left
    behind is removed. Missing folders are made.
    """
    with ExitStack() as lock:
        with explained(path):
            _make_folders(path.parent)
            _mode_of(path)
            try:
                lock.enter_context(lock_of(path))
            except IsLockedError:
                raise CannotSave(path, Obstacle.IS_LOCKED) from None
            remove_leftovers(path)
            file = kind(path)
        yield file


def erase(path: Path) -> None:
    """Remove the file, whatever it says; CannotSave if another program is writing to it."""
    with explained(path):
        try:
            with lock_of(path):
                remove_leftovers(path)
                path.unlink()
        except IsLockedError:
            raise CannotSave(path, Obstacle.IS_LOCKED) from None


def _contents(path: Path) -> bytes | None:
    """What a file says, as far as it is looked at; None if there is none."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None


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
    missing = [one for one in (folder, *folder.parents) if not os.path.lexists(one)]
    for one in reversed(missing):
        one.mkdir(FOLDER_OF_OWNER, exist_ok=True)
        sync_folder(one.parent)
