"""Counts work, never seconds: lines of Python that run, in a thread of its own, so that coverage keeps its own count."""

import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_run(work: Callable[[], object]) -> int:
    """How many lines run, those of libraries and loops in one line included."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    def run() -> None:
        sys.settrace(trace)
        try:
            work()
        finally:
            sys.settrace(None)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return count


def calls_of(name: str, work: Callable[[], object]) -> int:
    """How often functions of this name are called."""
    count = 0

    def profile(frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "call" and frame.f_code.co_name == name

    def run() -> None:
        sys.setprofile(profile)
        try:
            work()
        finally:
            sys.setprofile(None)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return count
