"""A terminal that may vanish, or send bytes that are no text: Textual's driver for Linux and macOS, hardened.

Where Textual renames what is overridden here, its own behaviour is what remains.
"""

import os
import select
import sys
from threading import Thread
from typing import Any, ClassVar

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

WATCH_EVERY = 500
"""Milliseconds between two looks at whether the program is over."""
WIDEST, HIGHEST = 1_000, 500
"""Cells, more than the largest screens show."""


class HungUp(Message):
    """The terminal is gone."""

    bubble: ClassVar[bool] = False


class Terminal:
    """Standard output, written to directly. Once nobody is there any more, what is written is lost without complaint.

    A text file would keep what it could not write, try again when the program ends, and fail then.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def fileno(self) -> int:
        """The file descriptor."""
        return self._descriptor

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return os.isatty(self._descriptor)

    def write(self, text: str) -> int:
        """Write everything, or nothing if nobody is there."""
        data = text.encode("utf-8", errors="replace")
        try:
            while data:
                data = data[os.write(self._descriptor, data) :]
        except OSError:
            pass
        return len(text)

    def flush(self) -> None:
        """Nothing is kept back."""


class TerminalDriver(LinuxDriver):
    """Shows the program on standard output; Textual's own driver takes standard error, which may be a file."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if sys.__stdout__ is not None:
            self._file: Any = Terminal(sys.__stdout__.fileno())

    def _get_terminal_size(self) -> tuple[int, int]:
        """The size of the terminal. `COLUMNS` and `LINES` may say anything; memory is taken for every cell."""
        width, height = super()._get_terminal_size()
        self._size = min(width, WIDEST), min(height, HIGHEST)
        return self._size

    def _sigcont_application(self, *signal_and_frame: object) -> None:
        """Come back, but only from a suspension.

        When the terminal vanishes, the kernel sends this signal, too; taking the terminal again would then stop the
        program for good.
        """
        if self._must_signal_resume:
            super()._sigcont_application(*signal_and_frame)

    def _run_input_thread(self) -> None:
        """Read until the end. Bytes that are no text are passed over; Textual would end with a traceback."""
        Thread(target=self._watch_terminal, daemon=True).start()
        while not self.exit_event.is_set():
            try:
                self.run_input_thread()
            except UnicodeDecodeError:
                continue
            except OSError:
                self._hang_up()
                return

    def _watch_terminal(self) -> None:
        """Notice that the terminal is gone where no signal says so.

        Reading then gives nothing at once, again and again: Textual would try for ever and keep a processor busy.
        """
        watched = select.poll()
        watched.register(self.fileno, 0)  # nothing to read or write: only whether somebody is there
        while not self.exit_event.is_set():
            if any(event & select.POLLHUP for _, event in watched.poll(WATCH_EVERY)):
                self._hang_up()
                return

    def _hang_up(self) -> None:
        self.exit_event.set()
        self._app.post_message(HungUp())
