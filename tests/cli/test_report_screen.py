"""A report on a terminal: one screen, the rest through a pager, and a person who chooses a role."""

import fcntl
import os
import pty
import struct
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

P7 = Path(__file__).parents[2] / "matrices" / "examples" / "p7.yaml"
ROOT = Path(__file__).parents[2]
REPORT = ("report", str(P7), "--lang", "de", "--date", "2026-11-22")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def on_terminal(*arguments: str, typed: str = "", height: int = 24, **environment: str) -> str:
    """What the program writes on a terminal of 80 cells."""
    child, master = pty.fork()
    if not child:  # pragma: no cover - the other process
        words = [sys.executable, "-m", "skillmatrix", *arguments]
        os.execve(
            sys.executable,
            words,
            {**os.environ, "TERM": "xterm", "NO_COLOR": "1", "LANG": "de_DE.UTF-8", **environment},
        )
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", height, 80, 0, 0))
    os.write(master, typed.encode())
    shown = b"".join(_pieces(master))
    os.waitpid(child, 0)
    os.close(master)
    return shown.decode().replace("\r\n", "\n")


def _pieces(master: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            return
        if not piece:
            return
        yield piece


def test_on_a_terminal_a_report_is_one_screen_and_names_what_shows_more() -> None:
    shown = on_terminal(*REPORT)
    assert len(shown.splitlines()) < 24
    assert shown.startswith("Kompetenzübersicht: Corporate Community Management\n")
    assert shown.endswith(f"skillmatrix report {P7} --lang de\n")
    assert "Alle Kompetenzen" not in shown


def test_the_rest_goes_through_the_pager_that_the_person_has() -> None:
    shown = on_terminal(*REPORT, "--full", PAGER="sed s/^/:/")
    assert ":Alle Kompetenzen" in shown
    assert ":Woher die Inhalte stammen" in shown


def test_no_pager_is_used_where_nobody_wants_one() -> None:
    assert "\nAlle Kompetenzen" in on_terminal(*REPORT, "--full", "--no-pager", PAGER="sed s/^/:/")
    assert "\nAlle Kompetenzen" in on_terminal(*REPORT, "--full", PAGER="")
    assert "\nAlle Kompetenzen" in on_terminal(*REPORT, "--full", PAGER="no-such-program")
    assert "\nAlle Kompetenzen" in on_terminal(*REPORT, "--full", PAGER="'")


def test_a_pager_that_ends_early_is_no_fault() -> None:
    assert "Traceback" not in on_terminal(*REPORT, "--full", PAGER="true")


def test_a_pipe_gets_the_whole_report_unless_one_screen_is_asked_for(run: Callable) -> None:
    assert "Alle Kompetenzen" in run(*REPORT).out
    short = run(*REPORT, "--short")
    assert short.code == 0
    assert "Alle Kompetenzen" not in short.out
    assert "Nächste Schritte" in short.out


def test_one_screen_of_another_page_is_refused(run: Callable) -> None:
    refused = run(*REPORT, "--short", "--sheet")
    assert (refused.code, refused.out) == (2, "")
    assert "--short" in refused.err


def test_the_choice_of_a_role_is_a_question_with_a_sentence_for_each(tmp_path: Path) -> None:
    matrix = ROOT / "matrices" / "enterprise-community-manager.yaml"
    shown = on_terminal("assess", str(matrix), "--plain", "--lang", "de", typed="?\n1\n\x04", HOME=str(tmp_path))
    assert "Für welche Rolle möchten Sie antworten?" in shown
    assert "Bitte die Nummer eingeben (1 bis 6); ? erklärt, was das heißt." in shown
    assert "Es ist keine Bewerbung" in shown
    assert "Frage 1 von 32" in shown
    assert "Neue Mitglieder werden begrüßt" in shown


def test_whoever_mistypes_a_role_is_asked_again(tmp_path: Path) -> None:
    matrix = ROOT / "matrices" / "enterprise-community-manager.yaml"
    typed = "7\n\x1b[A\njunior-cn\njunior-cm\n\x04"
    shown = " ".join(
        on_terminal("assess", str(matrix), "--plain", typed=typed, HOME=str(tmp_path), LANG="C.UTF-8").split()
    )
    assert "the matrix has no role “7”; there are: junior-cm, " in shown
    assert "the matrix has no role “\\u001b[A”" in shown
    assert "the matrix has no role “junior-cn”; did you mean “junior-cm”?" in shown
    assert "Question 1 of 32" in shown


def test_whoever_mistypes_a_matrix_is_asked_again(tmp_path: Path) -> None:
    typed = "9\ndatateam\ndata-team\n\x04"
    shown = " ".join(on_terminal("assess", "--plain", typed=typed, HOME=str(tmp_path), LANG="C.UTF-8").split())
    assert "there is no matrix “9”; there are: " in shown
    assert "there is no matrix “datateam”; did you mean “data-team”?" in shown
    assert "Which role is it about?" in shown


def test_where_there_is_one_role_nobody_is_asked(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(
        "format: skillmatrix/1\nid: one\nversion: '1'\ntitle: One\nlanguages: [de]\nscale: {0: {name: neu}, 1: {name: alt}}\n"
        "categories: [{id: c, name: C, skills: [{id: s, name: S, levels: {1: Ich lese.}}]}]\n"
        "roles: [{id: r, title: R, requires: {s: 1}}]\n"
    )
    shown = on_terminal(
        "assess", str(tmp_path / "one.yaml"), "--plain", "--lang", "de", typed="\x04", HOME=str(tmp_path)
    )
    assert "Frage 1 von 1" in shown
    assert "Für welche Rolle" not in shown


def test_a_team_is_one_screen_of_a_terminal_and_all_of_it_with_full() -> None:
    team = ("team", "report", "--team", str(ROOT / "matrices" / "examples" / "team" / "team.yaml"), "--lang", "de")
    short = on_terminal(*team, "--named")

    assert short.count("\n") <= 23
    assert "Gemeinsam deckt das Team 31 von 37 Kompetenzen ab." in short
    assert "Repräsentation und Fürsprache" not in short
    assert "Repräsentation und Fürsprache" in on_terminal(*team, "--named", "--full")
    assert on_terminal(*team).count("\n") <= 23
