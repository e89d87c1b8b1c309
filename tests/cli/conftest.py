"""Runs the real program in a process of its own, with a clean environment and a fixed width, locale and day."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from skillmatrix.cli.app import COMMANDS, load_command

KEPT = ("PATH", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG", "COVERAGE_FILE", "PYTHONPATH")


@dataclass(frozen=True)
class Run:
    """What a run gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Run]:
    """`run("report", "a.yaml", input="…", LANG="de_DE.UTF-8")`; the working directory is empty at first."""

    def call(*arguments: str | Path, input: str | bytes = "", **environment: str) -> Run:  # noqa: A002
        settings = {name: os.environ[name] for name in KEPT if name in os.environ}
        settings |= {"HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8", **environment}
        done = subprocess.run(
            [sys.executable, "-m", "skillmatrix", *map(str, arguments)],
            input=input.encode() if isinstance(input, str) else input,
            capture_output=True,
            cwd=tmp_path,
            env=settings,
            timeout=60,
            check=False,
        )
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call


@pytest.fixture
def validate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """`validate("x.yaml", "--fix")` in this process, in `tmp_path`: for tests with many runs."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Run:
        command = load_command(COMMANDS["validate"])
        code = command.main([*map(str, arguments)], prog_name="validate", standalone_mode=False)
        shown = capsys.readouterr()
        return Run(code or 0, shown.out, shown.err)

    return call
