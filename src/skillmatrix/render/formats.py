"""The forms a paper can take: one line each. What a form needs is imported when it is asked for."""

import importlib
from typing import NamedTuple

from skillmatrix.errors import UserError
from skillmatrix.render.paper_size import size_of
from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.view.blocks import Paper


class Format(NamedTuple):
    """A form: its module in `skillmatrix.render`, which has a function `render(paper, layout)`, and its files.

    `suffixes`: the endings of files that ask for it, the usual one first. `for_jobdesc`: job descriptions come in it,
    too. `on_screen`: it is read where it appears, so large things are told in short. `with_room`: people write into it,
    so tables to be marked up get an empty column. `with_data`: it shows the data of a report, which others do not pay
    for. `largest`: the size of a paper (`paper_size.py`) up to which it takes no more than 3 seconds and 250 MiB of
    memory: one and a half matrices like the largest packaged one, and two. `in_house_style`: it shows the logo, colour
    and font of a house.
    """

    module: str
    suffixes: tuple[str, ...]
    for_jobdesc: bool = False
    on_screen: bool = False
    with_room: bool = False
    with_data: bool = False
    largest: int | None = None
    in_house_style: bool = False

    def __call__(self, paper: Paper, layout: Layout) -> Rendered:
        """The paper in this form; one's own templates are for those that have packaged ones."""
        if layout.templates is not None:
            from skillmatrix.render.templates.own import own_page

            name = f"{layout.template}{self.suffixes[0]}.j2"
            return Rendered(own_page(layout.templates, name, paper, layout.linked_data, layout.house))
        if self.largest is not None and (size := size_of(paper)) > self.largest:
            sentence = "this paper is too long for {form} ({size} kB of text, at most {most} kB); print -f html instead"
            raise UserError(sentence, form=self.module, size=size // 1000, most=self.largest // 1000)
        rendered: Rendered = importlib.import_module(f"skillmatrix.render.{self.module}").render(paper, layout)
        return rendered


FORMATS = {
    "terminal": Format("terminal", (".txt",), on_screen=True),
    "md": Format("markdown", (".md",), for_jobdesc=True),
    "html": Format("html", (".html", ".htm"), for_jobdesc=True, with_room=True, in_house_style=True),
    "pdf": Format("pdf", (".pdf",), for_jobdesc=True, with_room=True, largest=390_000, in_house_style=True),
    "docx": Format("docx", (".docx",), for_jobdesc=True, with_room=True, largest=600_000),
    "xlsx": Format("xlsx", (".xlsx",), with_room=True, with_data=True),
    "csv": Format("csv", (".csv",), with_data=True),
}

SUFFIXES = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}
"""The form that the name of a file asks for."""
