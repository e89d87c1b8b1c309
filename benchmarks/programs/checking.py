"""Checking matrices in stages, each with those before it, for every file in turn. Prints seconds as JSON."""

import gc
import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs

from skillmatrix.lint.run import Run
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import read_file


def main(folder: str, day: str) -> None:
    """Check every file of the folder, after some to warm up."""
    gc.set_threshold(300_000)  # as the command does
    run = Run(today=date.fromisoformat(day), keeps_matrices=False)
    stages: tuple[Callable[[Path], object], ...] = (
        lambda path: CParser(path.read_bytes()).raw_parse(),
        _events,
        read_file,
        lambda path: build_matrix(read_file(path)),
        lambda path: run.tell(read_file(path)),
    )
    files = sorted(Path(folder).glob("*.yaml"))
    for stage in stages:
        stage(files[0])
    print(json.dumps([[_seconds(stage, file) for stage in stages] for file in files]))


def _events(path: Path) -> None:
    next_event = CParser(path.read_text(encoding="utf-8")).get_event
    while next_event() is not None:
        pass


def _seconds(work: Callable[[Path], object], file: Path) -> float:
    begin = time.perf_counter()
    work(file)
    return time.perf_counter() - begin


main(*sys.argv[1:])
