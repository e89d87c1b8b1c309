"""git, asked in a process of its own: what it ignores. Nothing in a work tree can make it run a program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence

TIMEOUT = 20
"""Seconds after which git is not waited for: a folder on a dead network drive must not hang the program."""

# The configuration of a work tree belongs to whoever made it, and may name programs to run. These are all that asking
# for ignored files could reach: a watcher of files, hooks, and a download of missing objects (see ENVIRONMENT).
SAFE = ("-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit")

KEPT = frozenset({"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH"})
"""The other variables of git, which hooks set, can point to another repository than the one that is looked at."""
ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "LC_ALL": "C"}


def work_tree(folder: Path) -> Path | None:
    """The top of the work tree that a folder lies in: the nearest folder upwards that holds `.git`."""
    resolved = folder.resolve()
    return next((above for above in (resolved, *resolved.parents) if os.path.lexists(above / ".git")), None)


def ignored(tree: Path, files: Sequence[Path], around: Surroundings) -> set[Path]:
    """Those of the files, given by absolute paths in a work tree, that git ignores there.

    Without git nothing is ignored; if git refuses or does not answer, that is told.
    """
    if not files:
        return set()
    asked = b"\0".join(os.fsencode(file) for file in files)
    try:
        answer = ask(tree, ["check-ignore", "-z", "--stdin"], asked, around)
    except NoGit:
        return set()
    except NoAnswer:
        _tell(Sentence("git does not answer"), around.tell)
        return set()
    if answer.code not in {0, 1}:
        _tell(answer.complaint, around.tell)
        return set()
    return {Path(os.fsdecode(name)) for name in answer.output.split(b"\0") if name}


class NoGit(Exception):
    """There is no git."""


class NoAnswer(Exception):
    """git cannot be started, or takes too long."""


class Answer(NamedTuple):
    """What git said, its exit code, and the first line of its complaint."""

    output: bytes
    code: int
    complaint: str


def ask(tree: Path, arguments: Sequence[str], data: bytes, around: Surroundings) -> Answer:
    """What git answers in a work tree. Arguments are fixed words; what comes from people goes in as data."""
    environment = around.environment
    program = _git(environment.get("PATH", os.defpath), {around.folder, tree})
    if program is None:
        raise NoGit
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; names of files go in as data
            [program, *SAFE, "-C", str(tree), *arguments],
            input=data,
            capture_output=True,
            env={name: value for name, value in environment.items() if _is_kept(name)} | ENVIRONMENT,
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise NoAnswer from None
    return Answer(done.stdout, done.returncode, done.stderr.decode(errors="replace").strip().partition("\n")[0])


def _git(search_path: str, not_from: Collection[Path]) -> str | None:
    """The program, from a folder that the person has named; never from the one that is looked at, which may be foreign.

    `shutil.which` takes a relative folder for one below the current folder, and Windows looks into that one first.
    """
    folders = [Path(name) for name in search_path.split(os.pathsep) if name]
    names = ("git.exe",) if sys.platform == "win32" else ("git",)
    places = (folder / name for folder in folders if folder.is_absolute() and folder not in not_from for name in names)
    return next(filter(None, map(shutil.which, map(str, places))), None)


def _is_kept(name: str) -> bool:
    return not name.startswith("GIT_") or name in KEPT


def _tell(reason: str, tell: Tell) -> None:
    tell(Sentence("files that git ignores are included ({reason})", reason=reason))
