"""A report as the text of one screen: as much of it as the screen has room for."""

from collections.abc import Callable
from typing import NamedTuple

from skillmatrix.view.blocks import Paper
from skillmatrix.view.report_brief import LENGTHS, Length


class Screen(NamedTuple):
    """How many cells a line has, how many lines there are, and whether they are coloured."""

    width: int = 80
    height: int = 24
    colour: bool = False


def brief_text(build: Callable[[Length], Paper], screen: Screen) -> str:
    """The longest form that fits on the screen, else the shortest."""
    from skillmatrix.render.terminal import render_terminal

    texts = (render_terminal(build(length), width=screen.width, colour=screen.colour) for length in LENGTHS)
    text = next(texts)
    while text.count("\n") > screen.height and (shorter := next(texts, "")):
        text = shorter
    return text
