"""What went wrong in a template, and where: errors of Jinja2 and Python as sentences with file and line."""

from dataclasses import dataclass
from pathlib import Path
from types import FrameType, TracebackType

from jinja2 import TemplateNotFound, TemplatesNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render.templates.files import own_names, packaged_names


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """A line of a template; `file` is its file as the person named it."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """What is wrong, where, and what would be right. `word`: the part of the line that is meant, if known."""

    place: TemplatePlace
    message: str
    help: str = ""
    word: str = ""


def fault_of(error: Exception, templates: Path, otherwise: TemplatePlace) -> TemplateFault:
    """An error that came out of a template. `otherwise`: the place if the error has none, such as a file not found."""
    if isinstance(error, TemplateSyntaxError):
        return _of_syntax(error, otherwise)
    place = _place_of(error.__traceback__, templates) or otherwise
    if isinstance(error, TemplateNotFound):
        return _not_found(error, templates, place)
    message, _, cure = _sentence(error).partition("; ")
    return TemplateFault(place, message, cure)


def place_now(frame: FrameType | None, templates: Path) -> TemplatePlace | None:
    """Where in a template the program is: the line of the person's own that it goes back to, else the innermost."""
    places = []
    while frame is not None:
        if place := _in_template(frame, frame.f_lineno):
            places.append(place)
        frame = frame.f_back
    return _own_first(places, templates)


def _place_of(traceback: TracebackType | None, templates: Path) -> TemplatePlace | None:
    places = []
    while traceback is not None:
        if place := _in_template(traceback.tb_frame, traceback.tb_lineno):
            places.append(place)
        traceback = traceback.tb_next
    return _own_first(list(reversed(places)), templates)


def _in_template(frame: FrameType, line: int) -> TemplatePlace | None:
    template = frame.f_globals.get("__jinja_template__")
    return template and TemplatePlace(str(template.filename), template.get_corresponding_lineno(line))


def _own_first(innermost_first: list[TemplatePlace], templates: Path) -> TemplatePlace | None:
    own = (place for place in innermost_first if Path(place.file).parent == templates)
    return next(own, next(iter(innermost_first), None))


def _of_syntax(error: TemplateSyntaxError, otherwise: TemplatePlace) -> TemplateFault:
    place = TemplatePlace(error.filename or otherwise.file, error.lineno)
    message, _, cure = str(error.message).partition("; ")
    return TemplateFault(place, message[:1].lower() + message[1:].rstrip("."), cure)


def _not_found(error: TemplateNotFound, templates: Path, place: TemplatePlace) -> TemplateFault:
    names = [str(name) for name in error.templates] if isinstance(error, TemplatesNotFound) else [str(error.name)]
    quoted = ", ".join(f"“{name}”" for name in names)
    if any("/" in name or "\\" in name for name in names):
        return TemplateFault(place, f"{quoted} is not a file of this folder", "name a file that lies directly in it")
    own = {name for name in own_names(templates) if (templates / name).is_file()}
    known = sorted({*packaged_names(), *own})
    cure = did_you_mean(names[0], known) or f"there are: {', '.join(packaged_names())}"
    return TemplateFault(place, f"there is no template {quoted}", cure, names[0])


def _sentence(error: Exception) -> str:
    if isinstance(error, (SecurityError, UndefinedError)):
        return str(error.message)
    if isinstance(error, RecursionError):
        return "the template calls itself without end"
    if isinstance(error, MemoryError):
        return "the template needs more memory than there is"
    return f"this does not work: {error}"
