"""What git ignores. git is asked in a process of its own; nothing in a work tree can make it run a program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

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
    environment, tell = around.environment, around.tell
    program = _git(environment.get("PATH", os.defpath), {around.folder, tree})
    if program is None or not files:
        return set()
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; names of files go in as data
            [program, *SAFE, "-C", str(tree), "check-ignore", "-z", "--stdin"],
            input=b"\0".join(os.fsencode(file) for file in files),
            capture_output=True,
            env={name: value for name, value in environment.items() if _is_kept(name)} | ENVIRONMENT,
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        _tell(Sentence("git does not answer"), tell)
        return set()
    if done.returncode not in {0, 1}:
        _tell(done.stderr.decode(errors="replace").strip().partition("\n")[0], tell)
        return set()
    return {Path(os.fsdecode(name)) for name in done.stdout.split(b"\0") if name}


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
