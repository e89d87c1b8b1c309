"""The first page: what it is about, where the answers go, how long it takes."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from skillmatrix.assess.screen.page import Page
from skillmatrix.assess.screen.rows import Piece


class StartPage(Page):
    """Read this, then begin."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "app.begin", priority=True),
        Binding("b,B,g,G,z,Z,y,Y", "nothing", priority=True),
    ]

    def contents(self) -> ComposeResult:
        """The role, and some paragraphs."""
        yield Piece(id="name")
        with VerticalScroll(id="introduction", can_focus=True):
            yield Piece(id="paragraphs")

    def on_mount(self) -> None:
        """Arrows scroll."""
        super().on_mount()
        self.query_one("#introduction").focus()

    def show(self) -> None:
        """In the language chosen."""
        super().show()
        self.head(self.speech.title(), self.speech.progress())
        self.query_one("#name", Piece).show(self.speech.role())
        self.query_one("#paragraphs", Piece).show("\n\n".join(self.speech.introduction()))
        self.keys(self.speech.say("screen.keys.start"))

    def action_nothing(self) -> None:
        """Letters about questions have nothing to do here."""
