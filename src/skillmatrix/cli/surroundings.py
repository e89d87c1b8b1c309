"""Working directory, environment and standard input: they are read here, and handed down as values."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from skillmatrix.app.surroundings import Surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError
from skillmatrix.load.inputs import remember


def surroundings() -> Surroundings:
    """Those of this process."""
    try:
        folder = Path.cwd()
    except OSError:
        raise UserError("this folder no longer exists; change to another one") from None
    return Surroundings(folder, os.environ, _read_input, tell)


def data() -> Path:
    """The data folder of the person who runs the program."""
    from skillmatrix.store.places import data_folder

    try:
        home = Path() if os.environ.get("HOME") == "" else Path.home()
    except RuntimeError:  # no HOME, and no entry among the users
        home = Path()
    folder = data_folder(os.environ, sys.platform, home)
    if not folder.is_absolute():
        raise UserError("there is no home folder to keep answers in; set HOME or XDG_DATA_HOME, or name a file")
    return folder


def _read_input(size: int) -> bytes:
    with suppress(OSError, ValueError):  # a stream of a test has no number
        remember(os.fstat(sys.stdin.fileno()))
    return sys.stdin.buffer.read(size)
