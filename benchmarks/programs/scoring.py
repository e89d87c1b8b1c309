"""Answers files read into models, with scoring and without, a batch of each in turn. Prints seconds as JSON."""

import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from skillmatrix.analysis.score import score
from skillmatrix.load.build import build_answers, build_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.answers import Answers

BATCH = 500


def main(matrix_file: str, folder: str, day: str) -> None:
    """Score every person in the folder against the first role of the matrix."""
    matrix = build_matrix(read_file(Path(matrix_file))).value
    assert matrix is not None
    role, today = matrix.roles[0], date.fromisoformat(day)

    def read(path: Path) -> Answers:
        answers = build_answers(read_file(path)).value
        assert answers is not None
        return answers

    def read_and_score(path: Path) -> str | None:
        return score(matrix, role, read(path), today=today).status

    files = sorted(Path(folder).glob("*.yaml"))
    batches = [files[first : first + BATCH] for first in range(0, len(files), BATCH)]
    read_and_score(files[0])
    pairs = [(_seconds(read_and_score, batch), _seconds(read, batch)) for batch in batches]
    print(json.dumps(pairs))


def _seconds(work: Callable[[Path], object], files: Sequence[Path]) -> float:
    begin = time.perf_counter()
    for file in files:
        work(file)
    return time.perf_counter() - begin


main(*sys.argv[1:])
