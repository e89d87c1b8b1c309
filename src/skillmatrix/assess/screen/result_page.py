"""The page of the result: what the answers come to, as soon as no question is left."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from skillmatrix.assess.dialogue import Dialogue, Notice
from skillmatrix.assess.results import FileForm
from skillmatrix.assess.screen.page import Follow, Page
from skillmatrix.assess.screen.rows import Piece
from skillmatrix.assess.screen.words import ScreenSpeech
from skillmatrix.errors import UserError
from skillmatrix.view.plain_text import printable

WIDEST = 100
"""Cells: longer lines are hard to read."""


class ResultPage(Page):
    """Shows the result in short; `a` shows all of it, and short again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,A", "all", priority=True),
        Binding("h,H", "save('html')", priority=True),
        Binding("p,P", "save('pdf')", priority=True),
        Binding("r,R", "app.review", priority=True),
        Binding("escape", "short", priority=True),
        Binding("enter", "nothing", priority=True),
    ]

    def __init__(self, dialogue: Dialogue[ScreenSpeech], follow: Follow) -> None:
        super().__init__(dialogue, follow)
        self._is_full = False
        self._shown: tuple[object, ...] = ()

    def contents(self) -> ComposeResult:
        """The text, which scrolls if it must."""
        with VerticalScroll(id="introduction", can_focus=True):
            yield Static(id="result", markup=False)

    def on_mount(self) -> None:
        """Arrows scroll. That the last answer was saved is said at the end; here is the result."""
        if not self.dialogue.news:
            self.dialogue.begin()
        super().on_mount()
        self.query_one("#introduction").focus()

    def show(self) -> None:
        """The result as it is now."""
        if self.dialogue.results is None:
            return
        super().show()
        self.query_one("#message", Piece).display = bool(self.dialogue.message or self.dialogue.trouble)
        self.head(self.speech.role(), self.speech.progress())
        key = "screen.keys.result_full" if self._is_full else "screen.keys.result"
        self.keys(self.speech.say(key))
        self.call_after_refresh(self._write)

    def on_resize(self) -> None:
        """Another width, other lines."""
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        """The text for the room there is, which is known once the page is laid out."""
        room = self.query_one("#introduction", VerticalScroll).scrollable_content_region
        results = self.dialogue.results
        if results is None or not room.width:
            return
        width, height = min(WIDEST, room.width), room.height
        wanted = (self._is_full, width, height, self.session.language, self.session.review())
        if wanted == self._shown:
            return
        text = results.full(self.session, width) if self._is_full else results.brief(self.session, width, height)
        self._shown = wanted
        self.query_one("#result", Static).update(Text.from_ansi(text.rstrip("\n")))

    def action_all(self) -> None:
        """All of it, or short again."""
        self._is_full = not self._is_full
        self.query_one("#introduction").scroll_home(animate=False)
        self.dialogue.begin()
        self.show()

    def action_short(self) -> None:
        """Short again."""
        if self._is_full:
            self.action_all()

    def action_save(self, form: FileForm) -> None:
        """Write a file, and say where it is or why not."""
        results = self.dialogue.results
        if results is None:
            return
        self.dialogue.begin()
        try:
            name = results.save(self.session, form)
        except UserError as error:
            self.dialogue.refuse(printable(str(error)))
        else:
            self.dialogue.message = Notice("saved", self.speech.say("screen.saved_result", file=printable(name)))
        self.show()

    def action_nothing(self) -> None:
        """Enter answered the last question, maybe twice: it must not end."""
