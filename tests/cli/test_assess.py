"""`skillmatrix assess --plain`: saved after every answer, resumed where it stopped, the report at the end."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

MATRIX = "enterprise-community-manager"


def ratings(path: Path) -> dict[str, object]:
    loaded = yaml.safe_load(path.read_text())
    assert isinstance(loaded, dict)
    return dict(loaded["ratings"])


def test_answers_are_saved_and_the_next_start_goes_on(run: Callable, tmp_path: Path) -> None:
    first = run(
        "assess", MATRIX, "--role", "corporate-cm", "--plain", "--answers", "a.yaml", "--lang", "en", input="3\n2\nq\n"
    )
    assert first.code == 0
    assert "2 of 37 answered, go on with: skillmatrix assess" in first.out
    assert ratings(tmp_path / "a.yaml") == {"resilience": 3, "intuition": 2}
    second = run(
        "assess", MATRIX, "--role", "corporate-cm", "--plain", "--answers", "a.yaml", "--lang", "en", input="4\n"
    )
    assert second.code == 0
    assert "Continuing at question 3 of 37" in second.out
    assert list(ratings(tmp_path / "a.yaml").values()) == [3, 2, 4]


def test_the_command_that_is_named_for_going_on_works(run: Callable, tmp_path: Path) -> None:
    first = run("assess", "--role", "junior-cm", "--answers", "with blank.yaml", "--lang", "de", "--quick", input="3\n")
    import shlex

    command = shlex.split(first.out.rpartition(": ")[2])
    assert command[:2] == ["skillmatrix", "assess"]
    assert run(*command[1:], input="2\n").code == 0
    assert len(ratings(tmp_path / "with blank.yaml")) == 2


def test_after_the_last_answer_comes_the_report(run: Callable) -> None:
    shown = run("assess", "--role", "junior-cm", "--quick", "--lang", "de", "--date", "2026-11-22", input="3\n" * 12)
    assert shown.code == 0
    assert "Kurz gesagt\n" in shown.out
    assert "Überblick nach Kompetenzbereichen" not in shown.out
    assert shown.out.endswith(
        "Alle 12 Fragen sind beantwortet.\nDas Ergebnis zeigt: skillmatrix report --role junior-cm --lang de\n"
    )


def test_the_result_can_be_read_in_full_and_saved_as_a_page(run: Callable, tmp_path: Path) -> None:
    answers = "3\n" * 12
    shown = run(
        "assess",
        "--role",
        "junior-cm",
        "--quick",
        "--lang",
        "de",
        "--date",
        "2026-11-22",
        input=f"{answers}a\nh\nh\n\n",
    )
    assert shown.code == 0
    assert "Überblick nach Kompetenzbereichen" in shown.out
    assert "Gespeichert: junior-cm.2026-11-22.html" in shown.out
    assert "Gespeichert: junior-cm.2026-11-22.2.html" in shown.out
    assert (
        "<title>Kompetenzübersicht: Junior Community Management" in (tmp_path / "junior-cm.2026-11-22.html").read_text()
    )


def test_the_result_and_the_page_that_is_saved_name_trainings_as_a_report_does(run: Callable, tmp_path: Path) -> None:
    asked = ("assess", "--role", "junior-cm", "--quick", "--lang", "de", "--date", "2026-11-22")
    shown = run(*asked, input="1\n" * 12 + "a\nh\n\n")
    report = run("report", "--lang", "de", "--date", "2026-11-22").out

    named = set(re.findall(r"Lernangebot dazu: „(.*?)“", " ".join(report.split())))
    assert named == {"Zwei Tage, acht Aufgabenpakete"}
    page = (tmp_path / "junior-cm.2026-11-22.html").read_text(encoding="utf-8")
    assert all(f"„{title}“" in " ".join(shown.out.split()) and f"„{title}“" in page for title in named)


def test_letters_of_the_result_mean_nothing_before_it_is_there(run: Callable) -> None:
    shown = run("assess", "--role", "junior-cm", "--quick", "--lang", "de", input="a\n")
    assert "„a“" in shown.out
    assert "Kurz gesagt" not in shown.out


def test_targets_stay_hidden_unless_they_are_asked_for(run: Callable) -> None:
    hidden = run("assess", "--role", "corporate-cm", "--lang", "de", input="")
    assert "Zielstufe 4" not in hidden.out
    shown = run("assess", "--role", "corporate-cm", "--lang", "de", "--show-targets", "--person", "x", input="")
    assert "Zielstufe" in shown.out


def test_the_file_is_readable_by_its_owner_only(run: Callable, tmp_path: Path) -> None:
    run("assess", "--role", "junior-cm", "--answers", "a.yaml", input="3\n")
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "which matrix? Choose one with --matrix: data-team"),
        (("enterprise-community-manager",), "which role? Choose one with --role: junior-cm"),
        (("--role", "corporate"), "did you mean “corporate-cm”?"),
        (("enterprise-community",), "there is no matrix"),
        (("--role", "csmo", "--rater", "boss"), "--rater boss"),
        (("--role", "csmo", "--person", ""), "1 to 200 characters"),
        (("--role", "csmo", "--without", "social"), "this category is not optional"),
        (("--role", "csmo", "--answers", "."), "folder"),
        (("--role", "csmo", "--answers", "link.yaml"), "link"),
    ],
)
def test_what_is_asked_wrongly_is_said_before_the_first_question(
    run: Callable, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    (tmp_path / "link.yaml").symlink_to(tmp_path / "target.yaml")
    shown = run("assess", *arguments, input="3\n")
    assert shown.code == 2
    assert told in shown.err + shown.out
    assert not (tmp_path / "target.yaml").exists()
    assert "Traceback" not in shown.err


def test_answers_that_cannot_be_read_are_left_alone(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: skillmatrix-answers/1\nratings: [\n")
    shown = run("assess", "--role", "csmo", "--answers", "a.yaml", input="3\n")
    assert (shown.code, "[bad-syntax]" in shown.err) == (2, True)
    assert (tmp_path / "a.yaml").read_text().endswith("ratings: [\n")


def test_a_second_assessment_of_the_same_file_is_refused(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "skillmatrix",
        "assess",
        MATRIX,
        "--role",
        "csmo",
        "--answers",
        "a.yaml",
        "--lang",
        "en",
    ]
    environment = {**os.environ, "HOME": str(tmp_path)}
    first = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path, env=environment, text=True
    )
    assert first.stdin is not None
    assert first.stdout is not None
    first.stdin.write("3\n")
    first.stdin.flush()
    wait_for(first, "Saved")
    second = subprocess.run(
        command, input="4\n", capture_output=True, cwd=tmp_path, env=environment, text=True, check=False
    )
    first.communicate("q\n", timeout=30)
    assert second.returncode == 2
    assert "another" in second.stderr
    assert ratings(tmp_path / "a.yaml") == {"resilience": 3}


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_whatever_ends_it_every_confirmed_answer_is_in_the_file(tmp_path: Path, how: signal.Signals) -> None:
    command = [
        sys.executable,
        "-m",
        "skillmatrix",
        "assess",
        MATRIX,
        "--role",
        "csmo",
        "--answers",
        "a.yaml",
        "--lang",
        "en",
    ]
    environment = {**os.environ, "HOME": str(tmp_path)}
    running = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=tmp_path,
        env=environment,
        text=True,
    )
    assert running.stdin is not None
    for level in (3, 2, 5):
        running.stdin.write(f"{level}\n")
        running.stdin.flush()
        wait_for(running, "Saved")
    running.send_signal(how)
    running.communicate(timeout=30)
    if how is signal.SIGINT:
        assert running.returncode == 130
    assert list(ratings(tmp_path / "a.yaml").values()) == [3, 2, 5]
    again = subprocess.run(
        command, input="1\n", capture_output=True, cwd=tmp_path, env=environment, text=True, check=False
    )
    assert again.returncode == 0
    assert list(ratings(tmp_path / "a.yaml").values()) == [3, 2, 5, 1]


def wait_for(process: "subprocess.Popen[str]", word: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(word):
            return
    raise AssertionError(f"it never said {word}")


DISK_FULL = """
import sys
from skillmatrix.app import saving
from skillmatrix.errors import UserError

def full(saver, session):
    raise UserError("the disk is full")

saving.Saver.__call__ = full
sys.argv[0] = "skillmatrix"
from skillmatrix.__main__ import main
main()
"""


def test_what_cannot_be_saved_is_offered_for_another_place(tmp_path: Path) -> None:
    (tmp_path / "taken.yaml").write_text("mine\n")
    words = ["assess", "--role", "csmo", "--answers", "a.yaml", "--lang", "en", "--plain"]
    shown = subprocess.run(
        [sys.executable, "-c", DISK_FULL, *words],
        input="3\n4\nq\ntaken.yaml\nelsewhere.yaml\n",
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path)},
        check=False,
    )
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert "the disk is full" in shown.stdout
    assert "this file already exists" in shown.stdout
    assert list(ratings(tmp_path / "elsewhere.yaml").values()) == [3, 4]
    assert (tmp_path / "taken.yaml").read_text() == "mine\n"
    assert "--answers elsewhere.yaml" in shown.stdout


CHANGED_MEANWHILE = """
import sys
from pathlib import Path
from skillmatrix.app import saving

save, saved = saving.Saver.__call__, []

def changed_before_the_second(self, session):
    saved.append(None)
    if len(saved) == 2:
        Path("a.yaml").write_text("somebody else's", encoding="utf-8")
        Path("a-2.yaml").write_text("taken", encoding="utf-8")
    return save(self, session)

saving.Saver.__call__ = changed_before_the_second
from skillmatrix.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            "a.yaml: another program has changed this file meanwhile, and it stays as it is; the answers are saved in",
        ),
        (
            "de",
            "a.yaml: ein anderes Programm hat diese Datei inzwischen geändert, sie bleibt, wie sie ist; die Antworten",
        ),
    ],
)
def test_a_file_that_changed_meanwhile_stays_and_the_answers_go_beside_it(tmp_path: Path, lang: str, told: str) -> None:
    words = ["assess", "--role", "csmo", "--answers", "a.yaml", "--lang", lang, "--plain"]
    shown = subprocess.run(
        [sys.executable, "-c", CHANGED_MEANWHILE, *words],
        input="3\n4\n2\nq\n",
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path)},
        check=False,
    )
    said = " ".join(shown.stdout.split())
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert told in said
    assert said.count("a-3.yaml") == 2
    assert "--answers a-3.yaml" in said
    assert (tmp_path / "a.yaml").read_text() == "somebody else's"
    assert (tmp_path / "a-2.yaml").read_text() == "taken"
    assert list(ratings(tmp_path / "a-3.yaml").values()) == [3, 4, 2]
    assert not list(tmp_path.glob("*.lock"))
