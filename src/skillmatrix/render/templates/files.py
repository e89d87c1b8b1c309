"""Template files: the packaged ones, and a folder of somebody's own, which is looked into first and never left."""

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError

from skillmatrix.errors import UserError
from skillmatrix.load.files import read_start
from skillmatrix.resources import folder

MAX_BYTES = 1_000_000
"""Bytes of one file; a logo in it has room."""
NAME = re.compile(r"[^./\\:\x00][^/\\:\x00]*")
"""A name in the folder itself: no way to other folders, and no hidden file."""


def packaged_names() -> tuple[str, ...]:
    """The templates of Markdown and HTML that come with skillmatrix, and their style sheets."""
    here = folder("templates")
    return tuple(sorted(path.name for pattern in ("*.j2", "*.css") for path in here.glob(pattern)))


def own_names(templates: Path) -> tuple[str, ...]:
    """What lies in somebody's folder and could be a template, a style sheet or a part of one; nothing hidden."""
    return tuple(sorted(path.name for path in templates.iterdir() if NAME.fullmatch(path.name)))


def known_files(templates: Path) -> tuple[str, ...]:
    """The files of somebody's folder that stand for packaged ones."""
    return tuple(name for name in own_names(templates) if name in packaged_names())


def read_own(templates: Path, name: str) -> str | None:
    """A file of the folder, if there is one with this name; a `UserError` says why it cannot be used."""
    path = templates / name
    if not path.is_file() and not path.is_symlink():
        return None
    if not _lies_in(path, templates):
        raise UserError("this is a link to another folder; put the file itself here")
    data = read_start(path, MAX_BYTES + 1, name)
    if len(data) > MAX_BYTES:
        raise UserError("the file has more than {size} MB, which is too much for a template", size=MAX_BYTES // 1000000)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("this is not UTF-8 (byte {byte}); save the file as UTF-8", byte=str(error.start + 1)) from None


def _lies_in(path: Path, templates: Path) -> bool:
    try:
        return path.resolve(strict=True).parent == templates.resolve()
    except (OSError, RuntimeError):  # a link that leads nowhere, or to itself
        return False


class OwnFirst(BaseLoader):
    """Templates by name: from somebody's folder, else the packaged ones. Each is read once."""

    def __init__(self, templates: Path) -> None:
        self.templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        """The text of a template and the name of its file."""
        if not NAME.fullmatch(template):
            raise TemplateNotFound(template)
        shown = str(self.templates / template)
        try:
            text = read_own(self.templates, template)
        except UserError as error:
            raise TemplateSyntaxError(str(error), 1, template, shown) from None
        if text is None:
            if template not in packaged_names():
                raise TemplateNotFound(template)
            path = folder("templates") / template
            text, shown = path.read_text(encoding="utf-8"), f"{template} (packaged)"
        return text, shown, lambda: True
