"""Writing files: whole or not at all, and never in the place of something that somebody still needs."""

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from skillmatrix.app.files import HEAD, kind_in
from skillmatrix.errors import Sentence, UserError, reason
from skillmatrix.load.files import read_start
from skillmatrix.load.inputs import was_read
from skillmatrix.load.kinds import KINDS
from skillmatrix.source.document import BOM
from skillmatrix.source.limits import MAX_BYTES
from skillmatrix.store.lock import OWNER_ONLY, IsLockedError, lock_of
from skillmatrix.store.replacing import remove_leftovers, replace

ANSWERS = "answers"
PAGES = frozenset({".md", ".html"})
"""Endings of pages, which no file of ours has."""
"""The kind of results that may stand where answers stood."""


def write_output(path: Path, data: bytes, kind: str | None = None, *, force: bool = False) -> None:
    """Write a result to a file, which keeps its permissions if it was there.

    What is no plain file stays as it is, and so does what this command has read. A file of ours of another `kind` than
    the result is, such as a matrix where a report is to be, is replaced only by `force`. New answers are for their
    owner alone.
    """
    _require_folder(path)
    with _alone(path):
        status = _status(path)
        if status is None:
            mode = OWNER_ONLY if kind == ANSWERS else None
        else:
            mode = _require_replaceable(path, status)
            _require_same_kind(path, kind, force=force)
        _replace(path, data, mode)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet; `FileExistsError` if something is."""
    _require_folder(path)
    with _alone(path):
        if _status(path) is not None:
            raise FileExistsError
        _replace(path, data, None)


def put_in_place(path: Path, before: str, after: str) -> None:
    """Put a new text in the place of a file's: whole or not at all, with its permissions, and its BOM if it has one.

    Both texts are without BOM. A file that does not say `before` any more is left alone, as are links and files that
    nobody may write.
    """
    if path.is_symlink():
        raise UserError("{file} is a symbolic link and was left alone; name the file itself", file=path)
    with _alone(path):
        text = read_start(path, MAX_BYTES + 1, str(path)).decode("utf-8", errors="replace")
        if text.removeprefix(BOM) != before:
            raise UserError("{file} has changed in the meantime and was left alone; run this again", file=path)
        bom = BOM if text.startswith(BOM) else ""
        _replace(path, (bom + after).encode("utf-8"), _mode(path, path.stat()))


def _require_folder(path: Path) -> None:
    if path.name in {"", ".."}:
        raise UserError("{file} is a folder; name a file in it", file=path)
    try:
        is_folder = stat.S_ISDIR(path.parent.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        is_folder = False
    if not is_folder:
        raise UserError("{file}: there is no folder {folder}", file=path, folder=path.parent)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Nobody else of us writes to the file meanwhile: no assessment, and no second run of this command.

    A file system may know no locks. Results are written there all the same; only answers are not.
    """
    with ExitStack() as lock:
        try:
            lock.enter_context(lock_of(path))
            remove_leftovers(path)
        except IsLockedError:
            raise UserError("{file} is being written by another skillmatrix; end that one first", file=path) from None
        except OSError:
            pass
        yield


def _status(path: Path) -> os.stat_result | None:
    """What stands at the path, links not followed."""
    try:
        return path.lstat()
    except FileNotFoundError:
        return None


def _require_replaceable(path: Path, status: os.stat_result) -> int:
    """The permissions of a plain file that is no input and may be written."""
    if stat.S_ISLNK(status.st_mode):
        raise UserError("{file} is a symbolic link; name the file itself", file=path)
    if not stat.S_ISREG(status.st_mode):
        raise UserError("{file} is not a regular file", file=path)
    if was_read(status):
        raise UserError("{file} is one of the input files; choose another name", file=path)
    return _mode(path, status)


def _mode(path: Path, status: os.stat_result) -> int:
    mode = stat.S_IMODE(status.st_mode)
    if not mode & stat.S_IWUSR:
        raise UserError("{file} is read-only and was left alone", file=path)
    return mode


def _require_same_kind(path: Path, new: str | None, *, force: bool) -> None:
    """A matrix, answers and so on are no results: only a newer one of the same kind takes their place."""
    if path.suffix in PAGES:
        return  # it may show examples of files, and is none
    kind = kind_in(read_start(path, HEAD, str(path)))
    if kind in KINDS and kind != new and not force:
        raise UserError(
            "{file} is {kind} and was left alone; choose another name, or add --force to replace it",
            file=path,
            kind=Sentence(KINDS[kind].called),
        )


def _replace(path: Path, data: bytes, mode: int | None) -> None:
    try:
        replace(path, data, mode)
    except OSError as error:
        raise UserError("{file} was left alone: {reason}", file=path, reason=reason(error)) from None
