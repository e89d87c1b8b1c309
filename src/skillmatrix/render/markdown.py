"""Papers as GitHub-flavoured Markdown, through one template a view."""

import re
from collections.abc import Callable
from typing import Literal, TypeAlias

from skillmatrix.render.environment import escape_markdown, markdown_environment
from skillmatrix.view.blocks import Block, Chart, Items, Note, Paper, Paragraph, Table

Template: TypeAlias = Literal["report", "jobdesc"]

KINDS: dict[str, type[Block]] = {"paragraph": Paragraph, "note": Note, "items": Items, "table": Table, "chart": Chart}


def render_markdown(paper: Paper, template: Template) -> str:
    """The paper as Markdown, laid out by a packaged template, ending with one line break."""
    environment = markdown_environment()
    for name, kind in KINDS.items():
        environment.tests[name] = _is_a(kind)
    environment.filters["inside_a_line"] = inside_a_line
    text = environment.get_template(f"{template}.md.j2").render(paper=paper)
    # Blank lines are free in a template: values never hold a line break, so these all come from the layout.
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)).strip("\n") + "\n"


def _is_a(kind: type[Block]) -> Callable[[Block], bool]:
    return lambda block: isinstance(block, kind)


def inside_a_line(text: str) -> str:
    """Text for Markdown that does not begin a line: `22. November` is no numbered list there and stays as it is."""
    # A letter in front keeps the marks of line beginnings away; a part of escaped text is still known as escaped.
    return escape_markdown(f"x{text}")[1:].lstrip()
