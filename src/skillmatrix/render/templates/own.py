"""Pages from templates of somebody's own folder; what goes wrong in them is a sentence with file and line."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, Undefined
from jinja2.exceptions import SecurityError
from jinja2.filters import do_mark_safe
from markupsafe import Markup

from skillmatrix.errors import UserError
from skillmatrix.render import html, markdown
from skillmatrix.render.environment import LAYOUT, add_block_tests, escape_markdown, on_one_line
from skillmatrix.render.templates.faults import TemplatePlace, fault_of
from skillmatrix.render.templates.files import OwnFirst, own_names, read_own
from skillmatrix.render.templates.sandbox import OwnEnvironment
from skillmatrix.render.templates.unknown_names import Unknown
from skillmatrix.view.blocks import Paper

MAX_BYTES = 5_000_000
"""Bytes of one page."""
END_OF_STYLE = re.compile(r"</style", re.IGNORECASE)
PICTURE = re.compile(r"data:image/", re.IGNORECASE)


def own_markdown(templates: Path, name: str, paper: Paper) -> str:
    """Markdown from a template of the folder; a `UserError` with file and line if it gives none."""
    return _or_user_error(lambda: filled(_markdown(templates), name, plain(paper)), templates, name)


def own_html(templates: Path, name: str, style_sheets: tuple[str, ...], context: Mapping[str, object]) -> str:
    """A web page from a template of the folder; a `UserError` with file and line if it gives none."""
    return _or_user_error(lambda: filled_page(_html(templates), name, style_sheets, context), templates, name)


def plain(paper: Paper) -> dict[str, object]:
    """What every template is given."""
    return {"paper": paper, "words": html.language_of_words(paper)}


def _or_user_error(work: Callable[[], str], templates: Path, name: str) -> str:
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - a template of others can fail in any way
        fault = fault_of(error, templates, TemplatePlace(str(templates / name), 1))
        cure = f"; {fault.help}" if fault.help else ""
        raise UserError(f"{fault.place.file}:{fault.place.line}: {fault.message}{cure}") from None


# One environment for all pages of a run: compiling the templates takes longer than filling them in.
@cache
def _markdown(templates: Path) -> OwnEnvironment:
    return markdown_environment(templates)


@cache
def _html(templates: Path) -> OwnEnvironment:
    return html_environment(templates)


def markdown_environment(templates: Path, undefined: type[Undefined] = Unknown) -> OwnEnvironment:
    """The environment for somebody's own Markdown templates. Here `|safe` is needed, and left to the person."""
    environment = OwnEnvironment(escape_markdown, loader=OwnFirst(templates), undefined=undefined, **LAYOUT)
    add_block_tests(environment)
    environment.add_text_filters({"inside_a_line": markdown.inside_a_line, "safe": do_mark_safe})
    return environment


def html_environment(templates: Path, undefined: type[Undefined] = Unknown) -> OwnEnvironment:
    """The environment for somebody's own web pages: all is escaped, whatever a template says."""
    loader = OwnFirst(templates)
    environment = OwnEnvironment(on_one_line, loader=loader, undefined=undefined, autoescape=True, **LAYOUT)
    add_block_tests(environment)
    environment.add_text_filters(html.TEXTS)
    environment.add_drawing_filters(html.DRAWINGS)
    return environment


def filled_page(
    environment: OwnEnvironment, name: str, style_sheets: tuple[str, ...], context: Mapping[str, object]
) -> str:
    """The web page that a template gives; what goes wrong in the template is raised as it comes."""
    return filled(environment, name, {**context, **look(environment, style_sheets)})


def filled(environment: OwnEnvironment, name: str, context: Mapping[str, object]) -> str:
    """The text that a template gives; what goes wrong in the template is raised as it comes."""
    environment.begin()
    template = environment.get_template(name)
    return "".join(_within_limit(template.root_render_func(template.new_context(dict(context)))))


def _within_limit(pieces: Iterator[str]) -> Iterator[str]:
    size = 0
    for piece in pieces:
        size += len(piece.encode())
        if size > MAX_BYTES:
            raise SecurityError(f"the page has more than {MAX_BYTES // 1_000_000} MB; look for loops that repeat a lot")
        yield piece


@cache
def look(environment: OwnEnvironment, style_sheets: tuple[str, ...]) -> dict[str, Any]:
    """The style sheet and the policy that allows it. Pictures are allowed if the person's own files hold some."""
    loader = environment.loader
    assert isinstance(loader, OwnFirst)
    style = "\n".join(_style_sheet(environment, loader, name) for name in style_sheets)
    own = (_text_or_nothing(loader.templates, name) for name in own_names(loader.templates) if _is_for_pages(name))
    with_pictures = any(PICTURE.search(text) for text in own)
    return {"style": Markup(style), "policy": html.policy(style, with_pictures=with_pictures)}  # noqa: S704 - no tag ends it


def _style_sheet(environment: OwnEnvironment, loader: OwnFirst, name: str) -> str:
    text, shown, _ = loader.get_source(environment, name)
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


def _is_for_pages(name: str) -> bool:
    return name.endswith((".html.j2", ".css"))
