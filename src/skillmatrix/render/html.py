"""Papers as web pages: one file each that loads nothing, runs nothing, and says so in its security policy."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Literal, TypeAlias

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.environment import html_environment
from skillmatrix.render.svg import key_picture, pictures
from skillmatrix.view.blocks import Block, Chart, Items, Note, Paper, Paragraph, Table

Template: TypeAlias = Literal["report", "jobdesc", "page"]

KINDS: dict[str, type[Block]] = {
    "paragraph": Paragraph,
    "note": Note,
    "items": Items,
    "table": Table,
    "chart": Chart,
}


def render_html(paper: Paper, template: Template = "page") -> str:
    """The paper as a web page, laid out by a packaged template."""
    return _environment().get_template(f"{template}.html.j2").render(paper=paper, words=_language_of_words(paper))


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    """One for all pages of a run: compiling the templates takes longer than filling them in."""
    environment = html_environment()
    for name, kind in KINDS.items():
        environment.tests[name] = lambda block, kind=kind: isinstance(block, kind)
    environment.filters |= {"pictures": pictures, "key_picture": key_picture}
    style = _style(environment)
    environment.globals |= {"style": Markup(style), "policy": policy(style)}  # noqa: S704 - our own style sheet
    return environment


def _style(environment: ImmutableSandboxedEnvironment) -> str:
    """The style sheet as it is: it stands among the templates, but nothing in it is filled in."""
    assert environment.loader
    return environment.loader.get_source(environment, "page.css")[0]


def policy(style: str) -> str:
    """A content security policy that allows this style sheet, letter by letter, and nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _language_of_words(paper: Paper) -> str:
    """The language of headings: interface texts are English where a matrix speaks a language that they do not."""
    return Catalogue(paper.language).language
