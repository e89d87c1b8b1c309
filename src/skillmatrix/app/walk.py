"""Walking through folders: what lies in them, without what git ignores.

Hidden folders, `node_modules` and folders behind links are not entered: a link may lead in a circle.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple, TypeAlias

from skillmatrix.app.git import ignored, work_tree
from skillmatrix.app.surroundings import Surroundings

NOT_ENTERED = frozenset({"node_modules"})
"""Folders that are never entered, besides hidden ones such as `.git` and `.venv`."""

IgnoreQuestion: TypeAlias = tuple[Path, Path]
"""A work tree and something in it: does git ignore it there?"""


class Folder(NamedTuple):
    """A folder and what lies in it; `problem` says why nobody knows."""

    path: Path
    entries: Sequence["os.DirEntry[str]"]
    problem: str = ""


class Candidate(NamedTuple):
    """A file that may be of interest, or a folder that cannot be read, below the folder `top` that was named."""

    path: Path
    top: Path
    problem: str
    questions: tuple[IgnoreQuestion, ...]
    """It is left out if git says yes to one of these, …"""
    exception: tuple[IgnoreQuestion, ...]
    """… unless the folder that was named is ignored itself: then somebody wants to see inside."""
    is_kept: bool = False
    """It lies in the work tree of that folder, where git knows how it was before somebody changed it."""


class FolderState(NamedTuple):
    """Where a folder really lies, in which work tree, and what has to be asked about the work trees around it."""

    path: Path
    tree: Path | None
    questions: tuple[IgnoreQuestion, ...] = ()

    def question(self, name: str = "") -> tuple[IgnoreQuestion, ...]:
        """What to ask about something in the folder; without a name, about the folder."""
        here = self.path / name
        return ((self.tree, here),) if self.tree and self.tree != here else ()


def folders(top: Path) -> Iterator[Folder]:
    """A folder and all below it, each before those inside it."""
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            with os.scandir(path) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            yield Folder(path, (), f"{path}: {error.strerror}")
            continue
        yield Folder(path, entries)
        waiting += [path / entry.name for entry in entries if _is_entered(entry)]


def find_candidates(tops: Iterable[Path], suffixes: Iterable[str], around: Surroundings) -> list[Candidate]:
    """Everything with one of the suffixes in the folders named, without what git ignores."""
    candidates = [candidate for top in tops for candidate in _below(top, frozenset(suffixes))]
    return _without_ignored(candidates, around)


def _is_entered(entry: "os.DirEntry[str]") -> bool:
    is_wanted = not entry.name.startswith(".") and entry.name not in NOT_ENTERED
    return is_wanted and entry.is_dir(follow_symlinks=False)


def _below(top: Path, suffixes: frozenset[str]) -> Iterator[Candidate]:
    """The candidates in a folder. A repository inside another one has a list of its own of what it ignores."""
    first = FolderState(top.resolve(), work_tree(top))
    standings = {top: first}
    for path, entries, problem in folders(top):
        here = standings[path] if path == top else _standing(path, entries, standings[path.parent])
        standings[path] = here
        if problem:
            yield Candidate(path, top, problem, here.questions + here.question(), first.question())
        for entry in entries:
            if PurePath(entry.name).suffix in suffixes and not _leads_to_folder(entry):
                questions = here.questions + here.question(entry.name)
                is_kept = here.tree is not None and here.tree == first.tree
                yield Candidate(path / entry.name, top, "", questions, first.question(), is_kept)


def _leads_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _standing(path: Path, entries: Sequence["os.DirEntry[str]"], above: FolderState) -> FolderState:
    here = FolderState(above.path / path.name, above.tree, above.questions)
    if any(entry.name == ".git" for entry in entries):
        return FolderState(here.path, here.path, here.questions + here.question())
    return here


def _without_ignored(candidates: Sequence[Candidate], around: Surroundings) -> list[Candidate]:
    """git is asked once for each work tree."""
    asked: dict[Path, set[Path]] = {}
    for candidate in candidates:
        for tree, path in (*candidate.questions, *candidate.exception):
            asked.setdefault(tree, set()).add(path)
    answers = {(tree, path) for tree, paths in asked.items() for path in ignored(tree, sorted(paths), around)}
    return [
        candidate
        for candidate in candidates
        if answers.isdisjoint(candidate.questions) or not answers.isdisjoint(candidate.exception)
    ]
