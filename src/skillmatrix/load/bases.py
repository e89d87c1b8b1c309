"""A role that is based on another: what it takes over, and where each value of the whole is written."""

from typing import Any

from skillmatrix.load.ladders import at_step, ids_of
from skillmatrix.load.making import Made, Mistake, Mistakes, as_mapping, one_rule, without_skills
from skillmatrix.model.suggest import Nearest
from skillmatrix.route import KEY, Route

TAKEN_OVER = (
    "purpose", "pitch", "tasks", "requires", "ready", "employment", "unit", "powers", "interfaces", "success",
)  # fmt: skip
"""Keys that a role has from the one it is based on. Its name, place and codes are its own."""


class Bases:
    """The roles of a matrix as they are written, each with what it takes over filled in."""

    def __init__(self, roles: list[Any], ladders: dict[str, Any], mistakes: Mistakes) -> None:
        self.roles = roles
        self.ladders = ladders
        self.mistakes = mistakes
        self.index: dict[Any, int] = {}
        self.steps: dict[str, tuple[int, int]] = {}
        """The role and the number of the step, by the id that a step has as a role."""
        self.done: dict[int, Made] = {}
        self.open: list[int] = []
        for index, role in enumerate(roles):
            if isinstance(role, dict) and isinstance(role.get("id"), str):
                self.index.setdefault(role["id"], index)
                for number, step in enumerate(self._ids(role)):
                    self.steps.setdefault(f"{role['id']}-{step}", (index, number))

    def filled_in(self, index: int) -> Made:
        """The role with what it takes over; it still has its ladder."""
        if index not in self.done:
            self.open.append(index)
            self.done[index] = self._whole(index)
            self.open.pop()
        return self.done[index]

    def _whole(self, index: int) -> Made:
        role = self.roles[index]
        own = one_rule(Made(role, {(): ("roles", index)}))
        base = self._base(index, role["based_on"]) if isinstance(role.get("based_on"), str) else None
        return self._merged(base, own) if base else own

    def _base(self, index: int, name: str) -> Made | None:
        """The role of this name; nothing, and a mistake, if it cannot be a base of this one."""
        place: Route = ("roles", index, "based_on")
        found, step = (self.index[name], None) if name in self.index else self.steps.get(name, (None, None))
        if found is None:
            known = [*self.index, *self.steps]
            self.mistakes.append(
                Mistake("unknown_base", place, f"“{name}” is not a role of this matrix", Nearest(name, known))
            )
            return None
        if found in self.open:
            way = " → ".join(self.roles[each]["id"] for each in (*self.open[self.open.index(found) :], found))
            self.mistakes.append(
                Mistake("base_cycle", place, f"“{name}” is based on itself: {way}", "take one of the links out")
            )
            return None
        whole = self.filled_in(found)
        if step is not None:
            return at_step(whole, self._ids(self.roles[found]), step)
        return whole if self._fits(index, found, name) else None

    def _fits(self, index: int, base: int, name: str) -> bool:
        """Whether the lists of the base have one value for each step of the role."""
        ladder = self.roles[base].get("ladder")
        if ladder is None or self.roles[index].get("ladder") == ladder:
            return True
        steps = ", ".join(f"{name}-{step}" for step in self._ids(self.roles[base]))
        message = f"“{name}” is a ladder of several roles"
        cure = f"name one of them: {steps}" if steps else ""
        self.mistakes.append(Mistake("unknown_base", ("roles", index, "based_on"), message, cure))
        return False

    def _ids(self, role: dict[str, Any]) -> tuple[str, ...]:
        ladder = role.get("ladder")
        return ids_of(self.ladders.get(ladder)) if isinstance(ladder, str) else ()

    def _merged(self, base: Made, own: Made) -> Made:
        taken = {key: base.data[key] for key in TAKEN_OVER if key in base.data}
        origins = dict(own.origins)
        for key in taken.keys() - own.data.keys():
            origins |= base.below((key,))
        data = {**taken, **own.data}
        for key, merge in (("requires", self._requirements), ("tasks", self._tasks)):
            if key in taken and key in own.data:
                data[key], places = merge(base, own)
                origins |= places
        return without_skills(Made(data, origins), _taken_out(base, own))

    def _requirements(self, base: Made, own: Made) -> tuple[Any, dict[Route, Route]]:
        theirs, ours = base.data["requires"], own.data["requires"]
        if not isinstance(theirs, dict) or not isinstance(ours, dict):
            return ours, {}
        merged: dict[str, Any] = {}
        origins: dict[Route, Route] = {}
        for skill in [*theirs, *(skill for skill in ours if skill not in theirs)]:
            at: Route = ("requires", skill)
            if skill not in ours:
                merged[skill] = theirs[skill]
                origins |= base.below(at)
            elif ours[skill] is None:
                self._removed(own.where((*at, KEY)), f"“{skill}”", is_there=skill in theirs)
            elif skill not in theirs:
                merged[skill] = ours[skill]
            else:
                merged[skill], places = self._requirement(base, own, skill)
                origins |= places
        return merged, origins

    def _requirement(self, base: Made, own: Made, skill: str) -> tuple[dict[str, Any], dict[Route, Route]]:
        (theirs, places), (ours, own_places) = as_mapping(base, skill), as_mapping(own, skill)
        at: Route = ("requires", skill)
        origins = {(*at, key): own.where((*at, key)) for key in ours} | own_places
        for key in theirs.keys() - ours.keys():
            origins |= {way: place for way, place in places.items() if way[:3] == (*at, key)}
            origins.setdefault((*at, key), base.where((*at, key)))
        return self._without_removed(theirs, ours, own.where(at)), origins

    def _without_removed(self, theirs: dict[str, Any], ours: dict[str, Any], place: Route) -> dict[str, Any]:
        for key, value in ours.items():
            if value is None:
                self._removed((*place, key, KEY), f"“{key}”", is_there=key in theirs)
        return {key: value for key, value in {**theirs, **ours}.items() if value is not None or key not in ours}

    def _tasks(self, base: Made, own: Made) -> tuple[Any, dict[Route, Route]]:
        theirs, ours = base.data["tasks"], own.data["tasks"]
        if not isinstance(theirs, list) or not isinstance(ours, list):
            return ours, {}
        numbers = {_id(task): number for number, task in enumerate(theirs)}
        merged = list(theirs)
        origins: dict[Route, Route] = {}
        for number in range(len(theirs)):
            origins |= base.below(("tasks", number))
        for number, task in enumerate(ours):
            place = own.where(("tasks", number))
            at = numbers.get(_id(task)) if _id(task) else None
            if at is None:
                at = len(merged)
                merged.append(task)
                origins[("tasks", at)] = place
            else:
                merged[at] = self._without_removed(merged[at], task, place)
                origins |= {("tasks", at, key): (*place, key) for key in task}
        return merged, origins

    def _removed(self, place: Route, what: str, *, is_there: bool) -> None:
        if not is_there:
            message = f"the role that this one is based on has no {what}: there is nothing to take out"
            self.mistakes.append(Mistake("removes_nothing", place, message, "delete the line"))


def _taken_out(base: Made, own: Made) -> set[str]:
    """The skills that the base asks for and the role does not."""
    theirs, ours = base.data.get("requires"), own.data.get("requires")
    if not isinstance(theirs, dict) or not isinstance(ours, dict):
        return set()
    return {skill for skill, value in ours.items() if value is None and skill in theirs}


def _id(task: Any) -> str:
    name = task.get("id") if isinstance(task, dict) else None
    return name if isinstance(name, str) else ""
