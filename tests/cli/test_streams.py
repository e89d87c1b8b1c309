"""Standard streams that are closed, full, or read by nobody, and a full disk: each command in a process of its own.

Nothing ends in a traceback or an internal error; what cannot be said is one sentence where somebody can hear it.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import Run, settings

ROOT = Path(__file__).parents[2]
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
PROGRAM = (sys.executable, "-m", "skillmatrix")
ASSESS = ("assess", "--role", "junior-cm", "--answers", "new.yaml", "--lang", "en", "--plain")

COMMANDS: dict[str, tuple[str, ...]] = {
    "help": ("--help",),
    "version": ("--version",),
    "wrong option": ("validate", "--nope"),
    "assess": ASSESS,
    "report": ("report", "p7.yaml"),
    "report of standard input": ("report", "-"),
    "report as Word": ("report", "p7.yaml", "-f", "docx"),
    "answers list": ("answers", "list"),
    "answers export": ("answers", "export", "p7.yaml"),
    "migrate": ("migrate", "p7.yaml"),
    "jobdesc": ("jobdesc", "csmo"),
    "check of an advert": ("jobdesc", "--check-file", "advert.md"),
    "validate": ("validate", "data-team.yaml"),
    "fmt": ("fmt", "--check", "data-team.yaml"),
    "init": ("init", "-o", "-"),
    "schema": ("schema",),
    "templates check": ("templates", "check", "own"),
    "rules": ("rules",),
    "list": ("list", "roles"),
    "show": ("show", "csmo"),
}
ENDS = {"assess": 2, "report of standard input": 2, "wrong option": 2, "fmt": 1}
"""The commands that end otherwise than with 0 where there is no input and nobody to tell anything."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(P7, tmp_path)
    shutil.copy(ROOT / "tests" / "corpus" / "good" / "data-team.yaml", tmp_path)
    (tmp_path / "advert.md").write_text("# Data engineer\n\nWe look for you.\n", encoding="utf-8")
    (tmp_path / "own").mkdir()
    shutil.copy(ROOT / "templates" / "report.md.j2", tmp_path / "own")
    return tmp_path


def started(folder: Path, redirection: str, *words: str, given: bytes = b"") -> Run:
    """The program under a shell that closes or redirects its streams."""
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {redirection}', "sh", *PROGRAM, *words],
        input=given,
        capture_output=True,
        cwd=folder,
        env=settings(folder / "home", {}),
        timeout=60,
        check=False,
    )
    said = done.stdout + done.stderr
    for word in (b"Traceback", b"internal error", b"Exception ignored", b"Aborted"):
        assert word not in said, said
    return Run(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("name", COMMANDS)
def test_without_input_and_with_nobody_to_tell_anything_a_command_does_its_work(folder: Path, name: str) -> None:
    done = started(folder, "<&- 2>&-", *COMMANDS[name])

    assert done.code == ENDS.get(name, 0)
    assert done.code or done.stdout


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "wrong option"])
@pytest.mark.parametrize(
    ("redirection", "sentence"),
    [
        (">&-", "skillmatrix: standard output is closed"),
        (">/dev/full", "skillmatrix: standard output: No space left on device"),
    ],
)
def test_a_result_that_nobody_gets_is_no_success(folder: Path, name: str, redirection: str, sentence: str) -> None:
    done = started(folder, redirection, *COMMANDS[name], given=P7.read_bytes())

    assert done.code == 2
    assert done.err.splitlines()[-1:] == [sentence]


@pytest.mark.parametrize("name", ["help", "version", "rules", "validate", "show", "report as Word"])
def test_a_reader_who_has_gone_ends_a_command_in_silence(folder: Path, name: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*PROGRAM, *COMMANDS[name]],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=settings(folder / "home", {}),
        timeout=60,
        check=False,
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


def test_with_all_streams_closed_a_result_still_comes_into_its_file(folder: Path) -> None:
    """No file gets the number of a closed stream, and with it what was meant for the stream."""
    done = started(
        folder, "<&- >&- 2>&-", "report", "p7.yaml", "-o", "report.md", "--lang", "en", "--date", "2026-11-22"
    )

    assert done.code == 0
    assert (folder / "report.md").read_text(encoding="utf-8").startswith("# ")


def test_what_cannot_be_told_on_a_full_standard_error_is_no_failure(folder: Path) -> None:
    assert started(folder, "2>/dev/full", "jobdesc", "csmo", "--kind", "ad").code == 0


def test_answers_that_were_given_are_saved_before_standard_output_breaks(folder: Path) -> None:
    done = started(folder, "", *ASSESS, given=b"3\n")
    assert done.code == 0

    assert started(folder, ">/dev/full", *ASSESS, given=b"4\n").code == 2
    assert (folder / "new.yaml").read_text(encoding="utf-8").count(": 3\n") == 1


@pytest.mark.parametrize("unbuffered", [False, True])
def test_a_stream_that_does_not_wait_loses_nothing(folder: Path, *, unbuffered: bool) -> None:
    """Another program may have made the pipe one that refuses what does not fit in at once."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    environment = settings(folder / "home", {"PYTHONUNBUFFERED": "1"} if unbuffered else {})
    program = subprocess.Popen([*PROGRAM, "rules", "-f", "md"], stdout=writing, cwd=folder, env=environment)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()

    assert program.wait(60) == 0
    assert said == (ROOT / "docs" / "rules.md").read_bytes()


OUTPUTS: dict[str, tuple[str, ...]] = {
    "report": ("report", "p7.yaml", "-f", "md", "-o", "old"),
    "report as PDF": ("report", "p7.yaml", "-f", "pdf", "-o", "old"),
    "answers export": ("answers", "export", "p7.yaml", "-o", "old"),
    "jobdesc": ("jobdesc", "csmo", "-f", "html", "-o", "old"),
    "check of an advert": ("jobdesc", "--check-file", "advert.md", "--output-format", "json", "-o", "old"),
    "validate": ("validate", "data-team.yaml", "--output-format", "sarif", "-o", "old"),
    "form": ("assess", "--role", "junior-cm", "--form", "old"),
    "schema": ("schema", "-o", "old"),
    "rules": ("rules", "-o", "old"),
    "show": ("show", "csmo", "-f", "md", "-o", "old"),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_full_disk_leaves_the_old_file_and_no_other(folder: Path, name: str) -> None:
    """The operating system itself refuses what grows beyond a block."""
    (folder / "old").write_text("precious", encoding="utf-8")
    before = {path.name for path in folder.iterdir()}
    done = with_little_room(folder, *OUTPUTS[name])

    assert done.code == 2
    assert done.err.splitlines()[-1] == "skillmatrix: old was left alone: File too large"
    assert (folder / "old").read_text(encoding="utf-8") == "precious"
    assert {path.name for path in folder.iterdir()} - {"home"} == before


@pytest.mark.parametrize("words", [("init", "-o", "data.yaml"), ("templates", "eject", "new")])
def test_a_full_disk_leaves_no_half_file_where_there_was_none(folder: Path, words: tuple[str, ...]) -> None:
    before = {path for path in folder.rglob("*") if path.is_file()}

    assert with_little_room(folder, *words).code == 2
    assert {path for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("words", [("fmt", "long.yaml"), ("validate", "--fix", "long.yaml")])
def test_a_full_disk_leaves_the_file_that_was_to_be_changed(folder: Path, words: tuple[str, ...]) -> None:
    long = "format: skillmatrix/1  \nversion: 1.10\n" + "# my own\n" * 100
    (folder / "long.yaml").write_text(long, encoding="utf-8")

    done = with_little_room(folder, *words)
    assert done.code == 2
    assert "long.yaml was left alone: File too large" in done.err
    assert (folder / "long.yaml").read_text(encoding="utf-8") == long
    assert not list(folder.glob(".long*"))


LITTLE_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100));"


def with_little_room(folder: Path, *words: str) -> Run:
    program = f"{LITTLE_ROOM} from skillmatrix.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        cwd=folder,
        # Neither Python nor a measurement of coverage may leave half of its own files behind.
        env={name: value for name, value in settings(folder / "home", {}).items() if not name.startswith("COV")}
        | {"PYTHONDONTWRITEBYTECODE": "1"},
        timeout=60,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("moment", range(8))
def test_ctrl_c_leaves_no_traceback_whenever_it_comes(folder: Path, moment: int) -> None:
    """Python itself needs the first moments; from our first line on, nothing is said of where the program was."""
    program = subprocess.Popen(
        [sys.executable, "-c", "from skillmatrix.__main__ import main; print(flush=True); main()", "report", "p7.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        # A measurement of coverage has handlers and locks of its own, in which one of a few hundred runs has hung.
        env={name: value for name, value in settings(folder / "home", {}).items() if not name.startswith("COV")},
    )
    assert program.stdout
    program.stdout.readline()
    time.sleep(0.002 + 0.05 * moment)
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=60)

    assert b"Traceback" not in said
    assert program.returncode in {0, 130, -signal.SIGINT}
