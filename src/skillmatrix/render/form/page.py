"""The offline page: one HTML file that asks, keeps a draft in the browser, and hands out an answers file.

It needs nothing beside itself and may not connect to anything: its own Content-Security-Policy forbids every
connection, and lets run only the script and the style sheet whose fingerprints it names.
"""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.render.form.data import PageData, form_data
from skillmatrix.render.form.offline_form import OfflineForm
from skillmatrix.resources import folder
from skillmatrix.view.plain_text import printable
from skillmatrix.view.wording import Wording

SHARED = ("texts", "elements", "frame", "files", "private")
"""What every page that asks needs, before its own parts."""
SCRIPTS = (
    "answer_texts",
    "answers",
    "session",
    "drafts",
    "start",
    "question",
    "overview",
    "verdict",
    "result",
    "page",
)
"""The parts of the script about answers, in the order in which they stand in the page."""

UNSAFE_IN_SCRIPT = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


class PageParts(NamedTuple):
    """The files in `templates/form/` that a page is made of: its template, style sheets and its own scripts."""

    template: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


class Head(NamedTuple):
    """What stands on the page before its script runs: what it is about, what kind of page it is, in which words."""

    title: str
    kind: str
    catalogue: Catalogue


def render_form(form: OfflineForm) -> str:
    """The whole page as text. The same form gives the same page."""
    catalogue = Catalogue(form.language, form.address, form.matrix.subject)
    title = printable(Wording(form.matrix, form.language, catalogue).text(form.role.short_name))
    head = Head(title, catalogue.say(f"form.kind.{form.rater}"), catalogue)
    return render_page(PageParts("page.html.j2", ("form",), SCRIPTS), head, form_data(form))


def render_page(parts: PageParts, head: Head, data: PageData) -> str:
    """A page of these parts with all that it knows."""
    places = folder("templates") / "form"
    style = "".join(_read(places / f"{name}.css") for name in parts.styles)
    script = "".join(_read(places / f"{name}.js") for name in (*SHARED, *parts.scripts))
    template = _environment().get_template(f"form/{parts.template}")
    return template.render(
        policy=content_policy(style, script),
        say=head.catalogue.say,
        language=head.catalogue.language,
        title=head.title,
        kind=head.kind,
        no_script=[(language, Catalogue(language).say("form.no_script")) for language in LANGUAGES],
        style=style,
        data=json_for_page(data),
        script=script,
    )


def content_policy(style: str, script: str) -> str:
    """The Content-Security-Policy of the page: nothing from anywhere, nothing to anywhere, only these two texts run."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src '{_fingerprint(script)}'",
            f"style-src '{_fingerprint(style)}'",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )


def json_for_page(data: PageData) -> str:
    """JSON that can stand inside a script element: no character of it can end the element or break a line."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return UNSAFE_IN_SCRIPT.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _fingerprint(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _environment() -> ImmutableSandboxedEnvironment:
    """Jinja2 for HTML, everything escaped. `render` has the one for Markdown; rooms side by side share nothing."""
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder("templates")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
