"""The full screen as a Textual program: which page is shown, and how it ends."""

import asyncio
import signal
import sys
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.scrollbar import ScrollBar

from skillmatrix.assess.dialogue import Dialogue, Leaving
from skillmatrix.assess.screen.look import COLOURED, COLOURLESS
from skillmatrix.assess.screen.page import Page
from skillmatrix.assess.screen.scroll_line import ScrollLine
from skillmatrix.assess.screen.start_page import StartPage
from skillmatrix.assess.screen.words import ScreenSpeech

HANG_UP = 1
"""The number of SIGHUP, which Windows does not know."""


class AssessApp(App[None], inherit_bindings=False):
    """Shows one page of the dialogue after another. `stopped_by` is the signal that ended it, 0 if none did."""

    CSS_PATH = "look.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # who selects text presses Ctrl-C next, and that ends
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 - Textual declares them like this
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-usual"), (30, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", priority=True),
        Binding("ctrl+z", "suspend_process"),
    ]

    def __init__(self, dialogue: Dialogue[ScreenSpeech], *, color: bool) -> None:
        # The colours are those of the terminal, light or dark, as the person has set them.
        super().__init__(ansi_color=True)
        for theme in (COLOURED, COLOURLESS):
            self.register_theme(theme)
        self.theme = COLOURED.name if color else COLOURLESS.name
        ScrollBar.renderer = ScrollLine
        self.title = "skillmatrix"
        self.dialogue = dialogue
        self.stopped_by = 0
        self._events: asyncio.AbstractEventLoop | None = None
        self._has_begun = False
        self._is_reviewing = False

    def get_driver_class(self) -> type[Driver]:
        """Our own driver, where there are terminals as on Linux and macOS."""
        if sys.platform == "win32":  # pragma: no cover - Windows only
            return super().get_driver_class()
        from skillmatrix.assess.screen.driver import TerminalDriver

        return TerminalDriver

    def on_mount(self) -> None:
        """Begin with the first page."""
        self._events = asyncio.get_running_loop()
        if self.stopped_by:
            self.exit()
        # Pushed, not the default screen: Textual switches only from a screen that was pushed (8.2.8).
        self.push_screen(StartPage(self.dialogue, self.follow))

    def follow(self, has_moved: bool = True) -> None:  # noqa: FBT001, FBT002 - a callback of pages
        """Something changed: show the page that fits. A list of all answers stays as long as nobody goes anywhere."""
        self._is_reviewing = self._is_reviewing and not has_moved
        self.show_page()

    def action_begin(self) -> None:
        """From the first page to the first open question."""
        self._has_begun = True
        self.dialogue.begin()
        self.show_page()

    def action_review(self) -> None:
        """Show all answers."""
        self._is_reviewing = True
        self.dialogue.begin()
        self.show_page()

    def action_finish(self) -> None:
        """From all answers to the result; where nothing was answered there is none, and one leaves."""
        self._is_reviewing = False
        if self.dialogue.results:
            self.dialogue.begin()
            self.show_page()
        else:
            self.action_leave()

    def show_page(self) -> None:
        """The question, or all answers when no question is left."""
        wanted = self._wanted()
        if isinstance(self.screen, wanted):
            self.screen.show()
        elif isinstance(self.screen, Page):
            self.switch_screen(wanted(self.dialogue, self.follow))

    def _wanted(self) -> type[Page]:
        # Imported here, and dialogs where they open: the first page is there sooner.
        from skillmatrix.assess.screen.question_page import QuestionPage
        from skillmatrix.assess.screen.result_page import ResultPage
        from skillmatrix.assess.screen.review_page import ReviewPage

        if not self._has_begun:
            return StartPage
        if self.dialogue.results and not self._is_reviewing:
            return ResultPage
        return ReviewPage if self._is_reviewing or self.dialogue.session.current is None else QuestionPage

    # The end

    def action_leave(self) -> None:
        """Leave, if nothing would be lost."""
        self._end(self.dialogue.leave())

    def action_interrupt(self) -> None:
        """Ctrl-C, wherever one is."""
        if self._end(self.dialogue.interrupt()):
            self.stopped_by = signal.SIGINT

    def stop(self, number: int) -> None:
        """Leave at once, as a signal asked for it; it may come at any moment, also before the first page."""
        self.stopped_by = number
        if self._events and not self._events.is_closed():
            self._events.call_soon_threadsafe(self.exit)

    def on_hung_up(self) -> None:
        """The terminal is gone, even if no signal says so."""
        self.stop(HANG_UP)

    def reraise(self) -> None:
        """Raise what went wrong inside, if something did."""
        if self._exception:
            raise self._exception

    def _end(self, leaving: Leaving) -> bool:
        """Go, or do what has to be done before; true if one goes."""
        if leaving is Leaving.GO:
            self.exit()
        elif leaving is Leaving.ASK_FOR_PLACE:
            self._ask_for_place()
        else:
            self.show_page()
        return leaving is Leaving.GO

    def _ask_for_place(self) -> None:
        """Nothing can be saved where it should be: ask for another place; then the person may go."""
        from skillmatrix.assess.screen.dialogs import TextDialog

        dialogue, say = self.dialogue, self.dialogue.speech.say

        def decide(is_saved: bool | None) -> None:  # noqa: FBT001 - the result of a dialog
            if is_saved:
                self.exit()
                return
            dialogue.decline_place()
            self.show_page()

        dialog = TextDialog(
            say("screen.ask_place"), say("screen.keys.place"), dialogue.take_place, hint=dialogue.reason
        )
        self.push_screen(dialog, decide)

    def _fatal_error(self) -> None:
        """End without a traceback: Textual's shows the values of variables, that is, personal data."""
        self._close_messages_no_wait()
