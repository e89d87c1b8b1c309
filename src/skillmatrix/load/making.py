"""A role while it is made: its data, where each value of them is written, and what is wrong with how it is written."""

from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple, TypeAlias

from skillmatrix.model.suggest import Nearest
from skillmatrix.route import Route


class Mistake(NamedTuple):
    """A problem before there are words for rules: most files have none, and rules are imported for those that do."""

    rule: str
    """The name of the module in `rules/`."""
    route: Route
    """In the file as it is written."""
    message: str
    help: str | Nearest = ""


Mistakes: TypeAlias = list[Mistake]


class Made(NamedTuple):
    """Data, and by the way to a value in them the way to it in the file; what is inside a value goes along with it.

    The way to the whole is always there.
    """

    data: Any
    origins: dict[Route, Route]

    def where(self, route: Route) -> Route:
        """The way to the value in the file."""
        depth = next(depth for depth in range(len(route), -1, -1) if route[:depth] in self.origins)
        return (*self.origins[route[:depth]], *route[depth:])

    def below(self, route: Route) -> dict[Route, Route]:
        """The origins of a value and of what is inside it."""
        inside = {way: place for way, place in self.origins.items() if way[: len(route)] == route}
        return {route: self.where(route), **inside}


def as_mapping(made: Made, skill: str) -> tuple[dict[str, Any], dict[Route, Route]]:
    """A requirement as a mapping, and where its values are written: `3` and `[1, 2, 3]` are levels."""
    at: Route = ("requires", skill)
    value = made.data["requires"][skill]
    if isinstance(value, dict):
        return value, made.below(at)
    return {"level": value}, {at: made.where(at), (*at, "level"): made.where(at)}


def one_rule(made: Made) -> Made:
    """The role with its rules of `ready` as a list: a single one may be written without."""
    if not isinstance(made.data.get("ready"), dict):
        return made
    origins = {**made.origins, ("ready", 0): made.where(("ready",))}
    return Made({**made.data, "ready": [made.data["ready"]]}, origins)


def without_skills(role: Made, left_out: AbstractSet[str]) -> Made:
    """The role whose tasks and rules of `ready` name only what it asks for at this step, unlike its base."""
    data, origins = dict(role.data), dict(role.origins)
    for key, names in (("tasks", "skills"), ("ready", "of")):
        if left_out and isinstance(data.get(key), list):
            data[key] = []
            for number, holder in enumerate(role.data[key]):
                kept, places = _kept(holder, names, left_out, role, (key, number))
                if key == "tasks" or _names_any(kept):
                    at: Route = (key, len(data[key]))
                    origins |= {(*at, *inside): place for inside, place in places.items()}
                    data[key].append(kept)
    return Made(data, origins)


def _names_any(rule: Any) -> bool:
    return not isinstance(rule, dict) or rule.get("of") != []


def _kept(holder: Any, key: str, left_out: AbstractSet[str], role: Made, at: Route) -> tuple[Any, dict[Route, Route]]:
    """A task or a rule without the skills that are left out, and where it and the other names stand."""
    places = {way[len(at) :]: place for way, place in role.below(at).items()}
    names = holder.get(key) if isinstance(holder, dict) else None
    if not isinstance(names, list):
        return holder, places
    kept = [number for number, name in enumerate(names) if not (isinstance(name, str) and name in left_out)]
    places |= {(key, new): role.where((*at, key, old)) for new, old in enumerate(kept)}
    return {**holder, key: [names[number] for number in kept]}, places
