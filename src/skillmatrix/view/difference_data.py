"""What changed between two versions of a matrix, as plain data for programs."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from skillmatrix.analysis.matrix_difference import MatrixDifference, Things
from skillmatrix.analysis.value_changes import ORDER, Change, Value, is_text
from skillmatrix.language.word_difference import word_difference
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import Model, in_language

FORMAT = "skillmatrix-diff/1"


def difference_data(difference: MatrixDifference, language: str) -> dict[str, Any]:
    """The difference: what is new, gone, renamed and changed, thing by thing, and what it means for answers.

    Names are in the language, texts in all of theirs. A path is that of the file, except that the parts of a skill,
    category or role begin there.
    """
    old, new = difference.old, difference.new
    return {
        "format": FORMAT,
        "language": language,
        "old": _version(old, language),
        "new": _version(new, language),
        "differs": not difference.is_empty,
        "answers": _answers(difference),
        "skills": _things(difference.skills, old.skills, new.skills, "name", language),
        "roles": _things(difference.roles, old.roles_by_id, new.roles_by_id, "title", language),
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
        "suggested_renames": {"skills": dict(suggested.skills), "roles": dict(suggested.roles)},
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


def _things(
    things: Things, old: Mapping[str, Any], new: Mapping[str, Any], named: str, language: str
) -> dict[str, list[dict[str, Any]]]:
    """Things of one kind; `named` is the key of their names."""

    def thing(among: Mapping[str, Any], name: str) -> dict[str, str]:
        return {"id": name, "name": in_language(getattr(among[name], named), (language,))}

    return {
        "added": [thing(new, name) for name in things.added],
        "removed": [thing(old, name) for name in things.removed],
        "renamed": [{**thing(new, name), "old": was} for was, name in things.same.renamed],
        "merged": [{**thing(new, name), "old": was} for was, name in things.same.merged],
        "changed": [
            {**thing(new, each.name), "old": each.was, "changes": _changes(each.changes)} for each in things.changed
        ],
    }


def _changes(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [_change(change) for change in changes]


def _change(change: Change) -> dict[str, Any]:
    route, before, after = change
    is_order = route[-1] == ORDER
    action = "moved" if is_order else "added" if before is None else "removed" if after is None else "changed"
    said: dict[str, Any] = {
        "path": list(route[:-1] if is_order else route),
        "action": action,
        "before": _plain(before),
        "after": _plain(after),
    }
    if action == "changed" and is_text(before):
        said["words"] = {
            language: [list(piece[:2]) for piece in word_difference(before[language], after[language])]
            for language in after
            if language in before and before[language] != after[language]
        }
    return said


def _plain(value: Value) -> Any:  # noqa: ANN401 - what JSON can say
    if isinstance(value, Model):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value
