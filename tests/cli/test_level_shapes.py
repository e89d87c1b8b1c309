"""Small matrices whose levels have the shapes of real ones, and the four jobs of each: read the pages like code."""

from collections.abc import Callable
from pathlib import Path

import pytest

SHAPES = sorted((Path(__file__).parents[1] / "samples" / "levels").glob("*.yaml"))
DAY = ("--date", "2026-11-30")


@pytest.mark.parametrize("shape", SHAPES, ids=[path.stem for path in SHAPES])
def test_a_matrix_in_this_shape_is_checked_asked_reported_and_described(
    shape: Path, run: Callable, golden: Callable, tmp_path: Path
) -> None:
    (tmp_path / "matrices").mkdir()
    file = f"matrices/{shape.name}"
    (tmp_path / file).write_bytes(shape.read_bytes())

    jobs = {
        "validate": run("validate", file),
        "assess": run("assess", file, *DAY, "--plain", "--answers", "me.yaml", input="2\n1\n1\nq\n"),
        "report": run("report", "me.yaml", *DAY),
        "jobdesc": run("jobdesc", "analyst", "--matrix", file, *DAY, "-f", "md"),
        "show": run("show", "sql", "--matrix", file),
    }

    pages = (f"=== {job}: exit {ran.code}\n{ran.out}--- said beside it\n{ran.err}" for job, ran in jobs.items())
    golden(f"levels/{shape.stem}.txt", "\n".join(pages))
