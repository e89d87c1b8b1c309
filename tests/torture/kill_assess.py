"""Kills the real program under a pseudo-terminal at random moments and counts confirmed answers that were lost.

`python tests/torture/kill_assess.py 200` prints one line at the end; it exits with 1 if an answer was lost. A test runs a
few rounds of it; `make torture` runs many.
"""

import os
import pty
import random
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROLE = "corporate-cm"
QUESTIONS = 37
SAVED = re.compile(rb"Saved: level (\d)")
ENDINGS = (signal.SIGKILL, signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


@dataclass
class Tally:
    """What has happened so far."""

    rounds: int = 0
    confirmed: int = 0
    lost: int = 0
    unreadable: int = 0
    levels: list[int] = field(default_factory=list)
    """The confirmed levels of the file at hand, in the order of asking."""


def main(rounds: int, seed: int) -> Tally:
    """So many rounds with this seed."""
    dice = random.Random(seed)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.yaml"
        for _ in range(rounds):
            if len(tally.levels) >= QUESTIONS - 3:
                file.unlink()
                tally.levels.clear()
            new = one_round(file, dice)
            tally.rounds += 1
            tally.confirmed += len(new)
            tally.levels += new
            compare(file, tally)
    return tally


def one_round(file: Path, dice: random.Random) -> list[int]:
    """Start, answer as fast as it asks, end it at a random moment; the levels that the screen confirmed."""
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "skillmatrix",
        "assess",
        "--role",
        ROLE,
        "--lang",
        "en",
        "--plain",
        "--answers",
        str(file),
    ]
    environment = {**os.environ, "HOME": str(file.parent), "COLUMNS": "80"}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True, cwd=file.parent
    )
    os.close(theirs)
    end = time.monotonic() + 0.4 + dice.random() * 0.8
    screen = b""
    asked = 0
    while time.monotonic() < end and process.poll() is None:
        screen += read(ours)
        prompts = screen.count(b"\n> ") + screen.startswith(b"> ")
        if prompts > asked:
            asked = prompts
            time.sleep(dice.random() * 0.06)  # so that the end comes between, during and after answers
            os.write(ours, b"%d\n" % dice.randint(0, 5))
    process.send_signal(dice.choice(ENDINGS))
    late = time.monotonic() + 60
    while process.poll() is None:  # a terminal is read as long as there is somebody; a full one would block the end
        assert time.monotonic() < late, "the program did not end"
        screen += read(ours)
    while rest := read(ours):
        screen += rest
    os.close(ours)
    return [int(level) for level in SAVED.findall(screen)]


def read(descriptor: int) -> bytes:
    """What is there to read within a moment."""
    ready, _, _ = select.select([descriptor], [], [], 0.01)
    try:
        return os.read(descriptor, 65536) if ready else b""
    except OSError:  # Linux says so when the other end is gone
        return b""


def compare(file: Path, tally: Tally) -> None:
    """Every confirmed level must be in the file; one that was saved and not yet confirmed may be there too."""
    if not file.exists():
        tally.lost += len(tally.levels)
        return
    try:
        ratings = yaml.safe_load(file.read_text(encoding="utf-8"))["ratings"]
    except (yaml.YAMLError, KeyError, TypeError):
        tally.unreadable += 1
        return
    levels = list(ratings.values())
    tally.lost += sum(a != b for a, b in zip(levels, tally.levels, strict=False)) + max(
        0, len(tally.levels) - len(levels)
    )
    tally.levels = levels


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    told = main(count, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 7)
    print(
        f"{told.rounds} kills, {told.confirmed} confirmed answers, {told.lost} lost, {told.unreadable} unreadable files"
    )
    sys.exit(bool(told.lost or told.unreadable or not told.confirmed))
