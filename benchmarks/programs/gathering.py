"""The answers of a team gathered, and the same files read into models, in turn. Prints seconds as JSON."""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from skillmatrix.app.teams import gather
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.load.build import build_answers
from skillmatrix.load.files import read_file


def main(folder: str, day: str, rounds: str) -> None:
    """Everybody who answered for the team in the folder, as of a day."""
    os.chdir(folder)
    around, closing = surroundings(), date.fromisoformat(day)

    def gathering() -> None:
        assert gather(None, closing, around, named=False).answered

    def reading() -> None:
        assert all([build_answers(read_file(path)).value for path in sorted(Path("answers").glob("*.yaml"))])  # noqa: C419 - they are kept, as a team is

    reading()
    print(json.dumps([(_seconds(gathering), _seconds(reading)) for _ in range(int(rounds))]))


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


main(*sys.argv[1:])
