"""Many files looked at by several processes: what comes back is the same, in the same order, as from one."""

import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from skillmatrix.errors import UserError

AT_ONCE = 8
"""So many items are handed to a process at a time: handing over takes time, too."""
Item = TypeVar("Item")
Known = TypeVar("Known")
Result = TypeVar("Result")


class _Worker:
    """What each process does, and what it knows from its beginning."""

    work: Callable[[Any], Any]


def in_processes(
    work: Callable[[Item, Known], Result],
    items: Iterable[Item],
    known: Known,
    jobs: int,
    meanwhile: Callable[[], object] | None = None,
) -> Iterator[Result]:
    """What the work makes of each item, in their order. `known` is handed to each process once.

    `meanwhile` is called here when the others have begun.
    """
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work, known))
    try:
        with _ctrl_c_waits():
            results = pool.map(_do, items, chunksize=AT_ONCE)
        if meanwhile is not None:
            meanwhile()
        yield from results
    except BrokenProcessPool:
        raise UserError("a process that read files was stopped from outside; try again with --jobs 1") from None
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


def _begin(work: Callable[[Item, Known], Result], known: Known) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one, which ends it
    _Worker.work = partial(_with, work, known)


def _with(work: Callable[[Item, Known], Result], known: Known, item: Item) -> Result:
    return work(item, known)


def _do(item: Any) -> Any:  # noqa: ANN401 - whatever the work takes and gives
    return _Worker.work(item)
