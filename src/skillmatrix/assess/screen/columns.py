"""Text in columns: each wrapped in its own width, side by side. One widget a row, as hundreds of widgets are slow."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

EMPTY = Content("")


class TextColumn(NamedTuple):
    """A text and how many cells it has."""

    text: Content
    width: int


def side_by_side(columns: Sequence[TextColumn]) -> list[Content]:
    """The columns as lines, as many as the longest column needs."""
    wrapped = [column.text.wrap(max(column.width, 1)) for column in columns]
    return [
        EMPTY.join(
            line.pad_right(max(column.width - line.cell_length, 0)) for column, line in zip(columns, row, strict=True)
        )
        for row in zip_longest(*wrapped, fillvalue=EMPTY)
    ]


class Columns(Widget):
    """Columns as a widget."""

    def columns(self, width: int) -> list[TextColumn]:
        """What stands side by side in so many cells."""
        raise NotImplementedError

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual calls it so
        """As many lines as the longest column needs."""
        return len(side_by_side(self.columns(width)))

    def render(self) -> Content:
        """All columns."""
        return Content("\n").join(side_by_side(self.columns(self.content_size.width)))


class Pair(Columns):
    """A word and what it means."""

    def __init__(self, head: str, meaning: str, width: int) -> None:
        super().__init__()
        self._head = Content.styled(head, "bold")
        self._meaning = Content(meaning)
        self._width = width

    def columns(self, width: int) -> list[TextColumn]:
        """The word and, beside it, its meaning."""
        return [TextColumn(self._head, self._width), TextColumn(self._meaning, width - self._width)]
