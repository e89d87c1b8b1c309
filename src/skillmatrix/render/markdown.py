"""Papers as GitHub-flavoured Markdown, through one template a view."""

import re
from functools import cache
from typing import Literal, TypeAlias

from jinja2 import Environment
from markupsafe import Markup

from skillmatrix.render.environment import add_block_tests, escape_markdown, markdown_environment
from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.view.blocks import Paper
from skillmatrix.view.plain_text import printable

Template: TypeAlias = Literal["report", "jobdesc", "catalogue", "changes", "tally", "cards"]


def render(paper: Paper, layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return Rendered(render_markdown(paper, layout.template))


def render_markdown(paper: Paper, template: Template) -> str:
    """The paper as Markdown, laid out by a template, ending with one line break."""
    return tidy(_environment().get_template(f"{template}.md.j2").render(paper=paper))


@cache
def _environment() -> Environment:
    """One for all papers of a run: compiling the templates takes longer than filling them in."""
    environment = markdown_environment()
    add_block_tests(environment)
    environment.filters |= TEXTS
    return environment


def tidy(text: str) -> str:
    """Filled-in Markdown without blanks at the ends of lines and without two empty lines in a row."""
    # Blank lines are free in a template: values never hold a line break, so these all come from the layout.
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"(?<![ \t])[ \t]+$", "", text, flags=re.MULTILINE)).strip("\n") + "\n"


def inside_a_line(text: str) -> str:
    """Text for Markdown that does not begin a line: `22. November` is no numbered list there and stays as it is."""
    # A letter in front keeps the marks of line beginnings away; a part of escaped text is still known as escaped.
    return escape_markdown("x" + text.lstrip())[1:].lstrip()


def as_code(text: str) -> Markup:
    """A line inside a block of code, where nothing has a meaning but the sign that ends it."""
    return Markup(printable(text).replace("`", "'"))


TEXTS = {"inside_a_line": inside_a_line, "as_code": as_code}
