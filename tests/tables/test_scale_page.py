"""docs/scale.md is true: its commands and its code run as they stand there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from skillmatrix import api

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
CODE = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
COLLECT, REPORT, REPORT_OF_A_WAREHOUSE = re.findall(r"^`?skillmatrix (team [^`\n]*)", PAGE, re.MULTILINE)
TEAM = """\
format: skillmatrix-team/1
matrix: {id: enterprise-community-manager}
purpose: plan training
audience: people development
groups: [site, unit]
targets: [{role: corporate-cm, people: 5}]
dates: [DAY]
members:
"""
PEOPLE = ("ada", "ben", "cem", "dana", "eva", "finn", "gül")


@pytest.fixture
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of seven people at the highest level, of whom two know nothing of one must."""
    shutil.copytree(ROOT / "matrices", tmp_path / "matrices")
    monkeypatch.chdir(tmp_path)
    members = [f"  - {{person: {person}, site: north, unit: {person[0]}}}" for person in PEOPLE]
    day = date.today() - timedelta(1)  # noqa: DTZ011 - a closing date that is over where the page is read
    Path("team.yaml").write_text(TEAM.replace("DAY", str(day)) + "\n".join(members) + "\n", encoding="utf-8")
    matrix = api.load_matrix("enterprise-community-manager")
    role = matrix.roles_by_id["corporate-cm"]
    must = next(skill for skill, required in role.requires.items() if required.must is not None)
    Path("answers").mkdir()
    for person in PEOPLE:
        ratings: dict[str, Any] = {skill: {"level": max(matrix.scale)} for skill in role.requires}
        if person in {"ada", "ben"}:
            ratings[must] = {"level": 0}
        written = {
            "format": "skillmatrix-answers/1",
            "matrix": {"id": matrix.id, "version": matrix.version},
            "person": person,
            "role": "corporate-cm",
            "date": day,
            "ratings": ratings,
        }
        Path("answers", f"{person}.yaml").write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
    return tmp_path


def run_as_written(command: str) -> subprocess.CompletedProcess[str]:
    program = (sys.executable, "-m", "skillmatrix", *shlex.split(command))
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    return subprocess.run(program, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_the_commands_and_the_code_for_duckdb_run_one_after_the_other(people: Path) -> None:
    collected = run_as_written(COLLECT)
    assert (collected.returncode, (people / "people.parquet").is_file()) == (0, True), collected.stderr

    told = run_as_written(REPORT)
    assert (told.returncode, "At least 5 of 7 answered." in told.stdout) == (0, True), told.stderr

    names: dict[str, Any] = {}
    exec(compile(CODE[0], "docs/scale.md", "exec"), names)
    counted = names["counted"].counts
    assert (counted.members[()], counted.members[("north",)]) == (7, 7)
    assert {status: n for status, n in counted.standing["corporate-cm"].items() if n} == {"ready": 5, "blocked": 2}


def test_the_command_for_a_warehouse_takes_its_url_from_the_environment(
    people: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_as_written(COLLECT)
    (exported,) = re.findall(r"^export (\w+)=", PAGE, re.MULTILINE)
    with duckdb.connect("hr.duckdb") as engine:
        engine.execute("CREATE TABLE people AS FROM read_parquet('people.parquet')")
    monkeypatch.setenv(exported, f"duckdb://{people / 'hr.duckdb'}")
    told = run_as_written(REPORT_OF_A_WAREHOUSE)
    assert (told.returncode, told.stdout) == (0, run_as_written(REPORT).stdout), told.stderr
