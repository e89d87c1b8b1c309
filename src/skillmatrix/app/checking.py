"""Checking the files that were found: one after the other, or by several processes if they are many."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from skillmatrix.app.files import FoundFiles
from skillmatrix.app.looking import Seen, look, read
from skillmatrix.app.settings import SettingsFile
from skillmatrix.app.surroundings import STDIN, File
from skillmatrix.diagnostics import Finding, in_order
from skillmatrix.lint.run import REFERRING, Run, about_file
from skillmatrix.rules import not_marked, unreadable_file
from skillmatrix.source.document import Document

if TYPE_CHECKING:
    from skillmatrix.app.fixing import Fixer

MANY = 2_000_000
"""Bytes from which on several processes are faster than one: to start them takes as long as to check a few files."""

Progress: TypeAlias = Callable[[Iterable[Seen], int], Iterable[Seen]]
"""Hands on the files that were looked at, and may say how far that has come; the number is that of all of them."""


class Method(NamedTuple):
    """How files are checked: by which run, and fixed by what; `piped` is what standard input says.

    `jobs` is how many processes work on it; if nothing is said, as many as there are processors if it is worth it.
    """

    run: Run
    piped: Document | None = None
    fixer: "Fixer | None" = None
    jobs: int | None = None


class Checked(NamedTuple):
    """The names of all files that were looked at, and what was found."""

    files: list[str]
    findings: tuple[Finding, ...]


def check_found(found: FoundFiles, nearby: SettingsFile | None, method: Method, progress: Progress) -> Checked:
    """Everything that was found, matrices before what refers to them; of a file only its findings stay in memory."""
    run = method.run
    names: list[str] = []
    findings: list[Finding] = []
    kinds = [found.kinds[file] in REFERRING for file in found.files]
    turns = [[file for file, kind in zip(found.files, kinds, strict=True) if kind is turn] for turn in (False, True)]
    seen = chain.from_iterable(_look(files, method) for files in turns)
    for name, told in progress(seen, len(found.files)):
        names.append(name)
        findings += run.policy.apply([_vanished(name)]) if told is None else told.findings
        if told and told.matrix:
            run.remember(told.matrix)
    if nearby and not _is_among(nearby.path, found) and (about_settings := run.check(nearby.loaded.document)):
        names.append(nearby.loaded.document.name)
        findings += about_settings
    names += [str(path) for path in (*found.unmarked, *found.unreadable)]
    findings += run.policy.apply(_not_checked(found))
    return Checked(sorted(names), in_order(findings))


def _look(files: Sequence[File], method: Method) -> Iterable[Seen]:
    """What there is to tell about each file. Standard input and files to fix stay in this process."""
    paths = [file for file in files if isinstance(file, Path)]
    wanted = jobs_for(paths, method.jobs)
    if method.fixer or wanted < 2 or len(paths) < len(files):
        return (_look_at(file, method) for file in files)
    from skillmatrix.app.workers import in_processes

    return in_processes(look, paths, method.run, wanted)


def jobs_for(paths: Sequence[Path], asked: int | None) -> int:
    """How many processes read the files: as many as were asked for, else as many as are worth it."""
    if asked is not None:
        return min(asked, len(paths))
    return processors() if sum(map(_size, paths)) > MANY else 1


def processors() -> int:
    """The number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _look_at(file: File, method: Method) -> Seen:
    if file != STDIN and method.fixer is None:
        return look(file, method.run)
    document = method.piped if file == STDIN else read(file)
    if document is None:
        return Seen(str(file), None)
    if method.fixer:
        document = method.fixer.fix(file, document)
    return Seen(document.name, method.run.tell(document))


def _vanished(name: str) -> Finding:
    return about_file(unreadable_file.RULE, name, "this file was there and cannot be read any more")


def _not_checked(found: FoundFiles) -> Iterator[Finding]:
    """What was seen in folders and is no file to check."""
    for path in found.unmarked:
        message, cure = "this file is not checked", "begin it with format: skillmatrix/1, or move it out of matrices/"
        yield about_file(not_marked.RULE, str(path), message, cure)
    for path, reason in found.unreadable.items():
        yield about_file(unreadable_file.RULE, str(path), "this cannot be read", reason)


def _is_among(settings: Path, found: FoundFiles) -> bool:
    return any(file != STDIN and os.path.realpath(file) == os.path.realpath(settings) for file in found.kinds)
