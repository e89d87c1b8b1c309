"""What is left of a file without the values that are wrong in themselves, so that other mistakes are told at once."""

from copy import deepcopy
from typing import Any, NamedTuple

from pydantic import ValidationError

from skillmatrix.load.build import context_of
from skillmatrix.load.kinds import FileKind
from skillmatrix.model.text import Model
from skillmatrix.route import KEY, Route
from skillmatrix.source.document import Document

MOST = 100
"""Of more errors the file is something else, or another version of it; then these come first."""


class Rest(NamedTuple):
    """The model of a file without some values, and the ways to what held them: there something seems to be missing."""

    model: Model
    gaps: frozenset[Route]

    def holds_a_gap(self, route: Route) -> bool:
        """Whether a value was left out of what a route leads to."""
        return route in self.gaps


def without_wrong_values(document: Document, kind: FileKind) -> Rest | None:
    """The rest; None if something is missing then, or if what is wrong is more than a value of a key."""
    if document.faults:
        return None
    data: Any = deepcopy(document.data)
    model = kind.load_model()
    wrong: list[Route] = []
    try:
        model.model_validate(data, context=context_of(data, kind))
    except ValidationError as error:
        if error.error_count() > MOST:  # asked first: what follows compares each error with each
            return None
        wrong = _innermost(error)
        if not all(_taken_out(data, route) for route in wrong):
            return None
    try:
        rest = model.model_validate(data, context=context_of(data, kind))
    except ValidationError:
        return None
    return Rest(rest, frozenset(tuple(step for step in route if step != KEY)[:-1] for route in wrong))


def _innermost(error: ValidationError) -> list[Route]:
    """Where something is wrong, without what only holds it: a list whose item is wrong is too short for pydantic."""
    routes = [each["loc"] for each in error.errors()]
    return [route for route in routes if not any(other[: len(route)] == route for other in routes if other != route)]


def _taken_out(data: Any, route: Route) -> bool:
    """Whether it was the value of a key with a name: without an item or a level, others would move or be missed."""
    *way, last = [step for step in route if step != KEY]
    for step in way:
        data = _inside(data, step)
    if isinstance(data, dict) and isinstance(last, str) and not last.isdecimal():
        data.pop(last, None)
        return True
    return False


def _inside(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(str(step))
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None
