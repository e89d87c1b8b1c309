"""Gives random inputs to the program and counts the promises it breaks.

    python tests/fuzz/fuzz.py --seconds 60
    python tests/fuzz/fuzz.py --inputs 1000000 --seed 7
    python tests/fuzz/fuzz.py --every-place

One line for each attack and target is printed at the end: how many inputs, how many failures. What failed is kept in the
folder that `--keep` names, and the program ends with 1. All is done in this process; nothing is written but that.
"""

import argparse
import json
import signal
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import inputs
import targets

MOST_SECONDS = 10
"""Of processor time for one input, far above what any takes: it only ends what would never end."""
MOST_KEPT = 20


class Try(NamedTuple):
    """One input for one target."""

    attack: str
    target: str
    run: targets.Target
    data: bytes


def tries(seed: int, attacks: Collection[str] = targets.ATTACKS) -> Iterator[Try]:
    """Without an end: every attack in turn, each with the targets it is for."""
    generators = inputs.numbered(seed)
    while True:
        for attack in attacks:
            for name, run, often in targets.ATTACKS[attack]:
                for _ in range(often):
                    yield Try(attack, name, run, inputs.MAKERS[attack](next(generators)))


def every_place() -> Iterator[Try]:
    """Every value at every place of the good files."""
    for data in inputs.every_place():
        yield Try("every place", "read and check", targets.check_file, data)
        yield Try("every place", "fmt", targets.lay_out, data)


class Tally:
    """How many inputs there were for each attack and target, and what failed."""

    def __init__(self, keep: Path | None) -> None:
        self.keep = keep
        self.inputs: Counter[tuple[str, str]] = Counter()
        self.failures: Counter[tuple[str, str]] = Counter()
        self.kinds: Counter[str] = Counter()

    def add(self, made: Try, failure: str) -> None:
        """One try and what came of it."""
        place = (made.attack, made.target)
        self.inputs[place] += 1
        if failure:
            self.failures[place] += 1
            kind = f"{made.target}: {failure}"
            self.kinds[kind] += 1
            if self.kinds[kind] == 1:
                print(f"{kind}\n    {made.data[:300]!r}", file=sys.stderr, flush=True)
                if self.keep and len(self.kinds) <= MOST_KEPT:
                    self.keep.mkdir(parents=True, exist_ok=True)
                    (self.keep / f"{len(self.kinds)}.input").write_bytes(made.data)

    def table(self) -> str:
        """One line for each attack and target, and one for all."""
        rows = [
            f"{attack:14} {target:20} {number:9,} {self.failures[attack, target]:5}"
            for (attack, target), number in sorted(self.inputs.items())
        ]
        return "\n".join([*rows, f"{'all':35} {self.inputs.total():9,} {self.failures.total():5}"])

    def as_json(self) -> str:
        """The same for adding up several runs."""
        return json.dumps([[*place, number, self.failures[place]] for place, number in self.inputs.items()])


def fuzz(made: Iterator[Try], tally: Tally, seconds: float | None = None, most: int | None = None) -> None:
    """Try until the inputs, the time or the number ends."""
    end = None if seconds is None else time.monotonic() + seconds
    signal.signal(signal.SIGVTALRM, _too_long)
    for ending in (signal.SIGINT, signal.SIGTERM):  # a shell makes programs in the background deaf to Ctrl-C
        signal.signal(ending, signal.default_int_handler)
    for one in made:
        signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
        try:
            failure = targets.attempt(one.run, one.data)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        tally.add(one, failure)
        if (end and time.monotonic() > end) or (most and tally.inputs.total() >= most):
            break


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise targets.TookTooLong


def main() -> int:
    """Read the options, fuzz, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--inputs", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--attack", action="append", choices=targets.ATTACKS, help="only this one; may be repeated")
    parser.add_argument("--every-place", action="store_true")
    parser.add_argument("--keep", type=Path, help="folder for inputs that fail")
    parser.add_argument("--json", type=Path, help="write the table there, too, for programs")
    asked = parser.parse_args()
    tally = Tally(asked.keep)
    with suppress(KeyboardInterrupt):  # Ctrl-C ends a long run with what it has
        fuzz(
            every_place() if asked.every_place else tries(asked.seed, asked.attack or targets.ATTACKS),
            tally,
            asked.seconds,
            asked.inputs,
        )
    print(tally.table())
    if asked.json:
        asked.json.write_text(tally.as_json(), encoding="utf-8")
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
