"""Files as they were: `REV:path` is what git has at a path in a revision. Nothing is checked out, nothing fetched."""

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.git import Answer, NoAnswer, NoGit, ask, work_tree
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.errors import UserError
from skillmatrix.load.files import document_of
from skillmatrix.source.document import Document
from skillmatrix.source.limits import MAX_BYTES


class _Entry(NamedTuple):
    """What git has under a name: its id, what kind of thing it is, and how many bytes it has."""

    id: str
    kind: str
    size: int


class _Asked(NamedTuple):
    """The work tree in which git is asked for something, and how people wrote that."""

    name: str
    tree: Path
    around: Surroundings


def read_revision(name: str, around: Surroundings) -> Document:
    """The document at `REV:path`: a path from the top of the work tree, or from this folder if none is there.

    Without a revision in front of the colon it is what is staged. What git cannot show is a `UserError`.
    """
    revision, _, path = name.partition(":")
    tree = work_tree(around.folder)
    if tree is None:
        raise UserError("{file}: there is no such file, and this folder is not in a git repository", file=name)
    if not path or not name.isprintable():
        raise UserError("{file}: write a revision, a colon and a path, such as HEAD:matrices/team.yaml", file=name)
    asked = _Asked(name, tree, around)
    if revision and _entry(asked, f"{revision}^{{commit}}") is None:
        raise _no_revision(asked, revision)
    entries = (_entry(asked, f"{revision}:{each}") for each in _paths(path, asked))
    found = next(filter(None, entries), None)
    if found is None and not revision:
        raise UserError("{file}: nothing of this name is staged", file=name)
    if found is None:
        raise UserError("{file}: there is no {path} in {revision}", file=name, path=path, revision=revision)
    if found.kind != "blob":
        raise UserError("{file} is a folder; name a file in it", file=name)
    if found.size > MAX_BYTES:
        return document_of(b" " * (MAX_BYTES + 1), name)  # which tells that it is too large
    output = _answer(asked, ["cat-file", "--batch"], found.id).output
    return document_of(output.partition(b"\n")[2][: found.size], name)


def _paths(path: str, asked: _Asked) -> Iterator[str]:
    """The path from the top, and the one from this folder, which is meant where it begins with a dot."""
    places = [] if path.startswith(".") else [path]
    for place in (*places, posixpath.join(_below(asked), path)):
        inside = posixpath.normpath(place)
        if not inside.startswith("../"):  # git has nothing outside the work tree
            yield inside


def _below(asked: _Asked) -> str:
    return Path(os.path.relpath(asked.around.folder.resolve(), asked.tree)).as_posix()


def _entry(asked: _Asked, name: str) -> _Entry | None:
    """What git has under a name, if it has something: it then says id, kind and size."""
    words = _answer(asked, ["cat-file", "--batch-check"], name).output.decode(errors="replace").split()
    has_size = len(words) == 3 and words[2].isdigit()
    return _Entry(words[0], words[1], int(words[2])) if has_size else None


def _answer(asked: _Asked, arguments: list[str], name: str = "") -> Answer:
    try:
        answer = ask(asked.tree, arguments, os.fsencode(name) + b"\n", asked.around)
    except NoGit:
        raise UserError("{file}: there is no git to ask; name a file", file=asked.name) from None
    except NoAnswer:
        raise UserError("{file}: git does not answer", file=asked.name) from None
    if answer.code:
        raise UserError("{file}: git says: {reason}", file=asked.name, reason=answer.complaint)
    return answer


def _no_revision(asked: _Asked, revision: str) -> UserError:
    if _answer(asked, ["rev-parse", "--is-shallow-repository"]).output.strip() == b"true":
        sentence = "{file}: this clone has not the whole history, and not {revision}; run: git fetch --unshallow"
        return UserError(sentence, file=asked.name, revision=revision)
    return UserError("{file}: git knows no revision “{revision}”", file=asked.name, revision=revision)
