"""What differs between two versions of a matrix, thing by thing, and what that means for answers; without words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from skillmatrix.analysis.answers_affected import Affected, affected
from skillmatrix.analysis.role_changes import RoleChanges, role_changes
from skillmatrix.analysis.same_things import Same, likely_roles, likely_skills, same_categories, same_roles, same_skills
from skillmatrix.analysis.value_changes import ORDER, Change, changes, moved
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.skill import Category, Skill

APART = frozenset({"format", "scale", "categories", "ladders", "roles", "renames", "renamed_roles"})
"""What is told thing by thing; the rest is the head of a matrix."""
PLACE = "category"
"""The key of the change that a thing is in another category now; `None` stands for none."""
INSIDE = frozenset({"id", "skills", "categories"})
RETIRED = "null"
"""What a rename says of a skill that was retired, as files have it."""


class Changed(NamedTuple):
    """A thing that both versions have, with what differs, by its new id and the one it had."""

    name: str
    was: str
    changes: tuple[Change, ...]


class Things(NamedTuple):
    """The skills, categories or roles of both versions: which are the same, which differ, and how."""

    same: Same
    added: tuple[str, ...]
    changed: tuple[Changed, ...]

    @property
    def removed(self) -> tuple[str, ...]:
        """Old ids that lead nowhere, on purpose or not."""
        return (*self.same.retired, *self.same.missing)

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.changed or self.removed or self.same.renamed or self.same.merged)


class Suggested(NamedTuple):
    """Renames that the new version probably forgot, by old id."""

    skills: Mapping[str, str]
    roles: Mapping[str, str]


class MatrixDifference(NamedTuple):
    """Two versions of a matrix.

    `head`: what the matrix says about itself, `scale`: its levels by number, `ladders` by id, `renames` by old id.
    `roles` of one ladder, and those based on another, are told together where they change alike (`RoleChanges`).
    """

    old: Matrix
    new: Matrix
    head: tuple[Change, ...]
    scale: tuple[Change, ...]
    ladders: tuple[Change, ...]
    renames: tuple[Change, ...]
    categories: Things
    skills: Things
    roles: Things
    told_roles: tuple[RoleChanges, ...]
    affected: Affected
    suggested: Suggested

    @property
    def is_empty(self) -> bool:
        """Whether both say the same."""
        values = self.head or self.scale or self.ladders or self.renames
        return not values and self.categories.is_empty and self.skills.is_empty and self.roles.is_empty


def matrix_difference(old: Matrix, new: Matrix) -> MatrixDifference:
    """What the new version says otherwise. Models are compared, so layout, comments and anchors are none of it."""
    skills, roles = same_skills(old, new), same_roles(old, new)
    categories = same_categories(old, new, skills)
    told = role_changes(old, new, skills, roles)
    return MatrixDifference(
        old,
        new,
        tuple(_head(old, new, categories, skills, roles)),
        tuple(changes(old.scale, new.scale, ("scale",))),
        tuple(changes(old.ladders, new.ladders, ("ladders",))),
        tuple(_renames(old, new)),
        _categories(old, new, categories, skills),
        _skills(old, new, categories, skills),
        Things(roles, roles.added(new.roles_by_id), tuple(Changed(*each) for each in told.by_role)),
        told.together,
        affected(old, new, skills, roles),
        Suggested(likely_skills(old, new, skills), likely_roles(old, new, roles)),
    )


def _head(old: Matrix, new: Matrix, categories: Same, skills: Same, roles: Same) -> Iterator[Change]:
    before = old.model_copy(update=_in_todays_ids(old, skills, roles))
    for name in head_of(new):
        yield from changes(getattr(before, name), getattr(new, name), (name,))
    yield from _order("categories", _ids(old.categories), _ids(new.categories), categories)
    yield from _order("roles", list(old.roles_by_id), list(new.roles_by_id), roles)


def head_of(matrix: Matrix) -> tuple[str, ...]:
    """The fields of what a matrix says about itself."""
    return tuple(name for name in type(matrix).model_fields if name not in APART)


def _in_todays_ids(old: Matrix, skills: Same, roles: Same) -> dict[str, object]:
    """The trainings, and what none covers, naming skills and roles by the ids that they have in the new version."""

    def today(names: Iterable[str], same: Same) -> tuple[str, ...]:
        return tuple(same.today.get(name, name) for name in names)

    trainings = tuple(
        each.model_copy(
            update={
                "confirms": today(each.confirms, skills),
                "builds": dict(zip(today(each.builds, skills), each.builds.values(), strict=True)),
            }
        )
        for each in old.trainings
    )
    not_covered = tuple(
        each.model_copy(update={"skill": today((each.skill,), skills)[0], "roles": today(each.roles, roles)})
        for each in old.not_covered
    )
    return {"trainings": trainings, "not_covered": not_covered}


def _renames(old: Matrix, new: Matrix) -> Iterator[Change]:
    for route, was, now in (
        (("renames",), old.renames, new.renames),
        (("renames", "roles"), old.renamed_roles, new.renamed_roles),
    ):
        for name in dict.fromkeys((*was, *now)):
            before, after = _as_written(was, name), _as_written(now, name)
            if before != after:
                yield Change((*route, name), before, after)


def _as_written(renames: Mapping[str, str | None], name: str) -> str | None:
    return (renames[name] or RETIRED) if name in renames else None


def _categories(old: Matrix, new: Matrix, same: Same, skills: Same) -> Things:
    found = []
    for name, was in same.was.items():
        here, there = old.categories_by_id[was], new.categories_by_id[name]
        differing = [
            *changes(_fields(here), _fields(there)),
            *_place(_parent(old, was), _parent(new, name), same),
            *_order("skills", _ids(here.skills), _ids(there.skills), skills),
            *_order("categories", _ids(here.categories), _ids(there.categories), same),
        ]
        if differing:
            found.append(Changed(name, was, tuple(differing)))
    return Things(same, same.added(new.paths), tuple(found))


def _fields(category: Category) -> dict[str, object]:
    return {name: getattr(category, name) for name in type(category).model_fields if name not in INSIDE}


def _ids(things: tuple[Skill, ...] | tuple[Category, ...]) -> list[str]:
    return [each.id for each in things]


def _parent(matrix: Matrix, category: str) -> str | None:
    path = matrix.paths[category]
    return path[-2].id if len(path) > 1 else None


def _skills(old: Matrix, new: Matrix, categories: Same, same: Same) -> Things:
    found = []
    for name, was in same.was.items():
        here = _with_todays_needs(old.skills[was], same)
        differing = [
            *(change for change in changes(here, new.skills[name]) if change.route != ("id",)),
            *_place(old.category_of[was].id, new.category_of[name].id, categories),
        ]
        if differing:
            found.append(Changed(name, was, tuple(differing)))
    return Things(same, same.added(new.skills), tuple(found))


def _with_todays_needs(skill: Skill, same: Same) -> Skill:
    """The skill, naming others by the ids that they have today."""
    needs = tuple(each.model_copy(update={"skill": same.today.get(each.skill, each.skill)}) for each in skill.needs)
    return skill.model_copy(update={"needs": needs})


def _place(before: str | None, after: str | None, categories: Same) -> Iterator[Change]:
    if (categories.today.get(before) if before else None) != after:
        yield Change((PLACE,), before, after)


def _order(name: str, before: list[str], after: list[str], same: Same) -> Iterator[Change]:
    """What stands in another place among its neighbours."""
    was = [same.today.get(each, each) for each in before]
    elsewhere = moved(was, after)
    if elsewhere:
        old, new = (tuple(each for each in ids if each in elsewhere) for ids in (was, after))
        yield Change((name, ORDER), old, new)
