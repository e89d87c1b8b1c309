"""Papers as web pages: one file each that loads nothing, runs nothing, and says so in its security policy."""

from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from typing import Any, Literal, TypeAlias

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import Phrase, Run, changed
from skillmatrix.render.bands import stand_beside
from skillmatrix.render.environment import add_block_tests, html_environment
from skillmatrix.render.house_rules import house_rules
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle, Layout, Rendered
from skillmatrix.render.svg import key_picture, pictures
from skillmatrix.view.blocks import Paper
from skillmatrix.view.links import parted
from skillmatrix.view.plain_text import printable_lines

Template: TypeAlias = Literal["report", "jobdesc", "catalogue", "changes", "tally", "cards", "page"]

OWN_STYLES: dict[str, tuple[str, ...]] = {
    "catalogue": ("catalogue.css",),
    "changes": ("changes.css",),
    "tally": ("tally.css",),
    "cards": ("cards.css",),
}
"""What a template needs beside the style sheet of all pages."""
TAGS = {"added": "ins", "removed": "del"}
"""What words are that one of two versions has."""
DRAWINGS: dict[str, Callable[..., Any]] = {
    "pictures": pictures,
    "key_picture": key_picture,
    "stand_beside": stand_beside,
}


def render(paper: Paper, layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return Rendered(render_html(paper, layout.template, layout.linked_data, layout.house))


def render_html(paper: Paper, template: Template = "page", linked_data: str = "", house: HouseStyle = NO_HOUSE) -> str:
    """The paper as a web page, laid out by a template; `linked_data` is JSON as `render_jsonld` writes it."""
    data = Markup(linked_data)  # noqa: S704 - holds no character of markup
    context = {"paper": paper, "words": language_of_words(paper), "linked_data": data}
    style = _style(template) + house_rules(house)
    look = {
        "style": Markup(style),  # noqa: S704 - our own style sheet, and a font whose name holds no markup
        "policy": policy(style, with_pictures=bool(house.logo)),
    }
    return _environment().get_template(f"{template}.html.j2").render(**context, **look, **house_of_page(house))


def house_of_page(house: HouseStyle) -> dict[str, str]:
    """What pages show of a house: its logo as an address that holds the picture, and its name."""
    logo = f"data:image/png;base64,{b64encode(house.logo).decode()}" if house.logo else ""
    return {"logo": logo, "house": house.name}


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    """One for all pages of a run: compiling the templates takes longer than filling them in."""
    environment = html_environment()
    add_block_tests(environment)
    environment.filters |= DRAWINGS | TEXTS
    return environment


def in_its_languages(text: str) -> str:
    """The text, with its parts in other languages than the page marked as such."""
    if not isinstance(text, Phrase):
        return in_lines(text) if "\n" in text else text
    return Markup().join(map(_marked, changed(text, printable_lines)))


def in_lines(text: str) -> Markup:
    """The text with a break where it has one."""
    return Markup("<br>").join(map(escape, printable_lines(text).split("\n")))


def _marked(run: Run) -> Markup:
    if run.mark == "sign":
        return Markup()
    words = Markup("<br>").join(map(escape, run.text.split("\n")))
    tag = TAGS.get(run.mark, "span")
    language = Markup(' lang="{}"').format(run.language) if run.language else ""
    return Markup("<{0}{1}>{2}</{0}>").format(tag, language, words) if language or run.mark else words


def with_links(text: str, links: tuple[str, ...]) -> Markup:
    """The same, and the addresses in it as links."""
    return Markup().join(_linked(run, links) for run in changed(text, printable_lines))


def _linked(run: Run, links: tuple[str, ...]) -> Markup:
    parts = (
        Markup('<a href="{}">{}</a>').format(target, part) if target else _marked(run._replace(text=part))
        for part, target in parted(run.text, links)
    )
    return Markup().join(parts)


TEXTS = {"in_its_languages": in_its_languages, "with_links": with_links}


def style_sheets(template: str) -> tuple[str, ...]:
    """The names of the style sheets of a page."""
    return ("page.css", *OWN_STYLES.get(template, ()))


@cache
def _style(template: Template) -> str:
    """The style sheets as they are: they stand among the templates, but nothing in them is filled in."""
    environment = _environment()
    assert environment.loader
    return "\n".join(environment.loader.get_source(environment, name)[0] for name in style_sheets(template))


def policy(style: str, *, with_pictures: bool = False) -> str:
    """A content security policy that allows this style sheet, letter by letter, and nothing else.

    `with_pictures`: also pictures that stand in the page itself, as `data:` addresses.
    """
    digest = b64encode(sha256(style.encode()).digest()).decode()
    images = " img-src data:;" if with_pictures else ""
    return f"default-src 'none'; style-src 'sha256-{digest}';{images} base-uri 'none'; form-action 'none'"


def language_of_words(paper: Paper) -> str:
    """The language of headings: interface texts are English where a matrix speaks a language that they do not."""
    return Catalogue(paper.language).language
