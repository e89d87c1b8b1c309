"""What comes in and goes out: a mark before the first line, CSV for pipes and for files, colour when it is wanted."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.cli.colour import paints, wants_colour

P7 = Path(__file__).parents[2] / "matrices" / "examples" / "p7.yaml"
DAY = ("--date", "2026-11-22")
BOM = b"\xef\xbb\xbf"


def test_a_mark_before_the_first_answer_is_no_part_of_it(run_process: Callable, tmp_path: Path) -> None:
    for name, mark in (("plain", b""), ("marked", BOM)):
        asked = ("assess", "--role", "junior-cm", "--plain", "--answers", f"{name}.yaml", *DAY)
        assert run_process(*asked, input=mark + b"3\n2\nq\n").code == 0
    plain, marked = ((tmp_path / f"{name}.yaml").read_text(encoding="utf-8") for name in ("plain", "marked"))
    assert marked == plain
    assert "level: 3" in plain or ": 3" in plain


def test_csv_has_a_mark_in_a_file_and_none_on_standard_output(run: Callable, tmp_path: Path) -> None:
    run("report", P7, *DAY, "-o", "r.csv")
    piped = run("report", P7, *DAY, "-f", "csv")
    dashed = run("report", P7, *DAY, "-f", "csv", "-o", "-")

    assert (tmp_path / "r.csv").read_bytes() == BOM + piped.stdout
    assert dashed.stdout == piped.stdout
    assert not piped.stdout.startswith(BOM)


def test_semicolons_bring_decimal_commas(run: Callable) -> None:
    commas = run("report", P7, *DAY, "-f", "csv").out.splitlines()
    german = run("report", P7, *DAY, "-f", "csv", "--csv-separator", ";").out.splitlines()
    tabs = run("report", P7, *DAY, "-f", "csv", "--csv-separator", "tab").out.splitlines()

    assert "skill,name" in commas[0].casefold() or "," in commas[0]
    assert german[0] == commas[0].replace(",", ";")
    assert tabs[0] == commas[0].replace(",", "\t")
    assert ";0,0" in german[1] or any(";0," in line for line in german)
    assert not any(";0." in line for line in german)


def test_another_separator_is_refused(run: Callable) -> None:
    shown = run("report", P7, "-f", "csv", "--csv-separator", "|")
    assert (shown.code, shown.err) == (2, "skillmatrix: --csv-separator |: choose from ,, ;, tab\n")


TERMINAL = {"TERM": "xterm"}


@pytest.mark.parametrize(
    ("when", "environment", "is_coloured"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, False),
        ("auto", {"FORCE_COLOR": ""}, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "1", "TERM": "dumb"}, True),
        ("auto", {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_in_a_pipe_colour_comes_only_where_it_is_wanted(
    when: str, environment: dict[str, str], is_coloured: bool
) -> None:
    read, write = os.pipe()
    with os.fdopen(read), os.fdopen(write, "w") as pipe:
        assert wants_colour(when, pipe, environment) is is_coloured


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [(TERMINAL, True), ({"TERM": "dumb"}, False), ({**TERMINAL, "NO_COLOR": "1"}, False), ({"CLICOLOR": "0"}, False)],
)
def test_on_a_terminal_colour_is_usual(environment: dict[str, str], is_coloured: bool) -> None:
    main, terminal = pty.openpty()
    with os.fdopen(main), os.fdopen(terminal, "w") as stream:
        assert wants_colour("auto", stream, environment) is is_coloured


def test_a_file_is_coloured_only_if_somebody_says_always() -> None:
    assert not paints("auto", "a.txt")
    assert paints("always", "a.txt")
    assert paints("always", None)


@pytest.mark.parametrize(
    "command", [("report", P7, *DAY), ("show", "csmo"), ("validate", "a.yaml"), ("fmt", "--diff", "a.yaml")]
)
def test_commands_take_the_option_and_the_environment(
    run: Callable, tmp_path: Path, command: tuple[str | Path, ...]
) -> None:
    (tmp_path / "a.yaml").write_text("format:   skillmatrix/1\nid: a  \n", encoding="utf-8")
    environment = {"TERM": "xterm-256color"}

    assert "\x1b[" not in run(*command, **environment).out
    assert "\x1b[" in run(*command, FORCE_COLOR="1", **environment).out
    assert "\x1b[" not in run(*command, "--no-color", FORCE_COLOR="1", **environment).out


def test_a_wrong_word_for_colour_is_told(run: Callable) -> None:
    shown = run("report", P7, "--color", "allways")
    assert (shown.code, shown.err) == (2, "skillmatrix: --color allways: did you mean “always”?\n")


def test_the_real_program_in_a_pipe_is_coloured_if_forced(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "skillmatrix", "report", str(P7), *DAY, "--color", "always"],
        cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "TERM": "xterm-256color"}, capture_output=True, check=True,
    )  # fmt: skip
    assert b"\x1b[" in done.stdout
