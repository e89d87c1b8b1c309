"""Measure everything and write `docs/benchmarks.md`; `--smoke` only sees whether the benchmark still works."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.environments import ROOT, as_it_is, prepare
from benchmarks.growth import measure_growth
from benchmarks.page import told, write_page
from benchmarks.rows import CONTESTS, Ground, Row
from benchmarks.sizes import FULL, SHORT, SMOKE, Sizes
from benchmarks.stages import profiles
from benchmarks.tables import collecting, counting
from benchmarks.teams import teams

BUILD = ROOT / "build" / "benchmarks"


def main() -> None:
    """Run the benchmark that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="a few seconds: no peers, no network, no page")
    parser.add_argument("--full", action="store_true", help="more rounds, and all files for all peers")
    chosen = parser.parse_args()
    sizes = SMOKE if chosen.smoke else FULL if chosen.full else SHORT
    with _ground(sizes) as ground:
        rows = list(_measured(ground))
        found = list(profiles(ground))
    growths = measure_growth(sizes.growth)
    for growth in growths:
        print(f"{growth.what} doubled: {growth.factor:.2f} times the work", flush=True)
    if sizes is not SMOKE:
        write_page(ROOT / "docs" / "benchmarks.md", rows, found, growths, sizes)
    if not all(growth.is_reached for growth in growths):
        sys.exit("something grows faster than its input")


@contextmanager
def _ground(sizes: Sizes) -> Iterator[Ground]:
    if sizes is SMOKE:
        with tempfile.TemporaryDirectory() as folder:
            yield Ground(as_it_is(), Path(folder), sizes)
        return
    BUILD.mkdir(parents=True, exist_ok=True)
    environments = prepare(BUILD)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        yield Ground(environments, Path(folder), sizes)


def _measured(ground: Ground) -> Iterator[Row]:
    for contest in (*CONTESTS, teams, counting, collecting):
        for row in contest(ground):
            print(told(row), flush=True)
            yield row


main()
