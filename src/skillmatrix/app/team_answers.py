"""The answers that a team file leads to: found in its files and folders, read, and what could not be used."""

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.app.files import HEAD, SUFFIXES, kind_in
from skillmatrix.app.handed import Handed
from skillmatrix.app.team_tables import TableTerms, read_table
from skillmatrix.app.telling import Tell
from skillmatrix.app.walk import folders
from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.opening import SUFFIXES as TABLES
from skillmatrix.lint.engine import check_against, check_answers
from skillmatrix.load.files import document_of, read_start
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.limits import MAX_BYTES

ENDINGS = (*SUFFIXES, *TABLES, ".json")
LEFT_ALONE = re.compile(r"\.|~\$")
"""How names of files begin that are hidden, or that spreadsheets put beside one that is open."""

LeftOutReason: TypeAlias = Literal[
    "unusable", "other_matrix", "not_ours", "later", "overdue", "not_a_member", "not_agreed"
]
"""Why a file, or a person, is not on a page.

`unusable` has errors, such as half of a file; `not_ours` does not say that it is one of ours; `later` was given after
the day of the page; `overdue` is older than the team keeps answers; `not_agreed` are people who have not agreed to
stand on a named page of this team, whether or not they answered.
"""


class LeftOut(NamedTuple):
    """Something that is not on the page, and why. `person` and `place` are empty where nobody may learn who it is."""

    reason: LeftOutReason
    person: str = ""
    place: str = ""
    error: str = ""
    """Of an unusable file, the first thing that is wrong with it; of one that cannot be opened, with its name."""


def unusable(file: str, error: str) -> Sentence:
    """What is told of a file that is left out; without a file, of one that cannot be opened, which the error names."""
    if not file:
        return Sentence("left out: {error}", error=error)
    return Sentence("{file} is left out: {error}; see: skillmatrix validate {file}", file=file, error=error)


class Found(NamedTuple):
    """What lies in the files and folders of a team."""

    handed: list[Handed]
    left_out: list[LeftOut]


def find_answers(paths: Iterable[Path], terms: TableTerms, tell: Tell) -> Found:
    """All answers to a matrix in files, tables and folders. A path that leads nowhere is a `UserError`."""
    named = tuple(dict.fromkeys(paths))
    return read_answers((file for path in named for file in answers_files(path)), named, terms, tell)


def read_answers(files: Iterable[Path], named: Collection[Path], terms: TableTerms, tell: Tell) -> Found:
    """The answers in files. One of those `named` that cannot be read is a `UserError`; others are left out."""
    found = Found([], [])
    for name, file in {str(file): file for file in files}.items():
        if file.suffix.lower() in TABLES:
            found.handed.extend(read_table(file, terms, tell))
            continue
        try:
            data = read_start(file, MAX_BYTES + 1, name)
        except UserError as error:
            if file in named:
                raise
            found.left_out.append(LeftOut("unusable", error=error.sentence))
        else:
            _take(data, name, terms.matrix, found)
    return found


def answers_files(path: Path) -> Iterator[Path]:
    """A file that is named, or all in a folder, by name; hidden ones are left out."""
    if not path.is_dir():
        if not os.path.lexists(path):
            raise UserError(
                "no answers yet: {file} does not exist; put the files with answers there, or say where they are",
                file=str(path),
            )
        yield path
        return
    for folder in folders(path):
        if folder.problem:
            raise UserError(folder.problem)
        for entry in folder.entries:
            is_wanted = entry.name.lower().endswith(ENDINGS) and not LEFT_ALONE.match(entry.name)
            if is_wanted and not _is_folder(entry):
                yield Path(entry.path)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a folder; a link that leads in a circle is none. Of what is no link, the folder knows already."""
    return Path(entry.path).is_dir() if entry.is_symlink() else entry.is_dir()


def _take(data: bytes, name: str, matrix: Matrix, found: Found) -> None:
    kind = kind_in(data[:HEAD])
    if kind is None:
        found.left_out.append(LeftOut("not_ours", place=name))
    elif kind == "answers":
        loaded = check_answers(document_of(data, name))
        if loaded.value is not None and loaded.value.matrix.id != matrix.id:
            found.left_out.append(LeftOut("other_matrix", place=name))
            return
        loaded = check_against(loaded, matrix, advice=False)
        if loaded.value is not None and not loaded.has_errors:
            found.handed.append(Handed(name, loaded.value))
            return
        error = next(finding for finding in loaded.findings if finding.severity.value == "error")
        found.left_out.append(LeftOut("unusable", place=name, error=error.message))
