"""The pages about importing (`docs/import.md`, `docs/import-de.md`): their files and commands do what they say."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {name: (DOCS / name).read_text(encoding="utf-8") for name in ("import.md", "import-de.md")}
FILE = re.compile(r"`([\w-]+\.(?:csv|md|yaml))`[^\n`]*:\n\n```\w+\n(.*?)```", re.DOTALL)
"""A block below the name of the file that it is."""
COMMAND = re.compile(r"^skillmatrix .*$", re.MULTILINE)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    arguments = [sys.executable, "-m", *shlex.split(command)]
    return subprocess.run(
        arguments, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("name", PAGES)
def test_the_commands_of_the_page_run_one_after_the_other(name: str, tmp_path: Path) -> None:
    files = dict(FILE.findall(PAGES[name]))
    for file, text in files.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    commands = COMMAND.findall(PAGES[name])
    assert len(commands) >= 4
    for command in commands:
        done = run(command, tmp_path)
        assert done.returncode == 0, (command, done.stderr)


def test_the_page_tells_the_numbers_of_its_first_example(tmp_path: Path) -> None:
    (tmp_path / "skills.csv").write_text(dict(FILE.findall(PAGES["import.md"]))["skills.csv"], encoding="utf-8")
    done = run("skillmatrix import skills.csv -o our-team.yaml --lang en", tmp_path)
    (told,) = re.findall(r"^\d+ entries were read: .*$", PAGES["import.md"], re.MULTILINE)
    assert told in done.stdout


def test_the_two_pages_name_each_other() -> None:
    assert "(import-de.md)" in PAGES["import.md"]
    assert "(import.md)" in PAGES["import-de.md"]


def test_the_page_names_every_mapping() -> None:
    for path in (DOCS / "mappings").glob("*.yaml"):
        assert f"(mappings/{path.name})" in PAGES["import.md"]
