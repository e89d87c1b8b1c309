"""A process of its own for templates of others: little memory, ten seconds, and nothing but plain data comes back."""

import json
import pickle
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


def apart(job: Callable[..., Iterable[object]], *arguments: object) -> tuple[list[Any], str]:
    """What the job yields, as JSON holds it, and in a sentence why it was ended before its end, else nothing."""
    command = [sys.executable, "-I", "-c", PROGRAM, *sys.path]
    asked, nowhere = pickle.dumps((job, arguments)), subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter
            command, input=asked, stdout=subprocess.PIPE, stderr=nowhere, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as late:
        return _lines(late.stdout or b""), TOO_LONG
    return _lines(done.stdout), TOO_MUCH if done.returncode else ""


def _lines(answered: bytes) -> list[Any]:
    """The answers that arrived as a whole."""
    return [json.loads(line) for line in answered.splitlines(keepends=True) if line.endswith(b"\n")]


def answer() -> None:
    """Do what stands on standard input, in this process, and write each answer at once."""
    job, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - comes from the process that started this one
    _limit()
    for row in job(*arguments):
        print(json.dumps(row), flush=True)  # noqa: T201 - to the process that waits for it


def _limit() -> None:
    if sys.platform == "win32":  # pragma: no cover - there are no such limits
        return
    import resource

    # The time counts also when nobody is left to end this process. Some systems refuse a limit of memory.
    for kind, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY)):
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (most, most))
