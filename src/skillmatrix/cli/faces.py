"""How `assess` asks: on the full screen, or line by line where there is no terminal or somebody wants it so."""

import datetime as dt
import os
import shlex
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import typer

from skillmatrix.app.saving import locked, write_answers
from skillmatrix.assess.dialogue import Ending, SaveElsewhere
from skillmatrix.assess.plain import run_plain
from skillmatrix.assess.recorder import record
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Answers

HUNG_UP = 129
"""The exit code when the terminal is gone: nobody is there to read anything."""


@dataclass(slots=True)
class Saver:
    """Writes the session's answers to their file, or to another one once that has been named."""

    path: Path
    before: Answers
    day: dt.date
    texts: Catalogue

    def __call__(self, session: Session) -> None:
        """Save."""
        self.write(session, self.path)

    def write(self, session: Session, path: Path) -> None:
        """Save to this file."""
        write_answers(path, record(self.before, session, self.day), self.texts)


def ask(session: Session, setting: Setting, save: Saver, *, plain: bool, colour: bool) -> None:
    """Ask, say how it ended, and end the program if it was stopped or something is not saved."""
    if plain or not is_full_screen_possible():
        ending = _ask_line_by_line(session, setting, save)
    else:
        ending = _ask_on_full_screen(session, setting, save, colour=colour)
    print(ending.text)
    if not ending.is_saved:
        raise typer.Exit(2)


def is_full_screen_possible() -> bool:
    """Whether a person sits at a terminal that can move its cursor."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _ask_line_by_line(session: Session, setting: Setting, save: Saver) -> Ending:
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]  # a text file here
    if not sys.stdin.isatty():
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # whoever reads along sees what was saved
    with ExitStack() as locks:
        return run_plain(session, _read_line, print, save, setting, _elsewhere(save, setting, locks))


def _read_line() -> str | None:
    if sys.stdin.isatty():
        print("> ", end="", flush=True)
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None


def _ask_on_full_screen(session: Session, setting: Setting, save: Saver, *, colour: bool) -> Ending:
    from skillmatrix.assess.screen.run import Stopped, run_screen

    with ExitStack() as locks:
        elsewhere = _elsewhere(save, setting, locks)
        try:
            return run_screen(session, save, setting, color=colour, save_elsewhere=elsewhere)
        except Stopped as stopped:
            if stopped.code != HUNG_UP:
                print(stopped.ending.text, file=sys.stderr)
            raise typer.Exit(stopped.code) from None


def _elsewhere(save: Saver, setting: Setting, locks: ExitStack) -> SaveElsewhere:
    """How to save to another place; its lock is kept as long as one asks."""

    def save_elsewhere(session: Session, place: str) -> Setting:
        path = _other_path(place, save)
        with ExitStack() as attempt:
            attempt.enter_context(locked(path, save.texts))
            save.write(session, path)
            locks.push(attempt.pop_all())
        save.path = path
        return setting._replace(place=str(path), command=_with_answers(setting.command, path))

    return save_elsewhere


def _other_path(place: str, save: Saver) -> Path:
    """The file meant by what was typed: never one that is there already, as it may hold somebody's answers."""
    path = Path(place).expanduser()
    path = path / save.path.name if path.is_dir() else path
    if path.exists() or path.is_symlink():
        raise UserError(save.texts.say("screen.place_taken", path=path))
    return path


def _with_answers(command: str, path: Path) -> str:
    """The command that goes on with this file instead of another one."""
    words = shlex.split(command)
    if "--answers" in words:
        at = words.index("--answers")
        del words[at : at + 2]
    return shlex.join([*words, "--answers", str(path)])
