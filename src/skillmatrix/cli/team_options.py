"""What the commands of a team share: their options, and how a page is written in the form asked for."""

from pathlib import Path
from typing import Annotated, Literal, NamedTuple, TypeAlias

from skillmatrix.app.brief import Screen, brief_text
from skillmatrix.app.team_pages import Page
from skillmatrix.cli.colour import paints
from skillmatrix.cli.options import catalogue, format_option, language
from skillmatrix.cli.output import format_of, tell_mixture, write, write_paper
from skillmatrix.cli.screen import PROMPT, terminal_height, terminal_width
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.data import render_data
from skillmatrix.render.formats import FORMATS, SUFFIXES
from skillmatrix.render.rendered import Layout

TERMINAL, JSON = "terminal", "json"
"""A page to be read where it appears, and as data."""

FormatOption: TypeAlias = Annotated[str | None, format_option([*FORMATS, JSON])]


class PageOptions(NamedTuple):
    """How a page is to be written: its form, and what was typed; `when` is one of the words for colour.

    `reference` is a Word file whose styles are taken, `separator` is what separates values in CSV. `brief`: one screen
    of it, which names `again` as the command for all of it.
    """

    form: str
    output: str | None
    force: bool
    lang: str | None
    address: str
    when: str
    reference: Path | None = None
    separator: str = ","
    brief: bool = False
    again: str = ""
    template: Literal["report", "jobdesc", "tally"] = "report"


def form_of(option: str | None, output: str | None) -> str:
    """The form asked for, or that of the file."""
    return format_of(option, output, {**SUFFIXES, f".{JSON}": JSON}, TERMINAL)


def write_page(page: Page, matrix: Matrix, options: PageOptions) -> None:
    """Write the page where it was asked for."""
    form, tongue = options.form, language(options.lang, matrix)
    if form == JSON:
        write(render_data(page.data(tongue)), options.output, force=options.force)
        return
    words, colour = catalogue(tongue, options.address), paints(options.when, options.output)
    if options.brief and page.briefs:
        screen = Screen(terminal_width(), terminal_height() - PROMPT, colour)
        text = brief_text(page.briefs(tongue, words, options.again), screen)
        write(text, options.output, force=options.force)
        return
    on_screen = FORMATS[form].on_screen and options.output is None
    paper = page.paper(tongue, words, with_data=FORMATS[form].with_data, on_screen=on_screen)
    layout = Layout(
        options.template, terminal_width(), colour, reference=options.reference, csv_separator=options.separator
    )
    write_paper(FORMATS[form](paper, layout), options.output, force=options.force)
    tell_mixture(paper.mixture)
