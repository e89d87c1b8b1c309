"""Fills templates of others in: what they are given, what a page may hold, and which policy it gets."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import TemplateSyntaxError, Undefined
from jinja2.exceptions import SecurityError
from jinja2.filters import do_mark_safe
from markupsafe import Markup

from skillmatrix.errors import UserError
from skillmatrix.render import html, markdown
from skillmatrix.render.environment import add_block_tests, escape_markdown, on_one_line
from skillmatrix.render.house_rules import house_rules
from skillmatrix.render.markdown import tidy
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle
from skillmatrix.render.templates.faults import TemplateFault, fault_of
from skillmatrix.render.templates.files import own_names, read_own
from skillmatrix.render.templates.sandbox import Sandbox, Unknown
from skillmatrix.view.blocks import Paper

MAX_BYTES = 5_000_000
"""Bytes of one page."""
END_OF_STYLE = re.compile(r"</style", re.IGNORECASE)
PICTURE = re.compile(r"data:image/", re.IGNORECASE)


def answered(
    templates: Path, name: str, paper: Paper, linked_data: str, house: HouseStyle = NO_HOUSE
) -> Iterator[str | TemplateFault]:
    """The page, or what is wrong with its template."""
    try:
        sandbox = sandbox_for(name, templates)
        text = filled(sandbox, templates, name, paper, linked_data, house)
        yield tidy(text) if is_markdown(name) else text
    except Exception as error:  # noqa: BLE001 - a template of others can fail in any way
        yield fault_of(error, templates, name)


def sandbox_for(name: str, templates: Path, undefined: type[Undefined] = Unknown) -> Sandbox:
    """The environment for a template. On pages all is escaped; in Markdown people need `|safe`."""
    if is_markdown(name):
        sandbox = Sandbox(templates, escape_markdown, undefined)
        add_block_tests(sandbox)
        sandbox.filters |= {**markdown.TEXTS, "safe": do_mark_safe}
    else:
        sandbox = Sandbox(templates, on_one_line, undefined, autoescape=True)
        add_block_tests(sandbox)
        sandbox.filters |= html.TEXTS | html.DRAWINGS
    return sandbox


def is_markdown(name: str) -> bool:
    """Whether a template gives Markdown; all others give web pages."""
    return ".md." in name


def filled(
    sandbox: Sandbox, templates: Path, name: str, paper: Paper, linked_data: str, house: HouseStyle = NO_HOUSE
) -> str:
    """The text that a template gives; what goes wrong in the template is raised as it comes."""
    context: dict[str, object] = {"paper": paper, "words": html.language_of_words(paper)}
    if not is_markdown(name):
        data = Markup(linked_data)  # noqa: S704 - holds no character of markup
        context |= {"linked_data": data, **look(sandbox, templates, name, house), **html.house_of_page(house)}
    template = sandbox.get_template(name)
    return "".join(_within_limit(template.root_render_func(template.new_context(context))))


def _within_limit(pieces: Iterator[str]) -> Iterator[str]:
    size = 0
    for piece in pieces:
        size += len(piece.encode())
        if size > MAX_BYTES:
            raise SecurityError(f"the page has more than {MAX_BYTES // 1_000_000} MB; look for loops that repeat a lot")
        yield piece


def look(sandbox: Sandbox, templates: Path, name: str, house: HouseStyle = NO_HOUSE) -> Mapping[str, str]:
    """The style sheet with the rules of the house behind it, and the policy that allows it.

    Pictures are allowed if there is a logo, or if the person's own files hold some.
    """
    style = "\n".join(_style_sheet(sandbox, sheet) for sheet in html.style_sheets(name.removesuffix(".html.j2")))
    style += house_rules(house)
    own = (_text_or_nothing(templates, each) for each in own_names(templates) if each.endswith((".html.j2", ".css")))
    with_pictures = bool(house.logo) or any(PICTURE.search(text) for text in own)
    return {"style": Markup(style), "policy": html.policy(style, with_pictures=with_pictures)}  # noqa: S704 - no tag ends it


def _style_sheet(sandbox: Sandbox, name: str) -> str:
    assert sandbox.loader
    text, shown, _ = sandbox.loader.get_source(sandbox, name)
    if found := END_OF_STYLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TemplateSyntaxError("</style ends the style sheet; take it out", line, name, shown)
    return text


def _text_or_nothing(templates: Path, name: str) -> str:
    """The text of a file, which may be one that cannot be used: whoever uses it hears of that."""
    try:
        return read_own(templates, name) or ""
    except UserError:
        return ""
