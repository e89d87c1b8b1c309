"""The forms a paper can take: a table of names and functions. What a form needs is imported when it is asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from skillmatrix.render.rendered import Rendered
from skillmatrix.view.blocks import Paper


class Layout(NamedTuple):
    """What forms want to know beside the paper.

    A template, and the folder of one's own templates; of a screen its width in cells, and if it shows colours; a Word
    file whose styles are taken; JSON that stands inside a web page.
    """

    template: Literal["report", "jobdesc", "catalogue"] = "report"
    width: int = 80
    colour: bool = False
    templates: Path | None = None
    reference: Path | None = None
    linked_data: str = ""


def _terminal(paper: Paper, layout: Layout) -> Rendered:
    from skillmatrix.render.terminal import render_terminal

    return Rendered(render_terminal(paper, width=layout.width, colour=layout.colour))


def _markdown(paper: Paper, layout: Layout) -> Rendered:
    from skillmatrix.render.markdown import render_markdown, tidy

    if layout.templates is None:
        return Rendered(render_markdown(paper, layout.template))
    from skillmatrix.render.templates.own import own_page

    return Rendered(tidy(own_page(layout.templates, f"{layout.template}.md.j2", paper)))


def _html(paper: Paper, layout: Layout) -> Rendered:
    if layout.templates is not None:
        from skillmatrix.render.templates.own import own_page

        return Rendered(own_page(layout.templates, f"{layout.template}.html.j2", paper, layout.linked_data))
    from skillmatrix.render.html import render_html

    return Rendered(render_html(paper, layout.template, layout.linked_data))


def _pdf(paper: Paper, _layout: Layout) -> Rendered:
    from skillmatrix.render.pdf import render_pdf

    return render_pdf(paper)


def _docx(paper: Paper, layout: Layout) -> Rendered:
    from skillmatrix.render.docx import render_docx

    return Rendered(render_docx(paper, layout.reference))


def _xlsx(paper: Paper, _layout: Layout) -> Rendered:
    from skillmatrix.render.xlsx import render_xlsx

    return Rendered(render_xlsx(paper))


def _csv(paper: Paper, _layout: Layout) -> Rendered:
    from skillmatrix.render.csv import render_csv

    return Rendered(render_csv(paper))


FORMATS: dict[str, Callable[[Paper, Layout], Rendered]] = {
    "terminal": _terminal,
    "md": _markdown,
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
    "csv": _csv,
}

SUFFIXES = {
    ".txt": "terminal",
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".csv": "csv",
}
"""The form that the name of a file asks for."""
