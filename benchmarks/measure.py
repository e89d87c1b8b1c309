"""Runs commands in turn, so that a machine that is now faster and now slower is so for all of them."""

import fcntl
import os
import pty
import signal
import statistics
import struct
import subprocess
import termios
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from benchmarks.environments import variables

ROWS, COLUMNS = 40, 100
PATIENCE = 60.0
"""Seconds after which a command that says nothing is given up."""


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its arguments. `until`: it runs on a terminal, and is measured until this stands there."""

    argv: tuple[str, ...]
    until: str = ""
    allowed: frozenset[int] = frozenset({0})
    """Exit codes that say that it has done its work."""


class Run(NamedTuple):
    """One run: seconds from start to end (or to the text waited for), and the largest process in MiB."""

    seconds: float
    mebibytes: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """The ratios of pairs of runs: their median, and the middle half of them."""

    median: float
    low: float
    high: float


def in_turn(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Run]]:
    """Every command once a round, after one that warms up and does not count."""
    for command in commands.values():
        run(command)
    return in_turn_as_it_is(commands, rounds)


def in_turn_as_it_is(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Run]]:
    """Every command once a round, for those that take so long that nothing has to be warm."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    return runs


def run(command: Command) -> Run:
    """Run it once. A command that fails ends the benchmark: it would be fast for the wrong reason."""
    return _run_until(command) if command.until else _run_to_the_end(command)


def compare(ours: Iterable[float], theirs: Iterable[float]) -> Ratio:
    """Ours by theirs, round by round."""
    return spread([one / other for one, other in zip(ours, theirs, strict=True)])


def spread(ratios: Sequence[float]) -> Ratio:
    """The median and the middle half."""
    if len(ratios) == 1:
        return Ratio(ratios[0], ratios[0], ratios[0])
    low, median, high = statistics.quantiles(ratios, n=4, method="inclusive")
    return Ratio(median, low, high)


def _run_to_the_end(command: Command) -> Run:
    begin = time.perf_counter()
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    process = os.posix_spawn(command.argv[0], command.argv, variables(), file_actions=nowhere)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begin
    code = os.waitstatus_to_exitcode(status)
    if code not in command.allowed:
        raise SystemExit(f"{' '.join(command.argv[:4])} … ended with {code}")
    return Run(seconds, usage.ru_maxrss / 1024)


def _run_until(command: Command) -> Run:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    begin = time.perf_counter()
    process = subprocess.Popen(
        command.argv, stdin=theirs, stdout=theirs, stderr=theirs, env=variables(), start_new_session=True
    )
    os.close(theirs)
    try:
        _wait_for(command, ours, begin)
        return Run(time.perf_counter() - begin, 0.0)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)


def _wait_for(command: Command, terminal: int, begin: float) -> None:
    said = b""
    while command.until.encode() not in said:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            piece = b""
        if not piece or time.perf_counter() - begin > PATIENCE:
            raise SystemExit(
                f"{' '.join(command.argv[:4])} … never said “{command.until}”:\n{said[-2000:].decode(errors='replace')}"
            )
        said += piece
