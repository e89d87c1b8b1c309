"""The forms a paper can take: a table of names and functions. What a form needs is imported when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from skillmatrix.view.blocks import Paper


@dataclass(frozen=True, slots=True)
class Layout:
    """What forms want to know beside the paper: a template; of a screen its width in cells, and if it shows colours."""

    template: Literal["report", "jobdesc"] = "report"
    width: int = 80
    colour: bool = False


def _terminal(paper: Paper, layout: Layout) -> str:
    from skillmatrix.render.terminal import render_terminal

    return render_terminal(paper, width=layout.width, colour=layout.colour)


def _markdown(paper: Paper, layout: Layout) -> str:
    from skillmatrix.render.markdown import render_markdown

    return render_markdown(paper, layout.template)


def _html(paper: Paper, layout: Layout) -> str:
    from skillmatrix.render.html import render_html

    return render_html(paper, layout.template)


FORMATS: dict[str, Callable[[Paper, Layout], str]] = {"terminal": _terminal, "md": _markdown, "html": _html}

SUFFIXES = {".txt": "terminal", ".md": "md", ".html": "html", ".htm": "html"}
"""The form that the name of a file asks for."""
