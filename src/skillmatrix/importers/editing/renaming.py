"""Ids that people changed in a workbook: in the mapping itself, wherever it is named, and in `renames`."""

from collections.abc import Mapping
from typing import Any

from skillmatrix.importers.editing.building import STEP, WITHIN
from skillmatrix.importers.editing.sheets import Source
from skillmatrix.importers.references import with_skill_renamed


def rename(source: Source, sheet: str, old: str, new: str) -> None:
    """Give something another id; `old` is that of its line."""
    data = source.data
    if sheet == "skills":
        _rename_skill(data, source, old, new)
    elif sheet == "roles":
        _rename_role(data, source, old, new)
    elif sheet == "categories":
        next(each for each, _ in source.categories() if each["id"] == old)["id"] = new
    else:
        _rename_task(source, old, new)


def _rename_skill(data: dict[str, Any], source: Source, old: str, new: str) -> None:
    next(skill for skill, _ in source.skills() if skill["id"] == old)["id"] = new
    data.update(with_skill_renamed(data, old, new))


def _rename_role(data: dict[str, Any], source: Source, old: str, new: str) -> None:
    role = next(each for each in source.roles if each["id"] == old)
    names = {old: new, **{f"{old}-{step}": f"{new}-{step}" for step in source.steps(role)}}
    role["id"] = new
    for each in source.roles:
        for holder in (each, *(each.get("at") or {}).values()):
            for key in ("above", "reports_to", "supervises", "based_on"):
                if key in holder:
                    holder[key] = _renamed(holder[key], names)
            if "deputy" in holder:
                holder["deputy"] = {key: _renamed(value, names) for key, value in holder["deputy"].items()}
    for gap in data.get("not_covered") or ():
        if "roles" in gap:
            gap["roles"] = _renamed(gap["roles"], names)
    if len(names) > 1:
        del names[old]  # the id of all steps together is no role
    renames = dict(data.get("renames") or {})
    roles = {key: names.get(value, value) for key, value in (renames.get("roles") or {}).items()}
    data["renames"] = {**renames, "roles": roles | names}


def _rename_task(source: Source, old: str, new: str) -> None:
    name, _, task = old.partition(WITHIN)
    name, _, step = name.partition(STEP)
    role = next(each for each in source.roles if each["id"] == name)
    holder = role["at"][step] if step else role
    for each in holder.get("tasks") or ():
        if each["id"] == task:
            each["id"] = new


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(each, names) for each in value]
    if isinstance(value, dict):
        return {key: _renamed(each, names) for key, each in value.items()}
    return names.get(value, value) if isinstance(value, str) else value
