"""A role on a ladder: one role a step, with the values of that step."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from skillmatrix.load.making import Made, Mistake, Mistakes, as_mapping, without_skills
from skillmatrix.model.requirement import EACH_STEP
from skillmatrix.model.role import StepTexts
from skillmatrix.model.suggest import Nearest
from skillmatrix.route import KEY, Route

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_ID = 64
NOT_ASKED = (None, "-")
"""What stands in a list where a step has no value."""


def ids_of(ladder: object) -> tuple[str, ...]:
    """The ids of the steps of a ladder; none if it is not written as one, which its model tells."""
    steps = ladder if isinstance(ladder, list) else []
    ids = tuple(step["id"] for step in steps if isinstance(step, dict) and isinstance(step.get("id"), str))
    return ids if len(ids) == len(steps) else ()


def steps_of(role: Made, index: int, ladders: Mapping[str, Any], language: str, mistakes: Mistakes) -> Iterator[Made]:
    """The roles that a role on a ladder is. Where its ladder is wrong it is one role, with the values of the first."""
    name = role.data["ladder"]
    place: Route = ("roles", index, "ladder")
    ids = ids_of(ladders.get(name)) if isinstance(name, str) else ()
    if not ids:
        if not isinstance(name, str):
            mistakes.append(Mistake("wrong_type", place, "a ladder is named by its id", "write ladder: career"))
        elif not ID.fullmatch(name) or len(name) > MAX_ID:
            mistakes.append(Mistake("bad_value", place, f"“{name}” cannot be an id", "name a ladder"))
        elif name not in ladders:
            mistakes.append(
                Mistake("unknown_ladder", place, f"“{name}” is not a ladder of this matrix", Nearest(name, ladders))
            )
        elif isinstance(ladders[name], list):
            _check_lists(role, len(ladders[name]), mistakes)
        yield _plain(at_step(role, ("",), 0))
        return
    _check_lists(role, len(ids), mistakes)
    _check_texts(role, index, ids, mistakes)
    titles = [step.get("title", step["id"]) for step in ladders[name]]
    for number, step in enumerate(ids):
        yield _step(role, ids, number, Named(name, step, titles[number], language))


def without_ladder(role: Made, index: int, mistakes: Mistakes) -> Made:
    """An ordinary role; texts for steps have no place in it."""
    if "at" not in role.data:
        return role
    message, cure = "there are texts for steps, and the role has no ladder", "name the ladder: ladder: …"
    mistakes.append(Mistake("unknown_step", ("roles", index, "at", KEY), message, cure))
    return _plain(role)


class Named:
    """How a step is named: the ladder, the step, its title, and the language of titles that name none."""

    def __init__(self, ladder: str, step: str, title: object, language: str) -> None:
        self.ladder = ladder
        self.step = step
        self.title = title
        self.language = language

    def titled(self, text: object) -> object:
        """The text with the title of the step in brackets, in each language."""
        if isinstance(text, str) and isinstance(self.title, str):
            return f"{text} ({self.title})"
        whole, steps = self._by_language(text), self._by_language(self.title)
        if whole is None or not steps:
            return text  # told as what it is: no text
        any_title = next(iter(steps.values()))
        return {language: f"{words} ({steps.get(language, any_title)})" for language, words in whole.items()}

    def _by_language(self, text: object) -> dict[str, Any] | None:
        if isinstance(text, str):
            return {self.language: text}
        if isinstance(text, dict) and all(isinstance(words, str) for words in text.values()):
            return text
        return None


def _step(role: Made, ids: tuple[str, ...], number: int, named: Named) -> Made:
    made = at_step(role, ids, number)
    own, family = _own_texts(role, named.step), role.data.get("id")
    data, origins = dict(made.data), dict(made.origins)
    data.pop("at", None)
    data.pop("ladder")
    data |= {key: named.titled(data[key]) for key in ("title", "short") if key in data and key not in own}
    if isinstance(family, str):
        title = {"title": role.data["title"]} if "title" in role.data else {}
        data["ladder"] = {"id": named.ladder, "role": family, "step": named.step, **title}
        origins[("ladder", "title")] = role.where(("title",))
        data["id"] = f"{family}-{named.step}"
        if number:
            data["above"] = [f"{family}-{ids[number - 1]}"]
            origins[("above",)] = role.where(("ladder",))
    return Made(data, origins)


def at_step(role: Made, ids: tuple[str, ...], number: int) -> Made:
    """The role with the values and texts of one step; its id and its ladder are still those of all steps."""
    own = _own_texts(role, ids[number])
    origins = {way: place for way, place in role.origins.items() if way[:1] == () or way[0] not in own}
    origins |= {(key,): role.where(("at", ids[number], key)) for key in own}
    made = Made({**role.data, **own}, origins)
    requires = role.data.get("requires")
    if not isinstance(requires, dict):
        return made
    cells = {skill: _requirement_at(role, skill, number) for skill in requires}
    asked = {skill: cell.value for skill, cell in cells.items() if cell.is_asked}
    for skill in asked:
        origins |= cells[skill].origins
    return without_skills(Made({**made.data, "requires": asked}, origins), requires.keys() - asked.keys())


def _own_texts(role: Made, step: str) -> dict[str, Any]:
    texts = role.data.get("at")
    own = texts.get(step) if isinstance(texts, dict) else None
    return own if isinstance(own, dict) else {}


class _Cell(NamedTuple):
    """A requirement at one step."""

    value: Any
    origins: dict[Route, Route]
    is_asked: bool = True


def _requirement_at(role: Made, skill: str, number: int) -> _Cell:
    value = role.data["requires"][skill]
    if not isinstance(value, (dict, list)):
        return _Cell(value, {})
    mapping, origins = as_mapping(role, skill)
    at: Route = ("requires", skill)
    cells = {}
    for key, cell in mapping.items():
        if key not in EACH_STEP or not isinstance(cell, list):
            cells[key] = cell
            continue
        index = min(number, len(cell) - 1)
        if cell and cell[index] not in NOT_ASKED:
            cells[key] = cell[index]
            origins = {**origins, (*at, key): (*_place(origins, at, key), index)}
        elif key == "level":
            return _Cell(None, {}, is_asked=False)
    return _Cell(cells, origins)


def _place(origins: Mapping[Route, Route], at: Route, key: str) -> Route:
    return origins.get((*at, key)) or (*origins[at], key)


def _plain(role: Made) -> Made:
    data = {key: value for key, value in role.data.items() if key not in {"ladder", "at"}}
    return Made(data, role.origins)


def _check_lists(role: Made, steps: int, mistakes: Mistakes) -> None:
    """Each list of a requirement has one value a step."""
    requires = role.data.get("requires")
    for skill in requires if isinstance(requires, dict) else ():
        mapping, origins = as_mapping(role, skill)
        at: Route = ("requires", skill)
        for key in EACH_STEP:
            cell = mapping.get(key)
            if isinstance(cell, list) and len(cell) != steps:
                message = f"the ladder has {_counted(steps, 'step')}, and here {_are(len(cell))}"
                cure = "write one value a step; null: not asked there"
                mistakes.append(Mistake("step_count", _place(origins, at, key), message, cure))
            elif key == "level" and isinstance(cell, list) and all(value in NOT_ASKED for value in cell):
                message, cure = f"no step asks for “{skill}”", "write a level at one step, or delete the line"
                mistakes.append(Mistake("step_count", _place(origins, at, key), message, cure))


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _are(values: int) -> str:
    return f"{'is' if values == 1 else 'are'} {_counted(values, 'value')}"


def _check_texts(role: Made, index: int, ids: tuple[str, ...], mistakes: Mistakes) -> None:
    """`at` has steps of the ladder, and what a step can have of its own."""
    place: Route = ("roles", index, "at")
    if "at" not in role.data:
        return
    texts = role.data["at"]
    if not isinstance(texts, dict):
        cure = f"write at: {{{ids[-1]}: {{title: …}}}}"
        mistakes.append(Mistake("wrong_type", place, "texts of steps are a mapping (step: texts)", cure))
        return
    for step, own in texts.items():
        if step not in ids:
            message = f"“{step}” is not a step of the ladder"
            mistakes.append(Mistake("unknown_step", (*place, step, KEY), message, Nearest(step, ids, ", ".join(ids))))
        if not isinstance(own, dict):
            message = "texts of a step are a mapping (key: value)"
            mistakes.append(Mistake("wrong_type", (*place, step), message, "write {title: …}"))
        elif step in ids:
            _check_keys(own, (*place, step), mistakes)


def _check_keys(own: dict[str, Any], place: Route, mistakes: Mistakes) -> None:
    for key in own:
        if key not in StepTexts.model_fields:
            known = tuple(StepTexts.model_fields)
            cure = Nearest(key, known, f"known here: {', '.join(known)}")
            mistakes.append(Mistake("unknown_field", (*place, key, KEY), f"“{key}” has no meaning here", cure))
