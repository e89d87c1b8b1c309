"""The parts of a matrix as plain data: categories and skills with their names, wherever they stand."""

from collections.abc import Iterator
from typing import Any, TypeAlias

Data: TypeAlias = dict[str, Any]


def first_language(data: Data) -> str:
    """The language of texts that name none."""
    return str(data["languages"][0])


def foreign_ids(skill: Data, scheme: str) -> list[str]:
    """The ids that a skill has in a source."""
    return list((skill.get("refs") or {}).get(scheme, ()))


def names_in(text: Any) -> set[str]:
    """A name in all its languages, in small letters."""
    return {str(each).casefold() for each in (text.values() if isinstance(text, dict) else (text,))}


def category_of(data: Data) -> dict[str, set[str]]:
    """The names of the innermost category of each skill, in any language."""
    return {skill["id"]: names_in(path[-1]["name"]) for skill, path in skills_in(data["categories"])}


def is_text(value: Any) -> bool:
    """Whether a level is a plain text, or one by language."""
    return isinstance(value, str) or (
        isinstance(value, dict) and "text" not in value and all(isinstance(each, str) for each in value.values())
    )


def categories_in(categories: list[Data]) -> Iterator[Data]:
    """All categories, each before those inside it."""
    for category in categories:
        yield category
        yield from categories_in(category.get("categories") or [])


def skills_in(categories: list[Data], around: tuple[Data, ...] = ()) -> Iterator[tuple[Data, tuple[Data, ...]]]:
    """All skills, each with the categories around it."""
    for category in categories:
        path = (*around, category)
        yield from ((skill, path) for skill in category.get("skills") or [])
        yield from skills_in(category.get("categories") or [], path)
