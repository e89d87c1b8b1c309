"""How `assess` asks: on the full screen, or line by line where there is no terminal or somebody wants it so."""

import os
import sys

import typer

from skillmatrix.app.saving import Saver, saving_elsewhere
from skillmatrix.assess.dialogue import Ending
from skillmatrix.assess.plain import run_plain
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.cli.streams import expect_utf8

HUNG_UP = 129
"""The exit code when the terminal is gone: nobody is there to read anything."""


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
    expect_utf8()
    if not sys.stdin.isatty():
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # whoever reads along sees what was saved
    with saving_elsewhere(save, setting) as elsewhere:
        return run_plain(session, _read_line, print, save, setting, elsewhere)


def _read_line() -> str | None:
    if sys.stdin.isatty():
        print("> ", end="", flush=True)
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None


def _forget_settings_of_textual() -> None:
    """They are for those who develop with Textual: a log or a picture of a session would hold somebody's answers.

    It reads them when it is imported. That nothing should move on the screen is a wish that counts.
    """
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name != "TEXTUAL_ANIMATIONS"]:
        del os.environ[name]


def _ask_on_full_screen(session: Session, setting: Setting, save: Saver, *, colour: bool) -> Ending:
    _forget_settings_of_textual()
    from skillmatrix.assess.screen.run import Stopped, run_screen

    with saving_elsewhere(save, setting) as elsewhere:
        try:
            return run_screen(session, save, setting, color=colour, save_elsewhere=elsewhere)
        except Stopped as stopped:
            if stopped.code != HUNG_UP:
                print(stopped.ending.text, file=sys.stderr)
            raise typer.Exit(stopped.code) from None
