"""A new file in the place of an old one: written beside it, flushed to the disk, and only then given the name."""

import os
import secrets
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

TEMPORARY = ".tmp"
LONGEST = 200
"""Bytes of a name to which more can be added: file systems take 255."""
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
READABLE = 0o666
"""What a new file may be for others, unless the umask says otherwise."""


def replace(path: Path, data: bytes, mode: int | None = None, moment: float | None = None) -> None:
    """Put the data in the place of the file: whole or not at all.

    `mode` is its permissions; without it they are those of any new file. Its owner stays. `moment` is the time it gets,
    in seconds; without it that of now. An `OSError` leaves all as it was before.
    """
    temporary = path.with_name(f"{hidden_name(path)}{secrets.token_hex(4)}{TEMPORARY}")
    descriptor = os.open(temporary, NEW, READABLE if mode is None else mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner(path, temporary)
        if mode is not None:
            temporary.chmod(mode)  # past the umask
        if moment is not None:
            os.utime(temporary, (moment, moment))
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def _keep_owner(path: Path, temporary: Path) -> None:
    """Only a superuser may give files away, so nobody else loses one."""
    if os.name != "posix":  # pragma: no cover - Windows knows no such owners
        return
    with suppress(OSError):
        status = path.lstat()
        os.chown(temporary, status.st_uid, status.st_gid)


def hidden_name(path: Path) -> str:
    """How the names of half-written files begin that are to replace this one."""
    return f".{short_name(path)}."


def short_name(path: Path) -> str:
    """The name of a file, or a digest of it where nothing could be added to the name."""
    name = os.fsencode(path.name)
    return path.name if len(name) <= LONGEST else sha256(name).hexdigest()


def remove_leftovers(path: Path) -> None:
    """Remove half-written files of writers that were killed: they hold answers, and nobody else would look for them."""
    with suppress(OSError):
        for beside in path.parent.iterdir():
            if beside.name.startswith(hidden_name(path)) and beside.name.endswith(TEMPORARY):
                beside.unlink()


def sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut. Not every file system can; the file itself is whole and in its place."""
    if os.name != "posix":  # pragma: no cover - Windows cannot open folders
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
