"""What changed between two versions of a matrix, as plain data for programs."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from skillmatrix.analysis.matrix_difference import MatrixDifference, Things
from skillmatrix.analysis.value_changes import ORDER, Change, Value
from skillmatrix.language.word_difference import word_difference
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill
from skillmatrix.model.text import Model, in_language
from skillmatrix.route import Route

FORMAT = "skillmatrix-diff/1"
IN_FILES: dict[str | int, str] = {"named": "requires", "from_level": "from"}
"""Keys of files that models call otherwise."""


def difference_data(difference: MatrixDifference, language: str) -> dict[str, Any]:
    """The difference: what is new, gone, renamed and changed, thing by thing, and what it means for answers.

    Names are in the language, texts in all of theirs. Paths are those of files; they begin in the skill, role or area.
    """
    old, new = difference.old, difference.new
    return {
        "format": FORMAT,
        "language": language,
        "old": _version(old, language),
        "new": _version(new, language),
        "differs": not difference.is_empty,
        "answers": _answers(difference),
        "skills": _with_merged(difference.skills, old.skills, new.skills, "name", language),
        "roles": _with_merged(difference.roles, old.roles_by_id, new.roles_by_id, "title", language),
        "categories": _things(difference.categories, old.categories_by_id, new.categories_by_id, "name", language),
        "matrix": _changes((*difference.head, *difference.scale, *difference.ladders, *difference.renames)),
    }


def _version(matrix: Matrix, language: str) -> dict[str, str]:
    title = in_language(matrix.title, (language, matrix.language))
    return {"id": matrix.id, "version": matrix.version, "title": title}


def _answers(difference: MatrixDifference) -> dict[str, Any]:
    found, suggested = difference.affected, difference.suggested
    return {
        "asked_again": [
            {"skill": each.skill, "languages": list(each.languages), "levels_not_offered": list(each.levels)}
            for each in found.again
        ],
        "asked_first": list(found.first),
        "retired": list(found.retired),
        "missing_renames": {"skills": list(found.missing), "roles": list(found.roles)},
        "merged": [{"old": old, "new": new} for old, new in found.merged],
        "suggested_renames": {"skills": _renames(suggested.skills), "roles": _renames(suggested.roles)},
        "roles": [
            {
                "role": shift.role,
                **{
                    name: [
                        {"skill": each.skill, "before": each.before._asdict(), "after": each.after._asdict()}
                        for each in shifts
                    ]
                    for name, shifts in (("more", shift.more), ("less", shift.less))
                },
            }
            for shift in found.shifts
        ],
    }


def _renames(renames: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"old": old, "new": new} for old, new in renames.items()]


def _with_merged(
    things: Things, old: Mapping[str, Any], new: Mapping[str, Any], named: str, language: str
) -> dict[str, list[dict[str, Any]]]:
    """The same of things that may be one with others now."""
    merged = [{**_thing(new[name], named, language), "old": was} for was, name in things.same.merged]
    return {**_things(things, old, new, named, language), "merged": merged}


def _things(
    things: Things, old: Mapping[str, Any], new: Mapping[str, Any], named: str, language: str
) -> dict[str, list[dict[str, Any]]]:
    """Things of one kind by what became of them; `named` is the key of their names."""
    return {
        "added": [_thing(new[name], named, language) for name in things.added],
        "removed": [_thing(old[name], named, language) for name in things.removed],
        "renamed": [{**_thing(new[name], named, language), "old": was} for was, name in things.same.renamed],
        "changed": [
            {**_thing(new[each.name], named, language), "old": each.was, "changes": _changes(each.changes)}
            for each in things.changed
        ],
    }


def _thing(thing: Skill | Role | Category, named: str, language: str) -> dict[str, str]:
    return {"id": thing.id, "name": in_language(getattr(thing, named), (language,))}


def _changes(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [leaf for change in changes for leaf in _leaves(change)]


def _leaves(change: Change) -> Iterator[dict[str, Any]]:
    """A change as plain values: a text is one value a language, a part one value a key."""
    route, before, after = change
    if route[-1] == ORDER:
        yield {"path": _path(route[:-1]), "action": "moved", "before": _names(before), "after": _names(after)}
        return
    old, new = dict(_values(before, route)), dict(_values(after, route))
    for place in dict.fromkeys((*old, *new)):
        was, now = old.get(place), new.get(place)
        if was != now:
            yield {"path": _path(place), "action": _action(was, now), "before": was, "after": now, **_words(was, now)}


def _action(before: Value, after: Value) -> str:
    return "added" if before is None else "removed" if after is None else "changed"


def _words(before: Value, after: Value) -> dict[str, Any]:
    """Of a text that changed, its words; of one word there is nothing to tell."""
    if not (isinstance(before, str) and isinstance(after, str) and " " in before + after):
        return {}
    return {"words": [{"what": piece.kind, "text": piece.text} for piece in word_difference(before, after)]}


def _values(value: Value, route: Route) -> Iterator[tuple[Route, Any]]:
    """The plain values in a value, without what says nothing."""
    if isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            if inner != field.default:
                yield from _values(inner, (*route, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _values(inner, (*route, key))
    elif isinstance(value, tuple) and value and not isinstance(value[0], str):
        for at, inner in enumerate(value):
            yield from _values(inner, (*route, at))
    elif value is not None:
        yield route, _plain(value)


def _plain(value: Value) -> Any:  # noqa: ANN401 - what JSON can say
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value


def _path(route: Route) -> list[str | int]:
    return [IN_FILES.get(step, step) for step in route]


def _names(values: Iterable[Value]) -> list[str]:
    """What items of a list are known by: an id, else the first text."""
    return [str(next((inner for _, inner in _values(each, ()) if isinstance(inner, str)), each)) for each in values]
