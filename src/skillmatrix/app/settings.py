"""`skillmatrix.yaml`, the settings for everything below its folder: found upwards from a folder."""

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.app.inputs import require
from skillmatrix.app.telling import Tell
from skillmatrix.diagnostics import Loaded
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import check_settings
from skillmatrix.load.files import read_file
from skillmatrix.load.kinds import kind_of
from skillmatrix.model.matrix import Matrix

if TYPE_CHECKING:
    from skillmatrix.model.settings import Settings

NAME = "skillmatrix.yaml"


class SettingsFile(NamedTuple):
    """The settings that hold in a folder, and the file they stand in."""

    path: Path
    loaded: "Loaded[Settings]"


def find_settings(here: Path, tell: Tell) -> SettingsFile | None:
    """The nearest settings, as far up as the folder that holds `.git`; without one, only in `here`.

    Above `here`, those in a folder that everybody may write to are not used, which is told: they may be anybody's.
    """
    path = next((folder / NAME for folder in _folders(here) if (folder / NAME).is_file()), None)
    if path is None:
        return None
    if path.parent != here and _is_open_to_all(path.parent):
        tell(Sentence("{file} is not used: everybody may write to its folder", file=os.path.relpath(path, here)))
        return None
    document = read_file(path, os.path.relpath(path, here))
    if kind_of(document) not in {"settings", None}:
        return None  # a matrix may have this name, too
    return SettingsFile(path, check_settings(document))


def load_settings(here: Path, tell: Tell) -> "Settings":
    """The settings that hold in a folder; where nobody said anything, the usual ones."""
    from skillmatrix.model.settings import Settings

    found = find_settings(here, tell)
    # Where nobody said anything there is nothing to check, and no need to build what checks it.
    return require(found.loaded, tell) if found else Settings.model_construct(format="skillmatrix-settings/1")


def switched_off(chosen: "Settings", matrix: Matrix, without: Sequence[str] = ()) -> tuple[str, ...]:
    """The categories to leave out: those of the settings that the matrix has, and those of the command line."""
    optional = {name: name in matrix.optional for name in matrix.paths}
    from_settings = [name for name in chosen.without if name in optional]
    for name in from_settings:
        if not optional[name]:
            raise UserError("{file}: without {name}: this category is not optional in the matrix", file=NAME, name=name)
    return tuple(dict.fromkeys((*from_settings, *without)))


def _is_open_to_all(folder: Path) -> bool:
    return sys.platform != "win32" and bool(folder.stat().st_mode & stat.S_IWOTH)


def _folders(here: Path) -> list[Path]:
    chain = [here, *here.parents]
    top = next((at for at, folder in enumerate(chain) if os.path.lexists(folder / ".git")), 0)
    return chain[: top + 1]
