"""Many files looked at by several processes: what comes back is the same, in the same order, as from one."""

import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

from skillmatrix.app.looking import Seen, look
from skillmatrix.errors import UserError
from skillmatrix.lint.run import Run

AT_ONCE = 8
"""So many files are handed to a process at a time: handing over takes time, too."""


class _Worker:
    """What each process knows: the run, with the matrices that were met until it began."""

    run: Run


def look_in_processes(paths: Sequence[Path], run: Run, jobs: int) -> Iterator[Seen]:
    """What there is to tell about each file, in the order of the files."""
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(run,))
    try:
        with _ctrl_c_waits():
            seen = pool.map(_look_at, paths, chunksize=AT_ONCE)
        yield from seen
    except BrokenProcessPool:
        raise UserError("a process that checked files was stopped from outside; try again with --jobs 1") from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """A Ctrl-C comes behind this: processes that start here never know it, not even at their birth."""
    if sys.platform == "win32":  # pragma: no cover - Windows only, which has no such masks
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(run: Run) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one, which ends it
    _Worker.run = run


def _look_at(path: Path) -> Seen:
    return look(path, _Worker.run)
