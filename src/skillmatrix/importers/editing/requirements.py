"""What roles require, as the sheets have it: a level for each role or step, and the rest of a requirement in a line."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from skillmatrix.importers.editing.fields import (
    CellError,
    Holder,
    Shown,
    Words,
    read_choice,
    read_number,
    read_text,
    set_or_drop,
)
from skillmatrix.importers.editing.sheets import Source
from skillmatrix.importers.table import Cell, shown
from skillmatrix.load.bases import Bases
from skillmatrix.load.ladders import NOT_ASKED

NAMED = "•"
"""In the place of a level: the role names the skill without one."""
NONE = "–"
"""In the place of a value that a step does not have."""
BETWEEN = " | "
DASHES = frozenset({"", "-", "–", "—"})


class RoleRequirements:
    """The requirements of a role as it is written, with those that it takes over."""

    def __init__(self, role: dict[str, Any], whole: Mapping[str, Any], base: Mapping[str, Any], steps: int) -> None:
        self.role = role
        self.steps = steps
        self.whole = {skill: _spelled_out(value) for skill, value in (whole.get("requires") or {}).items()}
        self.base = {skill: _spelled_out(value) for skill, value in (base.get("requires") or {}).items()}

    def value(self, skill: str, key: str) -> Any:
        """A value of a requirement as it is written; None if there is none."""
        return self.whole.get(skill, {}).get(key)

    def is_taken(self, skill: str, key: str) -> bool:
        """Whether the value stands with the role that this one is based on."""
        own = (self.role.get("requires") or {}).get(skill, {})
        return key in self.base.get(skill, {}) and not (key in own if isinstance(own, dict) else key == "level")

    def set_level(self, skill: str, step: int | None, level: Any) -> None:
        """The level, or that of a step, is another one; without any the requirement goes."""
        if step is not None:
            old = self.value(skill, "level")
            levels = list(old) if isinstance(old, list) else [old] * self.steps
            levels[step] = level
            is_plain = not isinstance(old, list) and len(set(map(str, levels))) == 1
            level = None if all(each in NOT_ASKED for each in levels) else levels[0] if is_plain else levels
        self.set(skill, "level", level)

    def name_only(self, skill: str) -> None:
        """The role names the skill without a level: what only makes sense with one goes."""
        kept = {key: value for key, value in self.whole.get(skill, {}).items() if key in {"tier", "why"}}
        self.whole[skill] = kept
        self.role["requires"] = {**(self.role.get("requires") or {}), skill: kept}

    def set(self, skill: str, key: str, value: Any) -> None:
        """A value of the requirement is another one, or none."""
        requires = dict(self.role.get("requires") or {})
        if key == "level" and value is None:
            self.whole.pop(skill, None)
            requires.pop(skill, None)
            requires |= {skill: None} if skill in self.base else {}
        else:
            self._set_part(requires, skill, key, value)
        self.role["requires"] = requires
        if not requires:
            del self.role["requires"]

    def _set_part(self, requires: dict[str, Any], skill: str, key: str, value: Any) -> None:
        own = _spelled_out(requires[skill]) if requires.get(skill) is not None else {}
        whole = self.whole.setdefault(skill, {})
        set_or_drop(own, key, value)
        set_or_drop(whole, key, value)
        if value is None and key in self.base.get(skill, {}):
            own[key] = None
        requires[skill] = own["level"] if list(own) == ["level"] else own
        if not own:
            del requires[skill]


class Target:
    """The level that a role, or a step of it, needs of the skill of the line."""

    is_told = False

    def __init__(
        self, role: RoleRequirements, step: int | None, levels: tuple[str, ...], named: Mapping[str, str]
    ) -> None:
        self.role, self.step, self.choices, self.named = role, step, (*levels, NAMED), named

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The level; a dot if the role names the skill without one."""
        return target_shown(self.role.whole.get(holder["id"]), self.step)

    def read(self, cell: Cell | None) -> Shown:
        """A level by its number or its name."""
        if cell is None or isinstance(cell, str):
            said = read_text(cell)
            if said in DASHES:
                return None
            if said == NAMED:
                return NAMED
            if not said.replace(",", "").replace(".", "").isdecimal():
                return int(read_choice(said, self.choices[:-1], self.named))
        number = read_number(cell)
        if number is None or f"{number.normalize():f}" not in self.choices:
            raise CellError(
                "{value} is no level of the scale; there are: {levels}",
                value=shown(cell),
                levels=", ".join(self.choices[:-1]),
            )
        return int(number)

    def put(self, holder: Holder, value: Shown) -> None:
        """Another level."""
        skill = holder["id"]
        if value == NAMED and self.step is not None:
            raise CellError("“•” is for roles without steps")
        if value == NAMED:
            self.role.name_only(skill)
            return
        self.role.set_level(skill, self.step, value)


class Detail:
    """Another value of a requirement: of a role on a ladder a value for each step, with a line between them."""

    is_told = False

    def __init__(self, key: str, choices: tuple[str, ...] = (), named: Mapping[str, str] | None = None) -> None:
        self.key, self.choices, self.named = key, choices, named or {}

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """A number, a word, or a text with all steps."""
        value = holder["role"].value(holder["skill"], self.key)
        if isinstance(value, list):
            return BETWEEN.join(NONE if each in NOT_ASKED else str(_shown(each)) for each in value)
        return _shown(value)

    def read(self, cell: Cell | None) -> Shown:
        """What the cell says; steps with the same line between them."""
        if isinstance(cell, str) and "|" in cell:
            parts = [part.strip() for part in cell.split("|")]
            return BETWEEN.join(NONE if part in DASHES else str(self._single(part)) for part in parts)
        return self._single(cell)

    def put(self, holder: Holder, value: Shown) -> None:
        """Another value; it has no place where nothing is required."""
        role, skill = holder["role"], holder["skill"]
        if skill not in role.whole:
            raise CellError(
                "nothing is required here any more; write a level on the sheet with the target levels first"
            )
        new: Any = None if value is None else self._written(value)
        if isinstance(value, str) and BETWEEN in value:
            new = [None if part == NONE else self._written(self._single(part)) for part in value.split(BETWEEN)]
            if len(new) != role.steps:
                raise CellError("the ladder has {steps} steps, and here are {n} values", steps=role.steps, n=len(new))
        role.set(skill, self.key, new)

    def _single(self, cell: Cell | None) -> Shown:
        if self.key == "tier":
            return read_choice(cell, self.choices, self.named) or None
        if self.key == "must" and isinstance(cell, (str, bool)) and read_text(cell).casefold() in {"yes", "ja", "true"}:
            return "yes"
        number = None if isinstance(cell, str) and cell.strip() in DASHES else read_number(cell)
        if number is None or (self.key == "weight" and number != number.to_integral_value()):
            return number
        if number != number.to_integral_value():
            raise CellError("{value} is no whole number", value=shown(cell))
        return int(number)

    def _written(self, value: Shown) -> Any:
        return True if value == "yes" else value


class Why(Words):
    """Why a role needs a skill, in one language."""

    def show(self, holder: Mapping[str, Any]) -> Shown:
        """The reason."""
        return super().show({self.key: holder["role"].value(holder["skill"], self.key)})

    def put(self, holder: Holder, value: Shown) -> None:
        """Another reason."""
        role, skill = holder["role"], holder["skill"]
        if skill not in role.whole:
            raise CellError(
                "nothing is required here any more; write a level on the sheet with the target levels first"
            )
        text: Holder = {self.key: role.value(skill, self.key)}
        super().put(text, value)
        role.set(skill, self.key, text.get(self.key))


def requirements_of(source: Source) -> dict[str, RoleRequirements]:
    """The requirements of every role as it is written, by its id."""
    wholes, bases = wholes_of(source), bases_of(source)
    return {
        role["id"]: RoleRequirements(role, whole, base, len(source.steps(role)))
        for role, whole, base in zip(source.roles, wholes, bases, strict=True)
    }


def wholes_of(source: Source) -> list[Mapping[str, Any]]:
    """The roles as they are written, each with what it takes over filled in."""
    bases = Bases(source.roles, source.ladders, [])
    return [bases.filled_in(index).data for index in range(len(source.roles))]


def bases_of(source: Source) -> list[Mapping[str, Any]]:
    """What each role takes over, whatever it says itself."""
    roles = source.roles
    return [_base(roles, index, source) if "based_on" in role else {} for index, role in enumerate(roles)]


def _base(roles: list[dict[str, Any]], index: int, source: Source) -> Mapping[str, Any]:
    bare = {key: roles[index][key] for key in ("id", "based_on", "ladder") if key in roles[index]}
    whole = Bases([*roles[:index], bare, *roles[index + 1 :]], source.ladders, []).filled_in(index).data
    return {key: value for key, value in whole.items() if key not in bare}


def target_shown(requirement: Mapping[str, Any] | None, step: int | None) -> Shown:
    """A level as its cell has it."""
    if requirement is None:
        return None
    level = requirement.get("level")
    if isinstance(level, list):
        level = level[step or 0]
        return None if level in NOT_ASKED else int(level)
    return NAMED if level is None else int(level)


def _shown(value: Any) -> Shown:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, (int, Decimal, str)) else None


def _spelled_out(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {} if value is None else {"level": value}
