"""The page of all answers: to look something up on the way, and to look everything through before the end."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from skillmatrix.assess.screen.page import Page
from skillmatrix.assess.screen.rows import EntryRow, Piece, Row, Rows, TextRow

FINISH = ""
"""The key of the row that ends; no skill has an empty id."""


class ReviewPage(Page):
    """Lists every question with its answer. Once no question is left, the first row ends."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("r,R,escape", "close", priority=True)]

    def contents(self) -> ComposeResult:
        """A sentence about where one is, and the rows."""
        yield Piece(id="name")
        with Rows(self.choose, id="entries"):
            yield TextRow(FINISH, "→")
            for entry in self.speech.entries():
                yield EntryRow(entry, with_details=True)

    def on_mount(self) -> None:
        """Arrows go through the rows."""
        super().on_mount()
        self.query_one(Rows).focus()

    def show(self) -> None:
        """All answers as they are now."""
        super().show()
        say, skill = self.speech.say, self.session.current
        self.head(self.speech.role(), self.speech.progress())
        self.query_one("#name", Piece).show(say("screen.review") if skill else say("screen.end"))
        self.keys(say("screen.keys.review") if skill else say("screen.keys.end"))
        rows = self.query_one(Rows)
        for row, entry in zip(rows.query(EntryRow), self.speech.entries(), strict=True):
            row.write(entry)
        finish = rows.query_one(TextRow)
        finish.write("", say("screen.finish"))
        finish.display = skill is None
        rows.highlight(skill or FINISH)

    def choose(self, row: Row | None) -> None:
        """To the question chosen, or to the end."""
        if row and row.key != FINISH:
            self.dialogue.go_to(row.key)
            self.changed()
        elif self.session.current is None:
            self.app.call_next(self.app.run_action, "finish")

    def action_close(self) -> None:
        """Back to the question; at the end there is none."""
        self.dialogue.begin()
        self.changed()
