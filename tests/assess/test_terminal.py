"""The real program in a real pseudo-terminal: answers, signals, a terminal that vanishes, and what is left behind."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from skillmatrix.model.answers import Answers
from skillmatrix.source.document import read_document

ROOT = Path(__file__).parents[2]
MATRIX = ROOT / "matrices" / "enterprise-community-manager.yaml"
USUAL = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "LINES"}}
PATIENCE = 90
"""Seconds until something that should have happened long ago is given up."""

# Makes the terminal on standard input the one that controls the program, as a terminal window does.
IN_TERMINAL = "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
ESCAPE_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[^\[])")
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:[34][0-7]|9[0-7]|10[0-7]|[34]8;[25];[\d;]+)(?:;\d+)*m")


class Terminal:
    """A terminal window with `skillmatrix assess` in it."""

    def __init__(
        self, folder: Path, *options: str, environment: dict[str, str] | None = None, errors: int | None = None
    ) -> None:
        self.answers = folder / "a.yaml"
        self.seen = ""
        self._mark = 0
        self.master, self.slave = os.openpty()
        self.resize(80, 24)
        self.before = termios.tcgetattr(self.slave)
        arguments = [
            sys.executable,
            "-m",
            "skillmatrix",
            "assess",
            str(MATRIX),
            "--role",
            "corporate-cm",
            "--lang",
            "en",
        ]
        self.process = subprocess.Popen(
            [sys.executable, "-c", IN_TERMINAL, *arguments, "--answers", str(self.answers), *options],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave if errors is None else errors,
            cwd=folder,
            env={**USUAL, "TERM": "xterm-256color", "HOME": str(folder), **(environment or {})},
        )

    def resize(self, width: int, height: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def type(self, keys: str | bytes) -> None:
        """Press keys; what is waited for next must appear after them."""
        self._mark = len(self.seen)
        os.write(self.master, keys if isinstance(keys, bytes) else keys.encode())

    def wait(self, text: str) -> None:
        """Until this text appears."""
        end = time.monotonic() + PATIENCE
        while text not in ESCAPE_SEQUENCE.sub("", self.seen[self._mark :]):
            assert self._read(end), f"{text!r} never came; what came:\n{ESCAPE_SEQUENCE.sub('', self.seen)}"

    def wait_for_end(self) -> int:
        """Until the program has ended; its exit code, as a shell would report it."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            self._read(time.monotonic() + 0.1)
        while self._read(time.monotonic() + 0.1):
            pass
        assert self.process.returncode is not None, "it never ended"
        return self.process.returncode

    def _read(self, end: float) -> bool:
        if not select.select([self.master], [], [], max(0, end - time.monotonic()))[0]:
            return False
        self.seen += os.read(self.master, 65536).decode("utf-8", errors="replace")
        return True

    def start(self) -> "Terminal":
        """To the first question."""
        self.wait("Enter begin")
        self.type("\r")
        self.wait("Question 1 of 37")
        return self

    def ratings(self) -> dict[str, int | None]:
        """The levels in the file."""
        document = read_document(self.answers.read_bytes(), "a.yaml")
        assert not document.faults
        return {skill: rating.level for skill, rating in Answers.model_validate(document.data).ratings.items()}

    def is_given_back(self) -> bool:
        """Whether the terminal is as it was: alternate screen left last, cursor shown, mouse released, lines echoed."""
        on = {name: self.seen.rfind(f"\x1b[?{name}h") for name in ("1049", "25", "1000", "1003", "2004")}
        off = {name: self.seen.rfind(f"\x1b[?{name}l") for name in on}
        is_restored = all(off[name] > on[name] for name in on if name != "25") and on["25"] > off["25"]
        return is_restored and termios.tcgetattr(self.slave) == self.before

    def close(self) -> None:
        """Close the window."""
        os.close(self.master)
        self.master = -1

    def clean(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for descriptor in (self.master, self.slave):
            if descriptor >= 0:
                os.close(descriptor)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.clean()


@pytest.fixture
def terminal(tmp_path: Path, terminals: list[Terminal]) -> Terminal:
    terminals.append(Terminal(tmp_path))
    return terminals[0]


def test_one_answers_leaves_and_goes_on(terminal: Terminal, terminals: list[Terminal], tmp_path: Path) -> None:
    terminal.start().type("3")
    terminal.wait("Question 1 saved: level 3, independent.")
    assert list(terminal.ratings().values()) == [3]

    terminal.type("q")
    assert terminal.wait_for_end() == 0
    assert terminal.is_given_back()
    assert "1 of 37 answered, go on with: skillmatrix assess" in terminal.seen.rpartition("\x1b[?1049l")[2]

    terminals.append(again := Terminal(tmp_path))
    again.wait("Continuing at question 2 of 37; 1 answer is saved.")
    again.type("\r")
    again.wait("Question 2 of 37")
    again.type("u")
    again.wait("Question 2 saved")
    again.type("q")
    assert again.wait_for_end() == 0
    assert list(again.ratings().values()) == [3, None]


def test_the_last_answer_shows_the_result_and_the_end_names_the_command_that_shows_it_again(
    tmp_path: Path, terminals: list[Terminal]
) -> None:
    terminals.append(terminal := Terminal(tmp_path, "--quick"))
    terminal.wait("Enter begin")
    terminal.type("\r")
    for number in range(1, 13):
        terminal.wait(f"Question {number} of 12")
        terminal.type("3")
    terminal.wait("Must-haves")
    terminal.wait("q done")
    terminal.type("\r")  # whoever pressed it once too often stays
    terminal.type("a")
    terminal.wait("Overview by area")
    terminal.type("q")

    assert terminal.wait_for_end() == 0
    assert terminal.is_given_back()
    after = terminal.seen.rpartition("\x1b[?1049l")[2]
    assert "All 12 questions are answered." in after
    assert "To see the result again: skillmatrix report" in after
    assert "Overview by area" not in after


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)], ids=["TERM", "HUP", "INT"]
)
@pytest.mark.parametrize("dialog", ["", "t", "g"])
def test_a_signal_gives_the_terminal_back(terminal: Terminal, number: int, code: int, dialog: str) -> None:
    terminal.start().type("3")
    terminal.wait("Question 1 saved")
    if dialog:
        terminal.type(dialog)
        terminal.wait("Esc")
    terminal.process.send_signal(number)

    assert terminal.wait_for_end() == code
    assert terminal.is_given_back()
    assert list(terminal.ratings().values()) == [3]
    assert "Traceback" not in terminal.seen


def test_ctrl_c_ends_with_130_and_says_that_everything_is_saved(terminal: Terminal) -> None:
    terminal.start().type("3")
    terminal.wait("Question 1 saved")
    terminal.type("\x03")

    assert terminal.wait_for_end() == 130
    assert terminal.is_given_back()
    after = terminal.seen.rpartition("\x1b[?1049l")[2]
    assert "Stopped; all answers are saved.\r\n1 of 37 answered, go on with: skillmatrix assess" in after


def test_a_terminal_that_vanishes_ends_the_program_and_loses_nothing(terminal: Terminal) -> None:
    terminal.start().type("3")
    terminal.wait("Question 1 saved")
    terminal.close()

    assert terminal.process.wait(PATIENCE) == 129
    assert list(terminal.ratings().values()) == [3]
    assert [path.name for path in terminal.answers.parent.iterdir() if path.name.startswith(("a.", ".a"))] == ["a.yaml"]


def test_kill_9_leaves_what_was_confirmed(terminal: Terminal) -> None:
    terminal.start()
    for number, level in enumerate("3412", start=1):
        terminal.type(level)
        terminal.wait(f"Question {number} saved")
    terminal.process.kill()
    terminal.process.wait()

    assert sorted(terminal.ratings().values(), key=str) == [1, 2, 3, 4]


def test_bytes_that_are_no_text_are_passed_over(terminal: Terminal) -> None:
    terminal.start().type(b"\xff\xfe\x80")
    time.sleep(0.3)
    terminal.type("3")
    terminal.wait("Question 1 saved")
    terminal.type("q")

    assert terminal.wait_for_end() == 0


def test_the_program_goes_on_when_the_window_changes_its_size(terminal: Terminal) -> None:
    terminal.start()
    terminal.type("")
    terminal.resize(60, 20)
    terminal.process.send_signal(signal.SIGWINCH)
    terminal.wait("new to me")
    terminal.type("3")
    terminal.wait("Question 1 saved")
    terminal.type("q")

    assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(
    ("options", "environment"), [(["--no-color"], {}), ([], {"NO_COLOR": "1"})], ids=["--no-color", "NO_COLOR"]
)
def test_without_colour_no_colour_reaches_the_terminal(
    tmp_path: Path, terminals: list[Terminal], options: list[str], environment: dict[str, str]
) -> None:
    terminals.append(terminal := Terminal(tmp_path, *options, environment=environment))
    terminal.start().type("3")
    terminal.wait("Question 1 saved")
    terminal.type("q")

    assert terminal.wait_for_end() == 0
    assert not COLOUR.search(terminal.seen)


def test_on_a_terminal_colours_are_those_of_the_terminal(terminal: Terminal) -> None:
    terminal.start().type("q")

    assert terminal.wait_for_end() == 0
    assert COLOUR.search(terminal.seen)
    assert not re.search(r"\x1b\[[\d;]*[34]8;", terminal.seen)


def test_messages_redirected_to_a_file_leave_the_screen_where_it_is(tmp_path: Path, terminals: list[Terminal]) -> None:
    with (tmp_path / "errors.txt").open("wb") as errors:
        terminals.append(terminal := Terminal(tmp_path, errors=errors.fileno()))
        terminal.start().type("q")
        assert terminal.wait_for_end() == 0

    assert (tmp_path / "errors.txt").read_bytes() == b""


@pytest.mark.parametrize(("options", "name"), [(["--plain"], "xterm"), ([], "dumb")])
def test_plain_lines_where_they_are_asked_for(
    tmp_path: Path, terminals: list[Terminal], options: list[str], name: str
) -> None:
    terminals.append(terminal := Terminal(tmp_path, *options, environment={"TERM": name}))
    terminal.wait("q save and leave")
    terminal.type("3\n")
    terminal.wait("Saved: level 3, independent.")
    terminal.type("q\n")

    assert terminal.wait_for_end() == 0
    assert "\x1b" not in terminal.seen


def test_a_folder_that_vanished_is_said_and_another_place_offered(tmp_path: Path, terminals: list[Terminal]) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    terminals.append(terminal := Terminal(folder))
    terminal.start().type("3")
    terminal.wait("Question 1 saved")
    folder.rename(tmp_path / "gone")
    folder.write_bytes(b"")
    terminal.type("4")
    terminal.wait("Not saved")
    terminal.type("q")
    terminal.wait("Where else should")
    terminal.type("a.yaml\r")
    terminal.wait("this file already exists")
    terminal.type("\x1b")
    terminal.wait("Not saved yet. Press q again to leave without saving.")
    terminal.type("b")
    terminal.wait("Question 2 of 37")
    terminal.type("q")
    terminal.wait("Where else should")
    terminal.type("../other.yaml\r")

    assert terminal.wait_for_end() == 0
    assert "--answers ../other.yaml" in terminal.seen.rpartition("\x1b[?1049l")[2]
    terminal.answers = tmp_path / "other.yaml"
    assert list(terminal.ratings().values()) == [3, 4]
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".lock")] == []


def test_line_by_line_needs_no_textual(tmp_path: Path) -> None:
    command = (sys.executable, "-X", "importtime", "-m", "skillmatrix", "assess", "--plain", "--role", "corporate-cm")
    done = subprocess.run(command, input=b"q\n", capture_output=True, check=True, env={**USUAL, "HOME": str(tmp_path)})

    assert b"skillmatrix.assess.plain" in done.stderr
    assert b"textual" not in done.stderr


def test_settings_for_those_who_develop_the_screen_leave_no_trace_of_a_session(
    tmp_path: Path, terminals: list[Terminal]
) -> None:
    settings = {
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_COLOR_SYSTEM": "xyz",
        "TEXTUAL_LOG": str(tmp_path / "log"),
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path),
        "TEXTUAL_PRESS": "1,2,q",
        "TEXTUAL_DRIVER": "nowhere:Driver",
    }
    terminals.append(terminal := Terminal(tmp_path, environment=settings))
    terminal.start().type("3")
    terminal.wait("Question 1 saved")
    terminal.type("q")

    assert terminal.wait_for_end() == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
    assert list(terminal.ratings().values()) == [3]


def test_what_an_editor_wrote_meanwhile_stays_and_the_answers_go_beside_it(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start().type("3")
    terminal.wait("Question 1 saved")
    by_hand = terminal.answers.read_text(encoding="utf-8") + "# by hand\n"
    terminal.answers.write_text(by_hand, encoding="utf-8")
    terminal.type("4")
    terminal.wait("answers are saved in")
    terminal.type("2q")

    assert terminal.wait_for_end() == 0
    assert "a-2.yaml" in terminal.seen.rpartition("\x1b[?1049l")[2]
    assert terminal.answers.read_text(encoding="utf-8") == by_hand
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.yaml", "a.yaml"]
    terminal.answers = tmp_path / "a-2.yaml"
    assert list(terminal.ratings().values()) == [3, 4, 2]
