"""Working directory, environment and standard input: they are read here, and handed down as values."""

import os
import sys
from pathlib import Path

from skillmatrix.app.surroundings import Surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError


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

    return data_folder(os.environ, sys.platform, Path.home())


def _read_input(size: int) -> bytes:
    return sys.stdin.buffer.read(size)
