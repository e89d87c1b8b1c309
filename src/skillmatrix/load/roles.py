"""Roles as they are written, made into ordinary ones: what a role is based on is filled in, a ladder gives one a step.

Everything behind this sees ordinary roles. Each of their values remembers where it is written, so that a problem with
the third step stands at the third cell.
"""

from collections.abc import Iterator
from typing import Any

from skillmatrix.load.bases import Bases
from skillmatrix.load.ladders import steps_of, without_ladder
from skillmatrix.load.making import Made, Mistakes
from skillmatrix.route import Route
from skillmatrix.source.document import Document

MADE_OF = frozenset({"ladder", "at", "based_on"})
"""Keys that make more of a role than what stands in it."""


class ExpandedDocument(Document):
    """A document whose data are those of ordinary roles, and whose places are those of the roles as written."""

    def __init__(self, origin: Document, data: object, places: Made) -> None:
        super().__init__(origin.name, origin.text, data, origin.faults)
        self._origin = origin
        self._places_of_roles = places

    @property
    def written(self) -> Document:
        """The document as it is in the file."""
        return self._origin

    def written_route(self, route: Route) -> Route:
        """The way to the value in the file."""
        return self._places_of_roles.where(route)

    def offsets(self, route: Route) -> tuple[int, int]:
        """The offsets of the value in the file."""
        return self._origin.offsets(self.written_route(route))

    def source(self, route: Route) -> str:
        """The value in the file as it is written."""
        return self._origin.source(self.written_route(route))

    def is_flow(self, route: Route) -> bool:
        """Whether the value in the file is written in `{ }` or `[ ]`."""
        return self._origin.is_flow(self.written_route(route))

    def is_in_braces(self, route: Route) -> bool:
        """Whether the value in the file stands inside `{ }` or `[ ]`."""
        return self._origin.is_in_braces(self.written_route(route))

    def alias_span(self, route: Route) -> Any:
        """Where the last alias on the way to the value in the file stands."""
        return self._origin.alias_span(self.written_route(route))


def _needs_expanding(data: Any) -> bool:
    return isinstance(data, dict) and any(
        isinstance(role, dict) and (not MADE_OF.isdisjoint(role) or isinstance(role.get("ready"), dict))
        for role in _listed(data)
    )


def expand(document: Document) -> tuple[Document, Mistakes]:
    """The document of a matrix with ordinary roles, and what is wrong with how they are written."""
    data: Any = document.data
    mistakes: Mistakes = []
    if not _needs_expanding(data):
        return document, mistakes
    roles: list[Any] = []
    origins: dict[Route, Route] = {(): ()}
    for made in _made(data, mistakes):
        at: Route = ("roles", len(roles))
        roles.append(made.data)
        origins |= {(*at, *inside): place for inside, place in made.origins.items()}
    whole = {**data, "roles": roles}
    return ExpandedDocument(document, whole, Made(whole, origins)), mistakes


def _made(data: dict[str, Any], mistakes: Mistakes) -> Iterator[Made]:
    ladders = data.get("ladders")
    known = ladders if isinstance(ladders, dict) else {}
    bases = Bases(_listed(data), known, mistakes)
    language = _first_language(data)
    for index, role in enumerate(_listed(data)):
        if not isinstance(role, dict):
            yield Made(role, {(): ("roles", index)})
            continue
        whole = bases.filled_in(index)
        if "ladder" in role:
            yield from steps_of(whole, index, known, language, mistakes)
        else:
            yield without_ladder(whole, index, mistakes)


def _listed(data: dict[str, Any]) -> list[Any]:
    roles = data.get("roles")
    return roles if isinstance(roles, list) else []


def _first_language(data: dict[str, Any]) -> str:
    languages = data.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if isinstance(first, str) else "en"
