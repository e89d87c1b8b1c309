"""Papers as GitHub-flavoured Markdown, through one template a view."""

import re
from typing import Literal, TypeAlias

from skillmatrix.render.environment import markdown_environment
from skillmatrix.view.blocks import Items, Note, Paper, Paragraph, Table

Template: TypeAlias = Literal["report", "jobdesc"]

KINDS = {"paragraph": Paragraph, "note": Note, "items": Items, "table": Table}


def render_markdown(paper: Paper, template: Template) -> str:
    """The paper as Markdown, laid out by a packaged template, ending with one line break."""
    environment = markdown_environment()
    for name, kind in KINDS.items():
        environment.tests[name] = kind.__instancecheck__
    text = environment.get_template(f"{template}.md.j2").render(paper=paper)
    # Blank lines are free in a template: values never hold a line break, so these all come from the layout.
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)).strip("\n") + "\n"
