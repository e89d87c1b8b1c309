"""A page as the text of one screen: as much of it as the screen has room for."""

from collections.abc import Iterable
from typing import NamedTuple

from skillmatrix.view.blocks import Paper


class Screen(NamedTuple):
    """How many cells a line has, how many lines there are, and whether they are coloured."""

    width: int = 80
    height: int = 24
    colour: bool = False


def brief_text(papers: Iterable[Paper], screen: Screen) -> str:
    """Of several forms of a page, the longest first, the first one that fits on the screen, else the last."""
    from skillmatrix.render.terminal import render_terminal

    texts = (render_terminal(paper, width=screen.width, colour=screen.colour) for paper in papers)
    text = next(texts)
    while text.count("\n") > screen.height and (shorter := next(texts, "")):
        text = shorter
    return text
