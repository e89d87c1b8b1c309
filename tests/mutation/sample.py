"""Breaks a room of the program in random places, one at a time, and counts how often its tests notice: `make mutants`.

Works in a copy, with cosmic-ray. Left out are places in type hints: nothing there happens when the program runs, and the
star before parameters that are given by name, which mypy holds. A mutant that cannot even be imported says nothing about
the tests and is not counted; one that never ends counts as noticed, so leave the machine to it.
"""

import argparse
import ast
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome

ROOT = Path(__file__).parents[2]
CONFIG = Path(__file__).parent / "cosmic-ray.toml"
ROOMS = {
    "analysis": "tests/analysis",
    "load": "tests/load tests/corpus tests/adverts",
    "source": "tests/source",
    "store": "tests/store",
}
"""Rooms, and the tests that must notice."""
NOT_IMPORTED = ("error during collection", "errors during collection", "ImportError while loading conftest")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "rooms", nargs="*", default=list(ROOMS), help=f"of {', '.join(ROOMS)}, or a module of them: source/revise.py"
    )
    parser.add_argument("--sample", type=int, default=80, help="how many mutants of each room")
    parser.add_argument("--seed", type=int, default=13, help="which ones")
    chosen = parser.parse_args()
    for room in chosen.rooms:
        folder = copied(room)
        path = prepared(folder, room)
        with use_db(path, WorkDB.Mode.open) as session:
            kept = chosen_from(session, folder, chosen.sample, random.Random(f"{chosen.seed} {room}"))
        keep_only(path, kept)
        subprocess.run(
            [*COSMIC_RAY, "exec", "cosmic-ray.toml", "session.sqlite"], cwd=folder, check=True, env=OF_THE_COPY
        )
        with use_db(folder / "session.sqlite", WorkDB.Mode.open) as session:
            print("\n".join(told(room, session)), flush=True)


COSMIC_RAY = (sys.executable, "-m", "cosmic_ray.cli")
OF_THE_COPY = {**os.environ, "PYTHONPATH": "src"}
"""Lets Python import the copy and not the project, which is installed."""


def copied(room: str) -> Path:
    """A copy of the project, as git knows it, to break."""
    folder = ROOT / "build" / "mutants" / room
    shutil.rmtree(folder, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True
    )
    for name in filter(None, map(os.fsdecode, listed.stdout.split(b"\0"))):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def prepared(folder: Path, room: str) -> Path:
    """The list of all places and ways to break the room."""
    text = CONFIG.read_text(encoding="utf-8").replace("ROOM", room).replace("TESTS", ROOMS[room.partition("/")[0]])
    (folder / "cosmic-ray.toml").write_text(text.replace("PYTHON", sys.executable), encoding="utf-8")
    subprocess.run([*COSMIC_RAY, "init", "cosmic-ray.toml", "session.sqlite"], cwd=folder, check=True)
    return folder / "session.sqlite"


def chosen_from(session: WorkDB, folder: Path, number: int, chance: random.Random) -> set[str]:
    """A random sample of the mutants in places where something happens, by the names they have in this session."""
    paths = {spec_of(item).module_path for item in session.work_items}
    idle = {path: {*places_of_hints(folder / path), *places_of_stars(folder / path)} for path in paths}
    live = [
        item.job_id for item in session.work_items if spec_of(item).start_pos not in idle[spec_of(item).module_path]
    ]
    kept = set(chance.sample(sorted(live, key=dict(ordered(session)).__getitem__), min(number, len(live))))
    print(f"{len(kept)} of {len(live)} mutants", flush=True)
    return kept


def keep_only(path: Path, kept: set[str]) -> None:
    """Take all other mutants out of the session, at once: cosmic-ray itself would write a file for each."""
    with closing(sqlite3.connect(path)) as session, session:
        names = [name for (name,) in session.execute("select job_id from work_items") if name not in kept]
        for table in ("mutation_specs", "work_items"):
            session.executemany(f"delete from {table} where job_id = ?", [(name,) for name in names])


def ordered(session: WorkDB) -> Iterator[tuple[str, tuple[str, str, int, str]]]:
    """Mutants in an order that is the same each time; their names are not."""
    for item in session.work_items:
        spec = spec_of(item)
        yield item.job_id, (str(spec.module_path), spec.operator_name, spec.occurrence, str(spec.operator_args))


def spec_of(item: object) -> MutationSpec:
    (spec,) = item.mutations  # type: ignore[attr-defined]
    return spec


def places_of_hints(path: Path) -> Iterator[tuple[int, int]]:
    """Line and column of everything in type hints."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        hints = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            hints.append(node.value)
        for hint in filter(None, hints):
            for line in range(hint.lineno, hint.end_lineno + 1):
                yield from ((line, column) for column in range(hint.col_offset, hint.end_col_offset + 1))


def places_of_stars(path: Path) -> Iterator[tuple[int, int]]:
    """Line and column of each star that stands alone among parameters."""
    with path.open("rb") as file:
        tokens = list(tokenize.tokenize(file.readline))
    yield from (token.start for token, behind in pairwise(tokens) if (token.string, behind.string) == ("*", ","))


def told(room: str, session: WorkDB) -> Iterator[str]:
    """How many were noticed, and the difference of each that was not."""
    done = list(session.completed_work_items)
    counted = [
        (item, result) for item, result in done if not any(sign in (result.output or "") for sign in NOT_IMPORTED)
    ]
    alive = [(item, result) for item, result in counted if result.test_outcome == TestOutcome.SURVIVED]
    yield f"{room}: {len(counted)} tried, {len(counted) - len(alive)} killed, {len(done) - len(counted)} not to be imported"
    for item, result in alive:
        yield f"\n{spec_of(item).module_path}:{spec_of(item).start_pos[0]} {spec_of(item).operator_name}\n{result.diff}"


if __name__ == "__main__":
    main()
