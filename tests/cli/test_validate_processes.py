"""Many files, checked by one process or by several: the findings are the same, and people see how far it has come."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
MATRIX = (CORPUS / "good" / "data-team.yaml").read_text(encoding="utf-8")


def folder_of_everything(top: Path) -> Path:
    """Faulty files of all kinds, a matrix that stands twice, and answers to it, to a packaged one and to none."""
    folder = top / "files"
    for path in sorted((CORPUS / "bad").glob("*/*.yaml")):
        copy = folder / f"{path.parent.name}-{path.name}"
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    (folder / "data-team.yaml").write_text(MATRIX, encoding="utf-8")
    (folder / "a-copy.yaml").write_text(MATRIX.replace("  - id: sql", "  - id: other"), encoding="utf-8")
    for number, matrix in enumerate(("data-team", "enterprise-community-manager", "nowhere", "data-team")):
        (folder / f"answers-{number}.yaml").write_text(
            f"format: skillmatrix-answers/1\nmatrix: {{id: {matrix}, version: '1'}}\nperson: p\ndate: 2026-11-20\n"
            "ratings: {sql: 3, nothing: 1}\n",
            encoding="utf-8",
        )
    return folder


@pytest.mark.parametrize("form", ["concise", "json"])
def test_several_processes_find_what_one_finds_in_the_same_order(
    run: Callable[..., Any], tmp_path: Path, form: str
) -> None:
    folder = folder_of_everything(tmp_path)
    one, three = (
        run("validate", folder, "--output-format", form, "--date", "2026-11-22", "--jobs", jobs) for jobs in (1, 3)
    )

    assert one.out == three.out
    assert (one.code, one.err) == (three.code, three.err)
    assert "answers-3.yaml" in one.out


def test_settings_and_the_command_line_hold_in_every_process(run: Callable[..., Any], tmp_path: Path) -> None:
    folder = folder_of_everything(tmp_path)
    (tmp_path / "skillmatrix.yaml").write_text(
        "format: skillmatrix-settings/1\nseverity: {unused-skill: error}\nper_file: {'a-*.yaml': {ignore: [all]}}\n"
    )
    arguments = ("validate", folder, "--output-format", "concise", "--ignore", "file-name")
    one, two = (run(*arguments, "--jobs", jobs) for jobs in (1, 2))

    assert one.out == two.out
    assert "[file-name]" not in two.out


def test_more_processes_than_files_are_not_started_and_none_is_refused(run: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "data-team.yaml").write_text(MATRIX, encoding="utf-8")

    assert run("validate", "data-team.yaml", "--jobs", 64).out == "no findings in 1 file\n"
    assert run("validate", "data-team.yaml", "--jobs", 0).code == 2


def many(top: Path, number: int) -> Path:
    folder = top / "many"
    folder.mkdir()
    for index in range(number):
        (folder / f"m-{index}.yaml").write_text(MATRIX.replace("data-team", f"m-{index}"), encoding="utf-8")
    return folder


def test_ctrl_c_ends_all_processes_at_once_and_without_a_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "skillmatrix", "validate", str(many(tmp_path, 3000)), "--jobs", "2"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    while len(children(process.pid)) < 2:
        assert process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)

    assert (process.returncode, out, err) == (130, b"", b"")


def children(parent: int) -> list[str]:
    return Path(f"/proc/{parent}/task/{parent}/children").read_text().split()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_person_at_a_terminal_sees_how_far_a_long_run_has_come_and_then_only_the_result(
    tmp_path: Path, jobs: int
) -> None:
    said = on_terminal("validate", many(tmp_path, 2500), "--jobs", jobs)

    assert " of 2,500 files" in said
    assert said.rpartition("\x1b[K")[2].strip() == "no findings in 2,500 files"


def test_nobody_is_told_how_far_a_short_run_has_come(tmp_path: Path) -> None:
    assert on_terminal("validate", many(tmp_path, 3)).strip() == "no findings in 3 files"


def on_terminal(*arguments: object) -> str:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "skillmatrix", *map(str, arguments), "--no-color"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs):
        os.close(theirs)
        said = b""
        while piece := _read(ours):
            said += piece
    os.close(ours)
    return said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # on Linux, the end of the other side
        return b""
