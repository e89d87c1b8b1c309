"""Jinja2 for Markdown and HTML: every value is escaped by itself, undefined names are errors, templates boxed in."""

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from skillmatrix.i18n.phrase import Mark, Phrase, changed
from skillmatrix.resources import folder
from skillmatrix.source.display import without_invisible
from skillmatrix.view import blocks
from skillmatrix.view.blocks import Block, Chart, Code, Items, Note, Paragraph, Table
from skillmatrix.view.plain_text import BLANK_LINES, LINE_BREAK, printable

# Characters that mean something inside a line of Markdown (CommonMark 0.31, and tables and strike-through of GitHub).
INLINE = re.compile(r"([\\`*_{}\[\]<>|~$]|&(?=#?\w+;))")
# What begins a block if it stands first in a line: headings, quotes, lists, rules, numbered lists.
LINE_START = re.compile(r"^([^\S\n]*+)([#>+=-]|\d++(?=[.)]))", re.MULTILINE)
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

BREAK = "<br>"
WAYS: dict[Mark, tuple[str, str]] = {"removed": ("~~", "del"), "added": ("**", "ins")}
"""How words are marked that one of two versions has: by signs, or by tags where signs would be taken for text."""

LAYOUT: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}
"""How templates are written: a line with nothing but a tag leaves no line behind."""


def escape_markdown(value: Any) -> str:
    """Text as it is, for Markdown: no character of it can become layout, link, HTML or a control sequence.

    A line break in it is one in the page, also inside a table or a list.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, Phrase) and any(run.mark for run in value.runs):
        return Markup().join(_with_marks(value))
    return _escaped(str(value))


def _with_marks(text: Phrase) -> Iterator[Markup]:
    """Words that one of two versions has: struck out, or strong."""
    runs = [run for run in changed(text, _escaped) if run.mark != "sign"]
    texts = ["", *(run.text for run in runs), ""]
    for before, run, after in zip(texts, runs, texts[2:], strict=False):
        yield Markup(_marked(run.text, run.mark, before[-1:], after[:1]))


def _marked(text: str, mark: Mark, before: str, after: str) -> str:
    if mark not in WAYS:
        return text
    marks, tag = WAYS[mark]
    begins, ends = (inner.isalnum() or not outer.strip() for inner, outer in ((text[:1], before), (text[-1:], after)))
    return f"{marks}{text}{marks}" if begins and ends else f"<{tag}>{text}</{tag}>"


def _escaped(value: str) -> Markup:
    text = INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", without_invisible(value))
    text = INLINE.sub(r"\\\1", text)
    text = LINE_START.sub(_escape_line_start, text)
    lines = "\n".join(" ".join(line.split()) for line in LINE_BREAK.split(text.strip()))
    return Markup(BLANK_LINES.sub("\n\n", lines).replace("\n", BREAK))


def _escape_line_start(match: re.Match[str]) -> str:
    blank, mark = match.groups()
    # A number is escaped behind its digits: `1\. text`; the dot or bracket follows the match.
    return f"{blank}{mark}\\" if mark[0].isdigit() else f"{blank}\\{mark}"


class Boxed(ImmutableSandboxedEnvironment):
    """A box in which the parts of a paper, which are plain data, are not looked at each time a template takes one."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute, if a template may have it."""
        if type(obj) in PARTS and not attribute.startswith("_"):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


KINDS: dict[str, type[Block]] = {
    "paragraph": Paragraph,
    "note": Note,
    "code": Code,
    "items": Items,
    "table": Table,
    "chart": Chart,
}
PARTS = frozenset(part for part in vars(blocks).values() if isinstance(part, type) and is_dataclass(part))


def markdown_environment() -> Boxed:
    """The environment for Markdown templates. `finalize` escapes, so forgetting a filter cannot let markup through."""
    return Boxed(
        loader=FileSystemLoader(folder("templates")),
        undefined=StrictUndefined,
        finalize=escape_markdown,
        **LAYOUT,
    )


def html_environment() -> Boxed:
    """The environment for HTML templates. There is no `|safe`: markup comes from a template or from our own filters."""
    environment = Boxed(
        loader=FileSystemLoader(folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=on_one_line,
        **LAYOUT,
    )
    del environment.filters["safe"]
    return environment


def add_block_tests(environment: Environment) -> None:
    """The kinds of blocks, to ask for in templates: `block is table`."""
    for name, kind in KINDS.items():
        environment.tests[name] = lambda block, kind=kind: isinstance(block, kind)


def on_one_line(value: Any) -> Any:
    """Text on one line, with control and bidi characters spelled out; what is markup already stays as it is."""
    return value if isinstance(value, Markup) else printable(str(value))
