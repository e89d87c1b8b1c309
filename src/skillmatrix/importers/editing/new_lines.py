"""Rows that people added: the new mapping in the file, or the line that they typed the name of."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from skillmatrix.importers.editing.building import STEP, WITHIN, level_names, step_line
from skillmatrix.importers.editing.fields import CellError, Holder, read_text
from skillmatrix.importers.editing.requirements import Target, requirements_of
from skillmatrix.importers.editing.sheets import Column, Line, Sheet, Source
from skillmatrix.importers.table import Cell
from skillmatrix.load.cures import proposed_id
from skillmatrix.model.suggest import did_you_mean, there_are

LONGEST_ID = 64


class Gone(Exception):
    """A row that was there, and whose place another cell of the workbook took away."""


class NewLine(NamedTuple):
    """A row without a line: its hidden key, if it has one, and its cells by the keys of their columns."""

    source: Source
    sheet: Sheet
    key: str
    cells: Mapping[str, Cell | None]
    is_copy: bool
    """Whether its key is that of another row, from which it was copied."""
    is_new: bool
    """Whether the whole matrix is new: then rows have the keys of that which the workbook came from."""

    def said(self, key: str) -> str:
        """A cell as text."""
        return read_text(self.cells.get(key))

    def name(self, key: str) -> str:
        """A text in the first language that has one."""
        said = (self.said(f"{key}.{language}") for language in self.source.tongues.all)
        return next(filter(None, said), "")


def _skill(row: NewLine) -> Line:
    skill: Holder = {"id": _id(row, "name", (skill["id"] for skill, _ in row.source.skills()))}
    wanted = row.said("category")
    known = list(row.source.categories())
    category = known[0][0] if not wanted and len(known) == 1 else category_named(row.source, wanted)
    category["skills"] = [*(category.get("skills") or ()), skill]
    return Line(skill["id"], skill)


def _category(row: NewLine) -> Line:
    made: Holder = {"id": _id(row, "name", (category["id"] for category, _ in row.source.categories()))}
    around = row.said("around")
    holder, key = (category_named(row.source, around), "categories") if around else (row.source.data, "categories")
    holder[key] = [*(holder.get(key) or ()), made]
    return Line(made["id"], made)


def _role(row: NewLine) -> Line:
    roles = row.source.roles
    if STEP in row.key and not row.is_copy:
        name, _, step = row.key.partition(STEP)
        role = next((role for role in roles if role["id"] == name), None)
        if role is None or step not in row.source.steps(role):
            raise CellError("there is no step “{step}” of a role “{role}”", step=step, role=name)
        return step_line(role, step)
    role = {"id": _id(row, "title", (role["id"] for role in roles))}
    if ladder := row.said("ladder"):
        if ladder not in row.source.ladders:
            raise CellError("there is no ladder “{name}”; {hint}", name=ladder, hint=there_are(row.source.ladders))
        role["ladder"] = ladder
    row.source.data["roles"] = [*roles, role]
    return Line(role["id"], role)


def _level(row: NewLine) -> Line:
    level = row.said("level") or row.key
    if not level.isdecimal():
        raise CellError("a level is a whole number")
    made: Holder = {}
    row.source.data.setdefault("scale", {})[level] = made
    return Line(level, made, {"level": level})


def _step(row: NewLine) -> Line:
    name, _, step = row.key.partition(WITHIN)
    if not step or row.is_copy:
        raise CellError("no step can be added here; it is added to the ladder in the file of the matrix")
    made: Holder = {"id": step}
    row.source.data.setdefault("ladders", {}).setdefault(name, []).append(made)
    return Line(row.key, made)


def _of_skill(row: NewLine) -> Line:
    """A row for a skill that is new, too: its name or id was typed."""
    line = row.sheet.by_key.get(_skill_named(row, row.said("skill")))
    assert line is not None  # the sheet has all skills
    return line


def _detail(row: NewLine) -> Line:
    if row.key and not row.is_copy:
        raise Gone
    role, skill = _role_named(row.source, row.said("role")), _skill_named(row, row.said("skill"))
    key = f"{role['id']}{WITHIN}{skill}"
    if key not in row.sheet.by_key:
        raise CellError(
            "“{role}” does not need “{skill}”; write a level on the sheet with the target levels first",
            role=role["id"],
            skill=skill,
        )
    return row.sheet.by_key[key]


def _task(row: NewLine) -> Line:
    name, _, own = row.key.partition(WITHIN) if not row.is_copy else ("", "", "")
    name, _, step = name.partition(STEP)
    role = _role_named(row.source, name or row.said("role"))
    holder: Holder = role
    if step:
        role["at"] = {**(role.get("at") or {})}
        holder = role["at"].setdefault(step, {})
    tasks = holder.get("tasks") or []
    prefix = f"{role['id']}{STEP}{step}" if step else role["id"]
    taken = [line.key.partition(WITHIN)[2] for line in row.sheet.lines if line.key.partition(WITHIN)[0] == prefix]
    task: Holder = {"id": own or _id(row, "text", {*taken, *(task["id"] for task in tasks)})}
    holder["tasks"] = [*tasks, task]
    return Line(f"{prefix}{WITHIN}{task['id']}", task)


NEW: Mapping[str, Callable[[NewLine], Line]] = {
    "scale": _level,
    "categories": _category,
    "skills": _skill,
    "levels": _of_skill,
    "ladders": _step,
    "roles": _role,
    "targets": _of_skill,
    "details": _detail,
    "tasks": _task,
}
"""What makes a line of a row that has none, by sheet."""


def new_role_column(source: Source, head: str) -> Column | None:
    """A column of target levels for a role that has none yet; its head names the role."""
    try:
        role = _role_named(source, head)
    except CellError:
        return None
    if source.steps(role):
        return None
    target = Target(requirements_of(source)[role["id"]], None, source.levels, level_names(source))
    return Column(role["id"], "workbook.role", {"role": role.get("title")}, target)


def category_named(source: Source, wanted: str) -> Holder:
    """The category with this id or name."""
    known = [category for category, _ in source.categories()]
    if (found := _named(known, "name", wanted)) is None:
        raise CellError("there is no category “{name}”; {hint}", name=wanted, hint=_hint(wanted, known))
    return found


def _role_named(source: Source, wanted: str) -> Holder:
    if (found := _named(source.roles, "title", wanted)) is None:
        raise CellError("there is no role “{name}”; {hint}", name=wanted, hint=_hint(wanted, source.roles))
    return found


def _skill_named(row: NewLine, wanted: str) -> str:
    known = [skill for skill, _ in row.source.skills()]
    if (found := _named(known, "name", wanted)) is None:
        raise CellError("there is no skill “{name}”; {hint}", name=wanted, hint=_hint(wanted, known))
    return str(found["id"])


def _named(known: list[Holder], key: str, wanted: str) -> Holder | None:
    """What has this id, or is called so in any language."""
    if not wanted:
        return None
    return next((each for each in known if wanted == each["id"] or wanted.casefold() in _called(each.get(key))), None)


def _hint(wanted: str, known: list[Holder]) -> str:
    ids = [each["id"] for each in known]
    return did_you_mean(wanted, ids) or there_are(ids)


def names_of(source: Source, sheet: str, name: str) -> set[str]:
    """What a skill or role can be called, in small letters: its id, its name in any language, its title with a step."""
    holders = [skill for skill, _ in source.skills()] if sheet == "skills" else source.roles
    key = "name" if sheet == "skills" else "title"
    held = next((each for each in holders if each["id"] == name), {})
    steps = {f"{name}-{step}" for step in source.steps(held)}
    return {name, *steps, *_called(held.get(key))}


def _called(text: Any) -> Iterator[str]:
    said = text.values() if isinstance(text, dict) else [text]
    return (str(words).casefold() for words in said if words)


def _id(row: NewLine, key: str, taken: Iterable[str]) -> str:
    """The id that was written, else one made of the name, with a number if it is taken."""
    known = set(taken)
    written = row.said("id") or (row.key if row.is_new else "")
    if written:
        if written in known:
            raise CellError("“{name}” is there already; write another id, or none", name=written)
        return written
    proposed = proposed_id(row.name(key))[:LONGEST_ID].strip("-")
    if not proposed:
        raise CellError("no id can be made of this name; write one of small letters, digits and hyphens")
    number, found = 1, proposed
    while found in known:
        number += 1
        found = f"{proposed[: LONGEST_ID - 4]}-{number}"
    return found


def move(source: Source, sheet: str, line: Line, wanted: str) -> None:
    """Put a skill into another category, at its end."""
    if sheet != "skills":
        raise CellError("categories are put inside others in the file of the matrix")
    goal = category_named(source, wanted)
    for skill, category in source.skills():
        if skill is line.holder:
            category["skills"] = [each for each in category["skills"] if each is not skill]
    goal["skills"] = [*(goal.get("skills") or ()), line.holder]
