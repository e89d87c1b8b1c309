"""Files as they were: `REV:path` is what git has at a path in a revision. Nothing is checked out, nothing fetched."""

import os
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from skillmatrix.app.git import NoAnswer, NoGit, ask, work_tree
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.errors import UserError
from skillmatrix.load.files import document_of
from skillmatrix.source.document import Document
from skillmatrix.source.limits import MAX_BYTES


class _Entry(NamedTuple):
    """What git has under a name: its id, what kind of thing it is, and how many bytes it has."""

    name: str
    kind: str
    size: int


def read_revision(name: str, around: Surroundings) -> Document:
    """The document at `REV:path`: a path from the top of the work tree, or from this folder if none is there.

    Without a revision in front of the colon it is what is staged. What git cannot show is a `UserError`.
    """
    revision, _, path = name.partition(":")
    tree = work_tree(around.folder)
    if tree is None:
        raise UserError("{file}: there is no such file, and this folder is not in a git repository", file=name)
    if not path or "\n" in name or "\0" in name:
        raise UserError("{file}: write a revision, a colon and a path, such as HEAD:matrices/team.yaml", file=name)
    if revision and _entry(tree, f"{revision}^{{commit}}", around) is None:
        raise _no_revision(tree, revision, name, around)
    entries = (_entry(tree, f"{revision}:{each}", around) for each in _paths(path, tree, around))
    found = next(filter(None, entries), None)
    if found is None and not revision:
        raise UserError("{file}: nothing of this name is staged", file=name)
    if found is None:
        raise UserError("{file}: there is no {path} in {revision}", file=name, path=path, revision=revision)
    if found.kind != "blob":
        raise UserError("{file} is a folder; name a file in it", file=name)
    if found.size > MAX_BYTES:
        return document_of(b" " * (MAX_BYTES + 1), name)
    return document_of(_ask(tree, ["cat-file", "--batch"], found.name, around).partition(b"\n")[2][: found.size], name)


def _paths(path: str, tree: Path, around: Surroundings) -> list[str]:
    """The path from the top, and the one from this folder."""
    here = Path(os.path.relpath(around.folder.resolve(), tree)).as_posix()
    below = os.path.normpath(PurePosixPath(here) / path)
    top = os.path.normpath(path)
    return [below] if path.startswith("./") else list(dict.fromkeys((top, below)))


def _entry(tree: Path, name: str, around: Surroundings) -> _Entry | None:
    """What git has under a name, if it has something. The last three words of its answer are fixed."""
    answer = _ask(tree, ["cat-file", "--batch-check"], name, around).decode(errors="replace").strip()
    words = answer.rsplit(" ", 2)
    return _Entry(words[0], words[1], int(words[2])) if len(words) == 3 and words[2].isdigit() else None


def _ask(tree: Path, arguments: list[str], name: str, around: Surroundings) -> bytes:
    try:
        answer = ask(tree, arguments, os.fsencode(name) + b"\n", around)
    except NoGit:
        raise UserError("{file}: there is no git to ask; name a file", file=name) from None
    except NoAnswer:
        raise UserError("{file}: git does not answer", file=name) from None
    if answer.code:
        raise UserError("{file}: git says: {reason}", file=name, reason=answer.complaint)
    return answer.output


def _no_revision(tree: Path, revision: str, name: str, around: Surroundings) -> UserError:
    is_shallow = ask(tree, ["rev-parse", "--is-shallow-repository"], b"", around).output.strip() == b"true"
    if is_shallow:
        sentence = "{file}: this clone has not the whole history, and not {revision}; run: git fetch --unshallow"
        return UserError(sentence, file=name, revision=revision)
    return UserError("{file}: git knows no revision “{revision}”", file=name, revision=revision)
