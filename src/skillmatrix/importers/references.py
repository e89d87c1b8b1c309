"""Where the data of a matrix name a skill: all of these places follow when its id changes."""

from typing import Any


def with_skill_renamed(data: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    """A matrix whose skill `old` goes on as `new`: it is named so everywhere, and `renames` says it."""
    followed = renamed(data, old, new)
    return {**followed, "renames": {**(followed.get("renames") or {}), old: new}}


def renamed(data: Any, old: str, new: str) -> Any:
    """The data with another id for a skill wherever roles, tasks, rules, trainings and other skills name it."""
    if isinstance(data, list):
        return [renamed(item, old, new) for item in data]
    if not isinstance(data, dict):
        return data
    return {key: _value(key, value, old, new) for key, value in data.items()}


def _value(key: str, value: Any, old: str, new: str) -> Any:
    if key == "deputy":
        return value  # its lists name roles
    if key in {"requires", "builds"} and isinstance(value, dict):
        return {new if name == old else name: inner for name, inner in value.items()}
    if key == "renames" and isinstance(value, dict):
        return {name: new if now == old else now for name, now in value.items()}
    if key in {"skills", "of", "needs", "confirms", "not_covered"} and isinstance(value, list):
        return [_named(item, old, new) for item in value]
    return renamed(value, old, new)


def _named(item: Any, old: str, new: str) -> Any:
    """An item of a list that may be an id, or hold one under `skill`."""
    if isinstance(item, str):
        return new if item == old else item
    if isinstance(item, dict) and item.get("skill") == old:
        return {**item, "skill": new}
    return renamed(item, old, new)
