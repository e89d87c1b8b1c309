"""How far a long run has come: one line on standard error that is written over, if a person can see it."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds until something is said."""
PAUSE = 0.2
"""Seconds from one line to the next."""


def counted(items: Iterable[T], total: int) -> Iterator[T]:
    """The items, each counted when the next is asked for."""
    if not sys.stderr.isatty():
        yield from items
        return
    due = monotonic() + PATIENCE
    try:
        for number, item in enumerate(items, 1):
            yield item
            if monotonic() >= due:
                due = monotonic() + PAUSE
                print(f"\r\x1b[Kskillmatrix: {number:,} of {total:,} files", end="", file=sys.stderr, flush=True)
    finally:
        if monotonic() >= due - PAUSE:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
