"""Whatever a command finds around it, it ends in a sentence: no home, a folder that is gone, names that are no names."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Run, settings

ROOT = Path(__file__).parents[2]
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
PROGRAM = (sys.executable, "-m", "skillmatrix")
LONG = "ä" * 128
ASSESS = ("assess", "--role", "junior-cm", "--lang", "en", "--plain")
NOBODY = """
import pwd

def unknown(number):
    raise KeyError(number)

pwd.getpwuid = unknown
from skillmatrix.__main__ import main
main()
"""


@pytest.mark.parametrize(
    "words",
    [
        ("validate", LONG),
        ("validate", f"{LONG}/a.yaml"),
        ("validate", "p7.yaml", "-o", LONG),
        ("fmt", LONG),
        ("report", LONG),
        ("report", "p7.yaml", "-o", LONG),
        ("report", "p7.yaml", "-f", "md", "--templates", LONG),
        ("report", "p7.yaml", "-f", "docx", "--reference-doc", LONG, "-o", "a.docx"),
        ("report", "p7.yaml", "--compare", LONG),
        ("show", LONG),
        ("list", "roles", "--matrix", LONG),
        ("jobdesc", "csmo", "--matrix", LONG),
        ("jobdesc", "--posting", LONG),
        ("jobdesc", "csmo", "--organization", LONG),
        ("jobdesc", "--check-file", LONG),
        ("answers", "export", LONG),
        ("answers", "list", LONG),
        ("answers", "erase", LONG, "--yes"),
        ("migrate", LONG),
        ("init", "-o", f"{LONG}/a.yaml"),
        ("templates", "eject", LONG),
        ("templates", "check", LONG),
        ("assess", LONG),
        (*ASSESS, "--answers", LONG),
        ("assess", "--role", "csmo", "--form", LONG),
    ],
    ids=lambda words: " ".join(words).replace(LONG, "LONG"),
)
def test_a_name_that_no_file_can_have_ends_in_one_sentence(
    run: Callable, tmp_path: Path, words: tuple[str, ...]
) -> None:
    shutil.copy(P7, tmp_path)
    shown = run(*words)

    assert (shown.code, "internal error" in shown.err + shown.out) == (
        0 if words[:2] == ("answers", "list") else 2,
        False,
    )
    assert not [path for path in tmp_path.rglob("*") if path.name.endswith((".tmp", ".lock"))]


@pytest.mark.parametrize("environment", [{"HOME": ""}, {"HOME": "home"}])
@pytest.mark.parametrize("words", [("answers", "list"), ("list", "answers"), ("report",), ASSESS])
def test_without_a_home_a_command_says_what_it_needs(run: Callable, words: tuple[str, ...], environment: dict) -> None:
    shown = run(*words, **environment)

    assert (shown.code, shown.err) == (
        2,
        "skillmatrix: there is no home folder to keep answers in; set HOME or XDG_DATA_HOME, or name a file\n",
    )


def test_without_a_home_files_that_are_named_are_enough(run: Callable, tmp_path: Path) -> None:
    assert run(*ASSESS, "--answers", "a.yaml", input="3\nq\n", HOME="").code == 0
    assert run("report", "a.yaml", HOME="").code == 0
    assert run("answers", "list", HOME="", XDG_DATA_HOME=str(tmp_path)).code == 0


def test_somebody_without_an_entry_among_the_users_gets_a_sentence(tmp_path: Path) -> None:
    """As in a container that runs under any number; to become somebody whom nobody knows takes a superuser."""
    command = [sys.executable, "-c", NOBODY, "answers", "list"]
    environment = {name: value for name, value in settings(tmp_path, {}).items() if name != "HOME"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)

    assert done.returncode == 2
    assert done.stderr.startswith(b"skillmatrix: there is no home folder")


@pytest.mark.parametrize(
    "words",
    [
        ("validate",),
        ("fmt",),
        ("report", P7),
        ("jobdesc", "csmo"),
        ("jobdesc", "--check-file", P7),
        ("list",),
        ("init", "-o", "a.yaml"),
        ("show", "csmo"),
        ("rules",),
        ("assess", "--role", "csmo", "--plain"),
    ],
    ids=lambda words: words[0],
)
def test_in_a_folder_that_is_gone_nothing_breaks(tmp_path: Path, words: tuple[str | Path, ...]) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"cd {shlex.quote(str(gone))} && rmdir ../gone && exec {shlex.join([*PROGRAM, *map(str, words)])}"
    done = subprocess.run(
        ["sh", "-c", script], capture_output=True, env=settings(tmp_path, {}), stdin=subprocess.DEVNULL, check=False
    )

    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr
    assert done.returncode in {0, 2}


@pytest.mark.parametrize(
    "name", [b"\xff a'b.yaml", b"$(touch x)%s\\n.yaml", b"\x1b[2J\n\xe2\x80\xae.yaml", b"plain.yaml"]
)
def test_the_command_to_go_on_works_in_sh_whatever_the_file_is_called(tmp_path: Path, name: bytes) -> None:
    def ask(given: str, *command: str) -> Run:
        done = subprocess.run(
            command, input=given.encode(), capture_output=True, cwd=tmp_path, env=environment, check=False
        )
        return Run(done.returncode, done.stdout, done.stderr)

    environment = settings(tmp_path / "home", {})
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    begun = ask("3\nq\n", *PROGRAM, *ASSESS, "--answers", os.fsdecode(name))
    assert begun.code == 0
    again = begun.out.rpartition("go on with: ")[2].strip()
    assert again.isprintable()

    assert ask("2\nq\n", "sh", "-c", f"{again} --plain").code == 0
    assert [os.fsencode(path.name) for path in tmp_path.iterdir() if path.name != "home"] == [name]
    assert (tmp_path / os.fsdecode(name)).read_text(encoding="utf-8").count("\n  ") >= 4


def test_a_pipe_among_the_answers_stops_neither_the_list_nor_the_end_of_the_others(
    run: Callable, tmp_path: Path
) -> None:
    for person in ("kim", "ada"):
        run(*ASSESS, "--person", person, input="3\nq\n")
    (folder,) = (tmp_path / "home").rglob("enterprise-community-manager")
    os.mkfifo(folder / "kim.self.2026-11-01.yaml")
    (folder / "broken.self.2026-11-01.yaml").symlink_to("nowhere")

    listed = run("answers", "list")
    assert listed.code == 0
    assert "kim · self" in listed.out
    assert "ada · self" in listed.out
    assert listed.out.count("cannot be read") == 2

    erased = run("answers", "erase", "--person", "kim", "--yes")
    assert erased.code == 2
    assert "kim.self.2026-11-01.yaml is not an answers file" in erased.err
    assert "1 file erased" in erased.out
    assert sorted(path.name[:4] for path in folder.iterdir()) == ["ada.", "brok", "kim."]


def test_a_broken_file_is_erased_with_the_others_of_the_person_it_is_called_after(
    run: Callable, tmp_path: Path
) -> None:
    run(*ASSESS, "--person", "kim", input="3\nq\n")
    (path,) = (tmp_path / "home").rglob("kim.*.yaml")
    path.with_name("kim.self.2026-11-01.yaml").write_text("kim:\n  [", encoding="utf-8")

    assert "2 files erased" in run("answers", "erase", "--person", "kim", "--yes").out
    assert list(path.parent.iterdir()) == []


def test_one_file_of_the_first_day_that_there_is_does_not_end_a_run(run: Callable, tmp_path: Path) -> None:
    good = P7.read_text(encoding="utf-8")
    for day in ("0001-01-01", "9999-12-31"):
        text = "\n".join(f"date: {day}" if line.startswith("date:") else line for line in good.splitlines())
        (tmp_path / f"p{day[:4]}.yaml").write_text(f"{text}\n", encoding="utf-8")
        for words in (("validate",), ("validate", "--date", day), ("validate", "--date", "9999-12-31")):
            assert run(*words).code in {0, 1}
        assert run("report", f"p{day[:4]}.yaml", "--date", day).code == 0
        assert run("report", f"p{day[:4]}.yaml", "--date", "0001-01-01").code == 0


HOSTILE = ("::error::x.yaml", "a\n::error::b.yaml", "##[error]c.yaml", "##vso[task.complete]d.yaml", "\x1b[31me.yaml")


@pytest.mark.parametrize(
    "words", [("validate",), ("validate", "--output-format", "concise"), ("fmt",), ("fmt", "--diff")]
)
def test_the_name_of_a_file_gives_no_orders_to_what_reads_the_log_of_a_build(
    run: Callable, tmp_path: Path, words: tuple[str, ...]
) -> None:
    for name in HOSTILE:
        (tmp_path / name).write_text("format: skillmatrix/1  \n", encoding="utf-8")
    require_silence(run(*words))
    for name in HOSTILE:
        require_silence(run(*words, name))
        require_silence(run(*words, f"{name}.gone"))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    "words",
    [("report",), ("migrate",), ("show",), ("answers", "list"), ("validate", "--"), ("fmt",), ("list",), ("{}",)],
)
def test_no_complaint_about_a_name_gives_orders(run: Callable, words: tuple[str, ...], name: str) -> None:
    require_silence(run(*(word.format(name) for word in words), name))
    require_silence(run(*(word.format(name) for word in words), f"--{name}"))


def require_silence(shown: Run) -> None:
    """No line to which GitHub, Azure or TeamCity listens, and nothing that acts on a terminal."""
    for line in (shown.out + shown.err).split("\n"):
        assert not line.lstrip().startswith("::"), line
        assert "##[" not in line
        assert "##vso[" not in line
        assert not set(line) & set("\x1b\r\x07"), line
