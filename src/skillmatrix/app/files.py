"""Finding the files a command works on: files, folders, patterns and standard input.

In folders a file is ours if a line in its first 4 KiB begins with `format: skillmatrix`: a broken file is still ours.
Hidden folders, `node_modules`, folders behind links and what git ignores are left out there.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from skillmatrix.app.surroundings import STDIN, File, Surroundings
from skillmatrix.app.walk import Candidate, find_candidates, folders
from skillmatrix.errors import UserError
from skillmatrix.load.files import read_start
from skillmatrix.model.globs import matches

HEAD = 4096
"""Bytes in which a file says what it is."""
MANY_TO_CHANGE = 500
"""YAML files from which on a person is asked before some of them are changed."""
SUFFIXES = frozenset({".yaml", ".yml"})
MATRICES = "matrices"
IMPORTED = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".md", ".markdown"})
"""Endings of files that `import` makes a matrix of."""

# Quotes may stand around key and value. JSON has its first key behind a brace.
MARK = re.compile(rb"(?:\A|[\r\n])[\"']?format[\"']?[ \t]*:[ \t]*[\"']?skillmatrix(?:-([a-z]+))?")
JSON_MARK = re.compile(rb"\A\s*\{\s*[\"']?format[\"']?\s*:\s*[\"']?skillmatrix(?:-([a-z]+))?")
UTF8_BOM = b"\xef\xbb\xbf"
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


class NothingFound(UserError):
    """There was nothing to look at."""

    def __init__(self) -> None:
        super().__init__(
            "no matrix or answers file here; skillmatrix looks for a line that begins with format: skillmatrix"
        )


class FoundFiles:
    """What a search gave. Every file is listed once."""

    def __init__(self) -> None:
        self.kinds: dict[File, str] = {}
        """What each file says it is, such as `answers`."""
        self.unmarked: list[Path] = []
        """YAML files in a folder `matrices` that do not say that they are ours."""
        self.unreadable: dict[Path, str] = {}
        """Files and folders that cannot be read, and why."""
        self.foreign = 0
        """How many files that were named are not ours and left out."""
        self.not_kept = 0
        """How many YAML files, ours or not, were seen outside the work tree of the folder that was named."""

    @property
    def files(self) -> list[File]:
        """The files of ours, by name; standard input first."""
        return sorted(self.kinds, key=lambda file: (file != STDIN, str(file)))

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to look at."""
        return not (self.kinds or self.unmarked or self.unreadable or self.foreign)


def search(paths: Sequence[str], around: Surroundings, *, skip_foreign: bool) -> FoundFiles:
    """What paths, folders and patterns lead to; `-` is standard input, no path at all stands for this folder.

    Nothing at all found is `NothingFound`.
    """
    found = FoundFiles()
    tops: list[Path] = []
    for path in _expanded(paths or ["."]):
        if path == STDIN:
            found.kinds[STDIN] = ""
        elif path.is_dir():
            tops.append(path)
        else:
            _take_file(path, found, skip_foreign=skip_foreign)
    for candidate in find_candidates(tops, SUFFIXES, around):
        _take(candidate, found)
    if found.is_empty:
        raise NothingFound
    return found


def require_few(found: FoundFiles) -> None:
    """Before files are changed: so many that nobody could bring back were hardly meant, such as a whole home folder."""
    if found.not_kept > MANY_TO_CHANGE:
        raise UserError(
            "there are {n} YAML files here that are not in git; name a folder or files, or add --yes",
            n=found.not_kept,
        )


def kind_in(head: bytes) -> str | None:
    """What the first bytes of a file say that it is: `matrix`, `answers` and so on. None if it is not ours."""
    if head.startswith(UTF16_BOMS):
        head = head.decode("utf-16", errors="ignore").encode(errors="ignore")
    head = head.removeprefix(UTF8_BOM)
    mark = JSON_MARK.match(head) or MARK.search(head)
    return (mark[1] or b"matrix").decode() if mark else None


def _expanded(paths: Iterable[str]) -> Iterator[File]:
    """The paths, with patterns that no shell has expanded replaced by what they fit."""
    for path in paths:
        if path == STDIN:
            yield STDIN
        elif not path:
            raise UserError("a path is empty; write . for this folder")
        elif re.search(r"[*?[]", path) and not os.path.lexists(path):
            yield from _fitting(path)
        else:
            yield Path(path)


def _fitting(pattern: str) -> list[Path]:
    steps = Path(pattern).parts
    fixed = next(at for at, step in enumerate(steps) if re.search(r"[*?[]", step))
    top = Path(*steps[:fixed])
    fitting = [
        Path(entry)
        for folder in folders(top)
        for entry in folder.entries
        if not entry.name.startswith(".") and matches(Path(entry).parts[len(top.parts) :], steps[fixed:])
    ]
    if not fitting:
        raise UserError("{pattern}: no file matches this pattern", pattern=pattern)
    return sorted(fitting)


def _take_file(path: Path, found: FoundFiles, *, skip_foreign: bool) -> None:
    """A file that was named: it has to be readable, and ours unless foreign files are skipped."""
    kind = kind_in(read_start(path, HEAD, str(path)))
    if kind is None and not skip_foreign and path.suffix.lower() in IMPORTED:
        raise UserError(
            "{file} is no file of skillmatrix; make a matrix of it with: skillmatrix import {file} -o matrix.yaml",
            file=path,
        )
    if kind is not None or not skip_foreign:
        found.kinds[path] = kind or ""
    elif path.suffix in SUFFIXES and _is_in_matrices(path, path.parent):
        found.unmarked.append(path)
    else:
        found.foreign += 1


def _take(candidate: Candidate, found: FoundFiles) -> None:
    """Something in a folder that has the name of a YAML file: it counts if it is ours."""
    path = candidate.path
    found.not_kept += not candidate.is_kept
    kind, problem = (None, candidate.problem) if candidate.problem else _look(path)
    if kind is not None:
        found.kinds[path] = kind
    elif path.name.startswith("."):
        return  # editors and other programs leave such files
    elif problem:
        found.unreadable[path] = problem
    elif _is_in_matrices(path, candidate.top):
        found.unmarked.append(path)


def _look(path: Path) -> tuple[str | None, str]:
    """What a file says that it is, or why it cannot be read."""
    try:
        return kind_in(read_start(path, HEAD, str(path))), ""
    except UserError as error:
        return None, str(error)


def _is_in_matrices(path: Path, top: Path) -> bool:
    """Whether one of the folders between a file and where the search began has the name `matrices`."""
    near = path.parts[len(top.parts) if path.is_absolute() else 0 : -1]
    return MATRICES in {top.resolve().name, *near}
