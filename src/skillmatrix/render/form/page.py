"""The offline page: one HTML file that asks, keeps a draft in the browser, and hands out an answers file.

It needs nothing beside itself and may not connect to anything: its own Content-Security-Policy forbids every
connection, and lets run only the script and the style sheet whose fingerprints it names.
"""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.render.form.data import PageData, form_data
from skillmatrix.render.form.offline_form import OfflineForm
from skillmatrix.resources import folder
from skillmatrix.view.plain_text import printable
from skillmatrix.view.wording import Wording

SCRIPTS = (
    "texts",
    "elements",
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
"""The parts of the script, in the order in which they stand in the page."""

UNSAFE_IN_SCRIPT = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def render_form(form: OfflineForm) -> str:
    """The whole page as text. The same form gives the same page."""
    places = folder("templates") / "form"
    style = _read(places / "form.css")
    script = "".join(_read(places / f"{name}.js") for name in SCRIPTS)
    catalogue = Catalogue(form.language, form.address, form.matrix.subject)
    wording = Wording(form.matrix, form.language, catalogue)
    template = _environment().get_template("form/page.html.j2")
    return template.render(
        policy=content_policy(style, script),
        say=catalogue.say,
        language=catalogue.language,
        title=printable(wording.text(form.role.short_name)),
        kind=catalogue.say(f"form.kind.{form.rater}"),
        no_script=[(language, Catalogue(language).say("form.no_script")) for language in LANGUAGES],
        style=style,
        data=json_for_page(form_data(form)),
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
