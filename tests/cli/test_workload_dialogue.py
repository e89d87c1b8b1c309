"""`skillmatrix workload` on a terminal: one driver after another, in a real process at a real terminal."""

import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

KEPT = ("PATH", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG", "COVERAGE_FILE", "PYTHONPATH")
LONGEST = 30
"""Seconds after which nothing more comes."""


@pytest.fixture
def talk(tmp_path: Path) -> Callable[..., str]:
    """`talk("workload", "junior-cm", typed=["4.000", "q"])`: all that stands on the terminal afterwards."""

    def call(*arguments: str, typed: list[str], locale: str = "en_US.UTF-8", pager: str = "") -> str:
        ours, theirs = pty.openpty()
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        settings = {**kept, "HOME": str(tmp_path), "LC_ALL": locale, "COLUMNS": "80", "TERM": "dumb", "PAGER": pager}
        command = [sys.executable, "-m", "skillmatrix", *arguments]
        process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=tmp_path, env=settings)
        os.close(theirs)
        seen, waiting = "", list(typed)
        while select.select([ours], [], [], LONGEST)[0]:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux: the other end is closed
                break
            if not piece:
                break
            seen += piece.decode()
            if seen.endswith("> ") and waiting:
                os.write(ours, f"{waiting.pop(0)}\n".encode())
        os.close(ours)
        assert process.wait(LONGEST) == 0, seen
        return seen.replace("\r\n", "\n")

    return call


def test_each_driver_is_asked_and_an_empty_line_takes_the_default(talk: Callable) -> None:
    seen = talk("workload", "junior-cm", "-f", "md", typed=["150", "2", "6", "", "", "0.33"])

    assert "6 questions about “Junior Community Manager”." in seen
    assert "1 of 6  How many people have access to the communities in question?\n[1,000] > 150\n" in seen
    assert "  = 0.33\n" in seen
    assert "At about 2 to 4.5 hours a week this is a task beside another job." in seen
    assert "(assumed)" not in seen


def test_what_is_given_is_not_asked_again(talk: Callable) -> None:
    seen = talk("workload", "csmo", "--set", "team=8", "--set", "channels=5", "--set", "languages=3", "--lang", "de",
                "-f", "md", typed=["2", "2"])  # fmt: skip

    assert re.findall(r"^(\d von \d) ", seen, re.MULTILINE) == ["1 von 2", "2 von 2"]
    assert "# Aufwand: Gesamtleitung Social Media (CSMO)" in seen


def test_a_question_mark_explains_and_what_is_no_number_is_asked_again(talk: Callable) -> None:
    seen = talk("workload", "junior-cm", typed=["?", "viele", "-3", "4,000", "4.000", "q"], locale="de_DE.UTF-8")
    told = " ".join(seen.split())

    assert "Mitglieder: Gerechnet wird je 1.000 Mitglieder. Üblich sind 50 bis 60.000." in told
    assert "viele: Gebraucht wird eine Zahl, etwa 4000 oder 12,5" in told
    assert "-3: Eine Zahl unter null kann nicht gemeint sein" in told
    assert "4,000: gemeint ist 4000 oder 4; bitte so schreiben" in told
    assert "4.000 = 4.000" in told


def test_whoever_leaves_is_told_how_to_go_on_and_that_works(talk: Callable) -> None:
    left = talk("workload", "junior-cm", "--set", "posts=6", typed=["150", "q"])
    line = left.splitlines()[-1].strip()
    gone_on = talk(*line.split()[1:], "-f", "md", typed=["", "", "", ""])

    assert left.splitlines()[-2] == "2 of 6 answered. Go on with:"
    assert line == "skillmatrix workload junior-cm --set members=150 --set posts=6"
    assert "1 of 4  " in gone_on
    assert "# Workload: Junior Community Manager" in gone_on


def test_whoever_leaves_with_a_file_goes_on_with_it(talk: Callable, tmp_path: Path) -> None:
    left = talk("workload", "junior-cm", "--save", "v.yaml", typed=["150", "q"])

    assert left.splitlines()[-1].strip() == "skillmatrix workload junior-cm --from v.yaml --save v.yaml"
    assert "values: {members: 150}\n" in (tmp_path / "v.yaml").read_text()
    (tmp_path / "v.yaml").write_text((tmp_path / "v.yaml").read_text() + "# counted on Monday\n")
    gone_on = talk(*left.splitlines()[-1].split()[1:], "-f", "md", typed=["1", "2", "3", "4", "5"])
    assert "1 of 5  " in gone_on
    assert (
        (tmp_path / "v.yaml")
        .read_text()
        .endswith("  posts: 2\n  languages: 3\n  guidance: 4\n  events: 5\n# counted on Monday\n")
    )


def test_whoever_leaves_at_once_is_told_how_to_begin_again(talk: Callable) -> None:
    left = talk("workload", "junior-cm", "-m", "enterprise-community-manager", typed=["q"])

    assert left.splitlines()[-2:] == [
        "Nothing answered yet. Begin again with:",
        "  skillmatrix workload junior-cm --matrix enterprise-community-manager",
    ]


def test_nothing_is_asked_with_defaults(talk: Callable) -> None:
    seen = talk("workload", "junior-cm", "--defaults", "-f", "md", typed=[])

    assert " of 6 " not in seen
    assert "1,000 (assumed)" in seen


def test_the_page_goes_through_the_pager_which_is_told_that_it_is_utf_8(talk: Callable) -> None:
    assert talk("workload", "junior-cm", "--defaults", typed=[], pager="printenv LESSCHARSET") == "utf-8\n"
    assert "In short" in talk("workload", "junior-cm", "--defaults", "--no-pager", typed=[], pager="printenv LESS")


def test_without_a_role_one_is_chosen(talk: Callable) -> None:
    seen = talk("workload", "--defaults", "-f", "md", typed=["?", "1"])

    assert "  1  Junior Community Manager (junior-cm)" in seen
    assert "A role says which tasks there are. Hours are estimated for these" in " ".join(seen.split())
    assert "# Workload: Junior Community Manager" in seen
