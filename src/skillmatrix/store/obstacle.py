"""Why answers cannot be saved, as data; the words are found by those who know the person's language."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}


class Obstacle(Enum):
    """What is in the way. The value ends the key of the sentence that says so, behind `store.`."""

    FULL = "full"
    FORBIDDEN = "forbidden"
    NO_FOLDER = "no_folder"
    IS_LINK = "is_link"
    IS_NO_FILE = "is_no_file"
    IS_LOCKED = "is_locked"
    CHANGED = "changed"
    OTHER = "other"


class CannotSave(Exception):
    """The file at `path` cannot be written to; `reason` is what the operating system says, if it was that."""

    def __init__(self, path: Path, obstacle: Obstacle, reason: str = "") -> None:
        super().__init__(f"{path}: {obstacle.value} {reason}".rstrip())
        self.path = path
        self.obstacle = obstacle
        self.reason = reason


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """What the operating system refuses is named."""
    try:
        yield
    except OSError as error:
        raise CannotSave(path, _obstacle(error), str(error.strerror)) from error


def _obstacle(error: OSError) -> Obstacle:
    known = ((FULL, Obstacle.FULL), (FORBIDDEN, Obstacle.FORBIDDEN), (NO_FOLDER, Obstacle.NO_FOLDER))
    return next((obstacle for numbers, obstacle in known if error.errno in numbers), Obstacle.OTHER)
