"""What went wrong in a template, and where: errors of Jinja2 and Python as sentences with file and line."""

from collections.abc import Iterable
from pathlib import Path
from traceback import walk_tb
from types import FrameType
from typing import NamedTuple

from jinja2 import TemplateNotFound, TemplatesNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render.templates.files import own_names, packaged_names


class TemplateFault(NamedTuple):
    """What is wrong, where, and what would be right. `file`: as the person named it; `word`: the part that is meant."""

    file: str
    line: int
    message: str
    help: str = ""
    word: str = ""


def fault_of(error: Exception, templates: Path, name: str) -> TemplateFault:
    """An error that came out of the template of this name."""
    file, line = str(templates / name), 1
    if isinstance(error, TemplateSyntaxError):
        return fault(error.filename or file, error.lineno, str(error.message)[:1].lower() + str(error.message)[1:])
    file, line = place_in(reversed(list(walk_tb(error.__traceback__))), templates) or (file, line)
    return fault(file, line, _not_found(error, templates) if isinstance(error, TemplateNotFound) else _sentence(error))


def fault(file: str, line: int, sentence: str, word: str = "") -> TemplateFault:
    """A sentence in its parts: what is wrong; what would be right."""
    message, _, cure = sentence.partition("; ")
    return TemplateFault(file, line, message.removesuffix("."), cure, word)


def place_in(innermost_first: Iterable[tuple[FrameType, int]], templates: Path) -> tuple[str, int] | None:
    """Where in a template the program is: the line of the person's own that it goes back to, else the innermost."""
    found = ((frame.f_globals.get("__jinja_template__"), line) for frame, line in innermost_first)
    places = [(str(each.filename), int(each.get_corresponding_lineno(line))) for each, line in found if each]
    own = (place for place in places if Path(place[0]).parent == templates)
    return next(own, next(iter(places), None))


def _not_found(error: TemplateNotFound, templates: Path) -> str:
    names = [str(name) for name in error.templates] if isinstance(error, TemplatesNotFound) else [str(error.name)]
    quoted = ", ".join(f"“{name}”" for name in names) or "without a name"
    if any("/" in name or "\\" in name for name in names):
        return f"{quoted} is not a file of this folder; name a file that lies directly in it"
    known = {*packaged_names(), *(name for name in own_names(templates) if (templates / name).is_file())}
    cure = did_you_mean(names[0], sorted(known)) if names else ""
    all_names = ", ".join(packaged_names())
    return f"there is no template {quoted}; {cure or f'there are: {all_names}'}"


def _sentence(error: Exception) -> str:
    if isinstance(error, (SecurityError, UndefinedError)):
        return str(error.message)
    if isinstance(error, RecursionError):
        return "the template calls itself without end"
    if isinstance(error, MemoryError):
        return "the template needs more memory than there is; look for growing texts"
    return f"this does not work: {error}"
