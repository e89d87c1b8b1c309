"""Many files looked at by several processes: what comes back is the same, in the same order, as from one."""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from skillmatrix.cli.checking import Seen, read
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
        yield from pool.map(_look_at, paths, chunksize=AT_ONCE)
    except BrokenProcessPool:
        raise UserError("a process that checked files was ended from outside; --jobs 1 does without") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(run: Run) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one, which ends it
    _Worker.run = run


def _look_at(path: Path) -> Seen:
    document = read(path)
    return (str(path), None) if document is None else (document.name, _Worker.run.tell(document))
