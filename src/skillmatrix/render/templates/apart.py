"""A process of its own for templates of others: little memory, ten seconds, and nothing but plain data comes back."""

import json
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

SECONDS = 10
MEMORY = 250_000_000
"""Bytes of such a process, the interpreter included, where the system can limit them."""
PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from skillmatrix.render.templates.apart import answer; answer()"
TOO_LONG = f"this takes more than {SECONDS} seconds; look for loops in loops, and for growing texts"
TOO_MUCH = "the template is nested too deeply, or needs more memory than there is; look for growing texts"


def apart(job: Callable[..., Iterable[object]], *arguments: object, patience: int = 1) -> tuple[list[Any], str]:
    """What the job yields, as JSON holds it, and in a sentence why it was ended before its end, else nothing.

    It may be at work for ten seconds; on the clock, `patience` times as long: a busy machine is nobody's fault.
    """
    command = [sys.executable, "-I", "-c", PROGRAM, *sys.path]
    asked, nowhere = pickle.dumps((job, arguments, SECONDS)), subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter
            command, input=asked, stdout=subprocess.PIPE, stderr=nowhere, timeout=SECONDS * patience, check=False
        )
    except subprocess.TimeoutExpired as late:
        return _lines(late.stdout or b""), TOO_LONG
    return _lines(done.stdout), _why(done.returncode) if done.returncode else ""


def _why(code: int) -> str:
    return TOO_LONG if sys.platform != "win32" and code == -signal.SIGXCPU else TOO_MUCH


def _lines(answered: bytes) -> list[Any]:
    """The answers that arrived as a whole."""
    return [json.loads(line) for line in answered.splitlines(keepends=True) if line.endswith(b"\n")]


def answer() -> None:
    """Do what stands on standard input, in this process, and write each answer at once."""
    job, arguments, seconds = pickle.load(sys.stdin.buffer)  # noqa: S301, TID251 - comes from the process that started this one
    _limit(seconds)
    for row in job(*arguments):
        print(json.dumps(row), flush=True)  # noqa: T201 - to the process that waits for it


def _limit(seconds: int) -> None:
    if sys.platform == "win32":  # pragma: no cover - there are no such limits
        return
    import resource

    # The time counts also when nobody is left to end this process. Some systems refuse a limit of memory.
    limits = ((resource.RLIMIT_CORE, 0, 0), (resource.RLIMIT_CPU, seconds, seconds + 1))
    for kind, soft, hard in (*limits, (resource.RLIMIT_AS, MEMORY, MEMORY)):
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (soft, hard))
