"""Runs the program with a clean environment and a fixed width, locale and day: most tests in this process, which takes
milliseconds, and some of each command in a process of their own, as users do."""

import gc
import io
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from skillmatrix.__main__ import main

KEPT = ("PATH", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG", "COVERAGE_FILE", "PYTHONPATH")


@dataclass(frozen=True)
class Run:
    """What a run gave."""

    code: int
    stdout: bytes
    stderr: bytes

    @property
    def out(self) -> str:
        return self.stdout.decode()

    @property
    def err(self) -> str:
        return self.stderr.decode()


def settings(home: Path, environment: dict[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"HOME": str(home), "LC_ALL": "C.UTF-8", **environment}


@pytest.fixture
def run_process(tmp_path: Path) -> Callable[..., Run]:
    """`run_process("report", "a.yaml", input="…", LANG="de_DE.UTF-8")`: the real program, in an empty folder at first."""

    def call(*arguments: str | Path, input: str | bytes = "", **environment: str) -> Run:  # noqa: A002
        done = subprocess.run(
            [sys.executable, "-m", "skillmatrix", *map(str, arguments)],
            input=input.encode() if isinstance(input, str) else input,
            capture_output=True,
            cwd=tmp_path,
            env=settings(tmp_path / "home", environment),
            timeout=60,
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """The same in this process. What one run changes of the process, the next one does not see."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path, input: str | bytes = "", **environment: str) -> Run:  # noqa: A002
        given = io.BytesIO(input.encode() if isinstance(input, str) else input)
        out, err = io.BytesIO(), io.BytesIO()
        with (
            patch.dict(os.environ, settings(tmp_path / "home", environment), clear=True),
            patch.object(sys, "argv", ["skillmatrix", *map(str, arguments)]),
            patch.object(sys, "stdin", io.TextIOWrapper(given, encoding="utf-8", errors="surrogateescape")),
            patch.object(sys, "stdout", io.TextIOWrapper(out, encoding="utf-8")),
            patch.object(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8")),
        ):
            forget_templates()
            code = ended()
            sys.stdout.flush()
            sys.stderr.flush()
            return Run(code, out.getvalue(), err.getvalue())

    return call


def forget_templates() -> None:
    """Templates are kept by the name of their folder, which other tests give to other folders."""
    for name, module in list(sys.modules.items()):
        if name.startswith("skillmatrix.render.templates."):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def ended() -> int:
    """The exit code of a run of `main`, told like the interpreter does."""
    threshold, ctrl_c, hook = gc.get_threshold(), signal.getsignal(signal.SIGINT), sys.unraisablehook
    try:
        main()
    except SystemExit as end:
        if not isinstance(end.code, str):
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except Exception:  # noqa: BLE001 - whatever it is, a process would print it and end
        traceback.print_exc()
        return 1
    finally:
        signal.signal(signal.SIGINT, ctrl_c)
        sys.unraisablehook = hook
        gc.set_threshold(*threshold)
        gc.unfreeze()  # main() sets aside all there is, because its process ends
    return 0


@pytest.fixture
def validate(run: Callable[..., Run]) -> Callable[..., Run]:
    """`validate("x.yaml", "--fix")`, for tests with many runs."""
    return partial(run, "validate")
