"""Rows to choose from, by arrows, by mouse or by what stands in front of them: levels, words, skills."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from skillmatrix.assess.screen.columns import EMPTY, Columns, TextColumn
from skillmatrix.assess.screen.words import ANSWERED, OPEN, HelpEntry

NARROW = 60
"""Below so many cells what stands side by side elsewhere stands one above the other."""


class Piece(Static):
    """A piece of text that is shown as it is: nothing in it is markup."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual calls it so
        super().__init__(Content(text), id=id, classes=classes, markup=False)

    def show(self, text: str, *, hide_if_empty: bool = False) -> None:
        """Another text, or nothing at all."""
        self.update(Content(text))
        if hide_if_empty:
            self.display = bool(text)


class Row(Columns):
    """A row. `key` is what it stands for, `label` what one types to choose it; `sign` stands in front of both."""

    class Clicked(Message):
        """The row was clicked."""

        def __init__(self, row: "Row") -> None:
            super().__init__()
            self.row = row

    def __init__(self, key: str, label: str, sign: str = "") -> None:
        super().__init__()
        self.key = key
        self.label = label
        self.sign = sign
        self.is_chosen = sign == ANSWERED

    def on_click(self, event: Click) -> None:
        """A click chooses."""
        event.stop()
        self.post_message(self.Clicked(self))

    def highlight(self, *, on: bool) -> None:
        """Be the highlighted row, or not any more."""
        self.set_class(on, "-highlighted")
        self.refresh()

    @property
    def is_highlighted(self) -> bool:
        """Whether this is the highlighted row."""
        return self.has_class("-highlighted")

    @property
    def main(self) -> str:
        """The style of what matters most."""
        return "bold" if self.is_highlighted else ""

    @property
    def small(self) -> str:
        """The style of what stands small beside it."""
        return "bold" if self.is_highlighted else "dim"

    def sign_column(self) -> TextColumn:
        """The sign; that of what was chosen before stands out."""
        return TextColumn(Content.styled(self.sign, "bold $accent" if self.is_chosen else "dim"), 2)


class TextRow(Row):
    """A row with a text, and a name that stands small in front of it, as wide as the widest of all rows."""

    def __init__(self, key: str, label: str, text: str = "", sign: str = "") -> None:
        super().__init__(key, label, sign)
        self._text = text
        self._small = ""
        self._small_width = 0

    def write(self, small: str, text: str, width: int = 0) -> None:
        """Say something else."""
        self._small, self._small_width, self._text = small, width, text
        self.refresh(layout=True)

    def mark(self, *, is_chosen: bool) -> None:
        """Show whether this is what was chosen before."""
        self.is_chosen = is_chosen
        self.sign = ANSWERED if is_chosen else OPEN

    def columns(self, width: int) -> list[TextColumn]:
        """Sign, label, name, text; where it is narrow, the name stands above the text."""
        small, text = Content.styled(self._small, self.small), Content.styled(self._text, self.main)
        front = [self.sign_column(), TextColumn(Content.styled(self.label, self.small), len(self.label) + 2)]
        rest = width - sum(column.width for column in front)
        if not self._small:
            return [*front, TextColumn(text, rest)]
        if width < NARROW:
            return [*front, TextColumn(Content("\n").join([small, text]), rest)]
        return [*front, TextColumn(small, self._small_width + 2), TextColumn(text, rest - self._small_width - 2)]


class EntryRow(Row):
    """A row about a skill: its number and name, what goes with the answer, and the answer."""

    def __init__(self, entry: HelpEntry, *, with_details: bool = False) -> None:
        super().__init__(entry.skill, str(entry.number), entry.sign)
        self.entry = entry
        self._with_details = with_details

    def write(self, entry: HelpEntry) -> None:
        """Say what stands there now."""
        if entry != self.entry:
            self.entry, self.sign, self.is_chosen = entry, entry.sign, entry.sign == ANSWERED
            self.refresh(layout=True)

    def columns(self, width: int) -> list[TextColumn]:
        """Sign, number, name over details, answer; where it is narrow, the answer stands under the name."""
        number = Content.styled(f"{self.label:>3}", self.small)
        name, answer = Content.styled(self.entry.name, self.main), Content.styled(self.entry.answer, self.small)
        details = [Content.styled(detail, "dim") for detail in self.entry.details if self._with_details]
        front = [self.sign_column(), TextColumn(number, 5)]
        rest = width - sum(column.width for column in front)
        if width < NARROW:
            return [*front, TextColumn(Content("\n").join([name, answer, *details]), rest)]
        right = rest * 2 // 5
        left = Content("\n").join([name, *details])
        return [*front, TextColumn(left, rest - right - 2), TextColumn(EMPTY, 2), TextColumn(answer, right)]


class Rows(VerticalScroll, can_focus=True):
    """Rows of which one may be highlighted. At first none is: nothing is suggested, and Enter chooses nothing."""

    # With priority, so that keys act in the order in which they were pressed, also when they come in a burst.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", priority=True),
        Binding("down", "move(1)", priority=True),
        Binding("home", "jump(0)", priority=True),
        Binding("end", "jump(-1)", priority=True),
        Binding("enter", "choose", priority=True),
    ]

    highlighted: reactive[Row | None] = reactive(None)

    def __init__(self, choose: Callable[[Row | None], None], *, id: str | None = None) -> None:  # noqa: A002 - Textual calls it so
        """`choose` gets the row that was chosen, None if Enter was pressed while none was highlighted."""
        super().__init__(id=id)
        self._choose = choose

    @property
    def rows(self) -> list[Row]:
        """The rows that are shown."""
        return [row for row in self.query(Row) if row.display]

    def highlight(self, key: str | None) -> None:
        """Highlight the row with this key; none without a key."""
        self.highlighted = next((row for row in self.rows if row.key == key), None)
        if self.highlighted is None:
            self.scroll_home(animate=False)

    def watch_highlighted(self, before: Row | None, now: Row | None) -> None:
        """Show where one is."""
        if before:
            before.highlight(on=False)
        if now:
            now.highlight(on=True)
            # After the layout: rows change their height with their text.
            self.call_after_refresh(now.scroll_visible, animate=False)

    def action_move(self, step: int) -> None:
        """One row further; the first key press goes to the first row, or up to the last."""
        rows = self.rows
        if self.highlighted not in rows:
            self.action_jump(0 if step > 0 else -1)
            return
        at = rows.index(self.highlighted) + step
        self.highlighted = rows[max(0, min(at, len(rows) - 1))]

    def action_jump(self, at: int) -> None:
        """To the first or the last row."""
        if rows := self.rows:
            self.highlighted = rows[at]

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        self._choose(self.highlighted)

    def on_row_clicked(self, event: Row.Clicked) -> None:
        """A click highlights and chooses."""
        event.stop()
        self.highlighted = event.row
        self.action_choose()

    def on_resize(self) -> None:
        """The highlighted row stays in sight."""
        if self.highlighted:
            self.call_after_refresh(self.highlighted.scroll_visible, animate=False)
