"""Runs the full screen, and gives the terminal back however it ends."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from skillmatrix.assess.dialogue import Dialogue, Ending, Moved, SaveElsewhere
from skillmatrix.assess.screen.app import AssessApp
from skillmatrix.assess.screen.words import ScreenSpeech
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting

ASK_TO_STOP = ("SIGINT", "SIGTERM", "SIGHUP")
SET_BY_TEXTUAL = ("SIGTSTP", "SIGCONT", "SIGWINCH")


class Stopped(Exception):
    """A signal or Ctrl-C ended it. `code` is what a shell reports for that signal."""

    def __init__(self, number: int, ending: Ending) -> None:
        super().__init__(f"stopped by signal {number}")
        self.code = 128 + number
        self.ending = ending


def run_screen(
    session: Session,
    on_change: Callable[[Session], Moved | None],
    setting: Setting,
    *,
    color: bool,
    save_elsewhere: SaveElsewhere | None = None,
) -> Ending:
    """Ask on the full screen until the end or until the person leaves; Stopped if a signal ends it.

    `on_change` saves, as in `Dialogue`; who leaves while it fails is asked for another place, if there is a
    `save_elsewhere`.
    """
    dialogue = Dialogue(session, on_change, ScreenSpeech(session, setting), save_elsewhere)
    app = AssessApp(dialogue, color=color)
    with _signals(app.stop):
        app.run()
    ending = dialogue.ending()
    app.reraise()
    if app.stopped_by:
        said = dialogue.speech.say("screen.stopped") if ending.is_saved else ""
        raise Stopped(app.stopped_by, ending._replace(text=f"{said}\n{ending.text}".strip()))
    return ending


@contextmanager
def _signals(stop: Callable[[int], None]) -> Iterator[None]:
    """Signals that ask to stop do so; afterwards all are as they were, also those that Textual has set."""
    known = [getattr(signal, name) for name in (*ASK_TO_STOP, *SET_BY_TEXTUAL) if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in known}
    for number in known:
        if number.name in ASK_TO_STOP:
            signal.signal(number, lambda number, _frame: stop(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
