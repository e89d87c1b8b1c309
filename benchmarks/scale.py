"""How long a table of many people takes, and how much memory: for `docs/scale.md`, on a machine that does nothing else.

Run by hand, `python -m benchmarks.scale`, with other numbers of people if need be. For each number there are two
tables: in one every answer counts; in the other a fifth of the people have older answers, a hundredth answered
twice on a day and are left out, and a tenth of the rows says nothing that can be read. It writes no page.
"""

import argparse
import multiprocessing
import statistics
import tempfile
from pathlib import Path

from benchmarks.environments import as_it_is
from benchmarks.measure import Run, in_turn_as_it_is
from benchmarks.people import write_ground, write_mixed, write_people
from benchmarks.rows import Ground
from benchmarks.sizes import SHORT

PEOPLE = (100_000, 300_000, 1_000_000)
ROUNDS = 3


def main() -> None:
    """Measure each number of people, in turn, and say it as rows of a table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("people", nargs="*", type=int, default=PEOPLE, help="how many people (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is run (default: %(default)s)")
    chosen = parser.parse_args()
    print("| people × 60 skills | which answers count | time (s) | largest process (MiB) |", flush=True)
    print("|---|---|---|---|", flush=True)
    for number in chosen.people:
        with tempfile.TemporaryDirectory() as folder:
            for what, runs in measured(Path(folder), number, chosen.rounds).items():
                print(row(number, what, runs), flush=True)


def measured(folder: Path, people: int, rounds: int) -> dict[str, list[Run]]:
    """The runs of `team report` over tables of so many people, whole processes."""
    ground = Ground(as_it_is(), folder, SHORT)
    # In a process of its own: one that is started by a large process is taken to have been as large.
    writing = multiprocessing.get_context("spawn").Process(target=_write, args=(folder, people))
    writing.start()
    writing.join()
    return in_turn_as_it_is(
        {
            what: ground.program("inside", str(folder), "team", "report", f"{what}.parquet", "-f", "json")
            for what in ("all", "some")
        },
        rounds,
    )


def _write(folder: Path, people: int) -> None:
    write_ground(folder)
    write_people(folder / "all.parquet", people)
    write_mixed(folder / "all.parquet", folder / "some.parquet")


def row(people: int, what: str, runs: list[Run]) -> str:
    """The median and the range of seconds, and the largest process of all runs."""
    seconds = [run.seconds for run in runs]
    spread = f"{statistics.median(seconds):.1f} ({min(seconds):.1f}–{max(seconds):.1f})"
    return f"| {people:,} | {what} | {spread} | {max(run.mebibytes for run in runs):.0f} |"


if __name__ == "__main__":
    main()
