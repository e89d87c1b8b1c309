"""Which files were read since a command began: what it writes must not take the place of one of them.

Files are known by what they are on the disk, not by name: a link and a second name lead to the same file.
"""

import os
from contextlib import suppress
from contextvars import ContextVar
from pathlib import Path

_READ: ContextVar[set[tuple[int, int]] | None] = ContextVar("read", default=None)
"""Device and number of each file. Who never began, such as another program that uses our functions, keeps no list."""


def begin() -> None:
    """A command begins: nothing has been read yet."""
    _READ.set(set())


def remember(status: os.stat_result) -> None:
    """A file was read, or is about to be."""
    read = _READ.get()
    if read is not None:
        read.add((status.st_dev, status.st_ino))


def remember_path(path: Path) -> None:
    """The same for a file that somebody else opens, such as another process; of a folder, all files in it."""
    with suppress(OSError):
        for each in path.iterdir() if path.is_dir() else (path,):
            remember(each.stat())


def was_read(status: os.stat_result) -> bool:
    """Whether this file was read."""
    return (status.st_dev, status.st_ino) in (_READ.get() or ())
