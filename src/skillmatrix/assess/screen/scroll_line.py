"""A scroll bar that is a thin line; Textual's is a block, and without colour it is no longer to be seen."""

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

WHOLE = "┃"
DEFAULT = Color.default()
GRAB, UP, DOWN = ({"@mouse.down": action} for action in ("grab", "scroll_up", "scroll_down"))


class ScrollLine(ScrollBarRender):
    """Draws the part in sight as a line, and nothing above and below. Only upright bars are used."""

    @classmethod
    def render_bar(  # noqa: PLR0913, PLR0917 - Textual calls it so
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,  # noqa: ARG003, FBT001, FBT002 - Textual calls it so
        back_color: Color = DEFAULT,
        bar_color: Color = DEFAULT,
    ) -> Segments:
        """One segment for each row of the bar; a click beside the line scrolls."""
        begin, end = part_in_sight(size, virtual_size, window_size, position)
        blank = " " * thickness
        above = Segment(blank, Style(bgcolor=back_color, meta=UP))
        line = Segment(WHOLE * thickness, Style(color=bar_color, bgcolor=back_color, meta=GRAB))
        below = Segment(blank, Style(bgcolor=back_color, meta=DOWN))
        return Segments([above] * begin + [line] * (end - begin) + [below] * (size - end), new_lines=True)


def part_in_sight(size: int, virtual_size: float, window_size: float, position: float) -> tuple[int, int]:
    """The rows of a bar of this size that stand for what is in sight: the first, and the one behind the last."""
    if not virtual_size or window_size >= virtual_size:
        return 0, size
    length = max(1, round(size * window_size / virtual_size))
    begin = round((size - length) * position / (virtual_size - window_size))
    return max(0, min(begin, size - length)), min(size, max(0, begin) + length)
