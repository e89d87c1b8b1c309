"""Counting people in a table, and collecting them into one: against programs that do the same with the same file."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import data, people
from benchmarks.measure import Command, Ratio, Run, compare, in_turn_as_it_is
from benchmarks.rows import Ground, Row

GIBIBYTE = 1024
IN_PYTHON = 50
"""Person by person it takes minutes, so that is done for a part of the people: every fiftieth."""
PEERS = {"polars": "Polars, lazy and streamed", "pandas": "pandas, by row groups", "sql": "SQL by hand in DuckDB"}


def counting(ground: Ground) -> Iterator[Row]:
    """The whole page of a table, from the start of the process, against programs that only count."""
    number = ground.sizes.counted
    file, twice, part = (_people(ground, size) for size in (number, 2 * number, number // IN_PYTHON))
    commands = {"ours": _page(ground, file), "numpy": _by(ground, "numpy", file), "twice": _page(ground, twice)}
    if ground.environments.tables:
        commands |= {name: _by(ground, name, file) for name in PEERS}
    runs = in_turn_as_it_is(commands, ground.sizes.long_rounds)
    what = f"`team report` of {number:,} people × {people.SKILLS} skills in Parquet"
    yield Row(what, "pyarrow and numpy, the same counts", _of(runs, "ours", "numpy"), 4.0)
    for name, against in PEERS.items():
        if name in runs:
            yield Row(what, f"{against}, the same counts", _of(runs, "ours", name), 4.0)
    slow = in_turn_as_it_is({"python": _by(ground, "python", part)}, ground.sizes.peer_rounds)["python"]
    seconds = [IN_PYTHON * run.seconds for run in slow]
    yield Row(
        what,
        f"person by person in Python (every {IN_PYTHON}th person, times {IN_PYTHON})",
        compare(seconds, [run.seconds for run in runs["ours"][: len(seconds)]]),
        10.0,
        faster=True,
    )
    yield Row("the same, twice as many people", "as many people", _of(runs, "twice", "ours"), 2.2)
    peaks = [run.mebibytes for run in runs["twice"]]
    yield Row("largest process, twice as many people", "1 GiB", compare(peaks, [GIBIBYTE] * len(peaks)), 1.0)
    yield Row(
        "largest process, twice as many people",
        "as many people",
        compare(peaks, [r.mebibytes for r in runs["ours"]]),
        1.2,
    )


def collecting(ground: Ground) -> Iterator[Row]:
    """Many files into one table, against reading them into models."""
    number, folder = ground.sizes.collected, ground.folder / "collecting"
    answers = folder / "answers"
    if not answers.exists():
        folder.mkdir(exist_ok=True)
        people.write_ground(folder)
        data.write_answers(answers, number, shape=data.Shape(skills=people.SKILLS))
    table = ("--date", data.TODAY, "-o", "collected.parquet")
    commands = {"reading": ground.program("reading", str(answers))}
    for jobs in ("1", "2"):
        commands[jobs] = ground.program("inside", str(folder), "team", "collect", "--jobs", jobs, *table)
    runs = in_turn_as_it_is(commands, ground.sizes.long_rounds)
    what, against = f"`team collect` of {number:,} files into Parquet", "reading the same files into models"
    yield Row(what, against, _of(runs, "1", "reading"), 1.3)
    yield Row(f"{what}, two processes", against, _of(runs, "2", "reading"), 0.75)


def _people(ground: Ground, number: int) -> Path:
    folder = ground.folder / f"people-{number}"
    if not folder.exists():
        folder.mkdir()
        people.write_ground(folder)
        people.write_people(folder / "people.parquet", number)
    return folder / "people.parquet"


def _page(ground: Ground, file: Path) -> Command:
    return ground.program("inside", str(file.parent), "team", "report", file.name, "-f", "json")


def _by(ground: Ground, name: str, file: Path) -> Command:
    environment = ground.environments.ours
    if name in PEERS and ground.environments.tables:
        environment = ground.environments.tables
    program = Path(__file__).parent / "programs" / "counting_tables.py"
    return Command((str(environment.python), str(program), name, str(file), str(file.with_name("role.json"))))


def _of(runs: dict[str, list[Run]], ours: str, theirs: str) -> Ratio:
    return compare((run.seconds for run in runs[ours]), (run.seconds for run in runs[theirs]))
