"""Why answers cannot be saved, as data; the words are found by those who know the person's language."""

from enum import Enum
from pathlib import Path


class Obstacle(Enum):
    """What is in the way. The value ends the key of the sentence that says so, behind `store.`."""

    FULL = "full"
    FORBIDDEN = "forbidden"
    NO_FOLDER = "no_folder"
    IS_LINK = "is_link"
    IS_NO_FILE = "is_no_file"
    IS_LOCKED = "is_locked"
    OTHER = "other"


class CannotSave(Exception):
    """The file at `path` cannot be written to; `reason` is what the operating system says, if it was that."""

    def __init__(self, path: Path, obstacle: Obstacle, reason: str = "") -> None:
        super().__init__(f"{path}: {obstacle.value} {reason}".rstrip())
        self.path = path
        self.obstacle = obstacle
        self.reason = reason
