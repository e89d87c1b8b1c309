"""Files that a change elsewhere can break: answers and postings of a matrix, everything below a file of settings."""

import os
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from skillmatrix import resources
from skillmatrix.app.files import FoundFiles, NothingFound, search
from skillmatrix.app.looking import read
from skillmatrix.app.repository import top_of
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.errors import UserError
from skillmatrix.lint.run import REFERRING
from skillmatrix.load.files import read_start
from skillmatrix.source.limits import MAX_BYTES

ID = re.compile(rb"""^["']?id["']?[ \t]*:[ \t]*["']?([^\s"'#,{}]+)""", re.MULTILINE)
"""The id of a matrix that is written in lines. To read a whole matrix for it takes a hundred times as long."""


def take_affected(found: FoundFiles, around: Surroundings) -> Mapping[str, Path]:
    """Add to the files found those of the repository that they can break; says where its matrices are, by id.

    Beside a matrix these are answers and postings that name it, and those that name one that is nowhere any more: an id
    may have been changed. Beside settings it is every file of ours below them.
    """
    changed = {file: kind for file, kind in found.kinds.items() if file != STDIN}
    if not changed:
        return {}
    everything = _everything(around)
    matrices = {name: file for file, kind in everything.items() if kind == "matrix" and (name := _id_of(file))}
    there = {os.path.realpath(file) for file in changed}
    others = {file: kind for file, kind in everything.items() if os.path.realpath(file) not in there}
    folders = [file.parent.resolve() for file, kind in changed.items() if kind == "settings"]
    found.kinds |= {file: kind for file, kind in others.items() if _is_below(file, folders)}
    if "matrix" in changed.values():
        names = {name for name, file in matrices.items() if os.path.realpath(file) in there}
        known = {*matrices, *(path.stem for path in resources.matrices())}
        found.kinds |= {file: kind for file, kind in others.items() if _refers(file, kind, names, known)}
    return matrices


def _everything(around: Surroundings) -> dict[Path, str]:
    """All files of ours in the repository, named as seen from the working directory."""
    try:
        whole = search([os.path.relpath(top_of(around), around.folder)], around, skip_foreign=True)
    except NothingFound:
        return {}
    return {file: kind for file, kind in whole.kinds.items() if file != STDIN}


def _is_below(file: Path, folders: Iterable[Path]) -> bool:
    return any(file.resolve().is_relative_to(folder) for folder in folders)


def _refers(file: Path, kind: str, names: Collection[str], matrices: Collection[str]) -> bool:
    """Whether a file names one of the matrices, or one that is nowhere."""
    if kind not in REFERRING:
        return False
    name = _named_by(file)
    return name is not None and (name in names or name not in matrices)


def _id_of(file: Path) -> str | None:
    try:
        written = ID.search(read_start(file, MAX_BYTES, str(file)))
    except UserError:
        return None
    return written[1].decode(errors="replace") if written else _text(_data(file).get("id"))


def _named_by(file: Path) -> str | None:
    """The id of the matrix that a file refers to, if that much of it can be read."""
    matrix = _data(file).get("matrix")
    return _text(matrix.get("id")) if isinstance(matrix, dict) else None


def _data(file: Path) -> dict[str, Any]:
    document = read(file)
    return document.data if document and isinstance(document.data, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
