"""What two versions say otherwise of their roles: once for the steps of a ladder and for roles based on one another."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skillmatrix.analysis.same_things import Same
from skillmatrix.analysis.value_changes import Change, changes
from skillmatrix.model.bases import base_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role


class OfRole(NamedTuple):
    """What differs in a role, by its new id and the one it had."""

    name: str
    was: str
    changes: tuple[Change, ...]


class Told(NamedTuple):
    """A change, with the roles it is true of: those of the role it is told for, and others that follow them."""

    change: Change
    roles: tuple[str, ...]
    following: tuple[str, ...]


class RoleChanges(NamedTuple):
    """What is told under one role: `name` is its id in the file, `roles` are the ids of its steps, or its own."""

    name: str
    roles: tuple[str, ...]
    told: tuple[Told, ...]


class Changes(NamedTuple):
    """The changes of each role, and the same changes, each told once."""

    by_role: tuple[OfRole, ...]
    together: tuple[RoleChanges, ...]


def role_changes(old: Matrix, new: Matrix, skills: Same, roles: Same) -> Changes:
    """What differs in the roles that both versions have."""
    families = _families(old, new, roles)
    found: dict[str, tuple[Change, ...]] = {}
    for name, was in roles.was.items():
        before = _in_todays_ids(alone(old, old.roles_by_id[was]), skills.today, roles.today, families)
        differing = tuple(changes(_fields(before), _fields(alone(new, new.roles_by_id[name]))))
        if differing:
            found[name] = differing
    by_role = tuple(OfRole(name, roles.was[name], differing) for name, differing in found.items())
    return Changes(by_role, _together(new, found))


def _families(old: Matrix, new: Matrix, roles: Same) -> dict[str, str]:
    """The ids that roles have in the file, old and new, for those on ladders."""
    return {old.roles_by_id[was].family: new.roles_by_id[name].family for name, was in roles.was.items()}


def _fields(role: Role) -> dict[str, object]:
    return {name: getattr(role, name) for name in type(role).model_fields if name != "id"}


def alone(matrix: Matrix, role: Role) -> Role:
    """A step of a ladder without what the ladder makes of it: its titles without the step, no role below it."""
    if role.ladder is None:
        return role
    steps = {step.id: step.title for step in matrix.ladders[role.ladder.id]}
    step = steps[role.ladder.step]
    texts = {"title": _without(role.title, step), "short": _without(role.short, step) if role.short else None}
    place = role.ladder.model_copy(update={"title": None})
    return role.model_copy(update={**texts, "ladder": place, "above": ()})


def _without(text: Mapping[str, str], step: Mapping[str, str]) -> dict[str, str]:
    ends = tuple(f" ({title})" for title in step.values())
    return {
        language: next((words.removesuffix(end) for end in ends if words.endswith(end)), words)
        for language, words in text.items()
    }


def _in_todays_ids(
    role: Role, skills: Mapping[str, str], roles: Mapping[str, str], families: Mapping[str, str]
) -> Role:
    """The role, naming skills and roles by the ids that they have in the new version."""

    def skill(name: str) -> str:
        return skills.get(name, name)

    def named(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(roles.get(name, name) for name in names)

    deputy = role.deputy.model_copy(update={"of": named(role.deputy.of), "by": named(role.deputy.by)})
    base = role.based_on and roles.get(role.based_on, families.get(role.based_on, role.based_on))
    ladder = role.ladder and role.ladder.model_copy(update={"role": families.get(role.ladder.role, role.ladder.role)})
    tasks = tuple(task.model_copy(update={"skills": tuple(map(skill, task.skills))}) for task in role.tasks)
    ready = tuple(rule.model_copy(update={"of": rule.of and tuple(map(skill, rule.of))}) for rule in role.ready)
    return role.model_copy(
        update={
            "requires": {skill(name): required for name, required in role.requires.items()},
            "named": {skill(name): required for name, required in role.named.items()},
            "tasks": tasks,
            "ready": ready,
            "above": named(role.above),
            "reports_to": role.reports_to and roles.get(role.reports_to, role.reports_to),
            "supervises": named(role.supervises),
            "deputy": deputy,
            "based_on": base,
            "ladder": ladder,
        }
    )


def _together(new: Matrix, found: Mapping[str, tuple[Change, ...]]) -> tuple[RoleChanges, ...]:
    """Each change once, under the role of the file in which it was made."""
    contents = {name: {repr(change): change for change in differing} for name, differing in found.items()}
    having: dict[str, dict[str, list[str]]] = {}
    for name, differing in contents.items():
        for content in differing:
            family = _source(new, new.roles_by_id[name], content, contents).family
            having.setdefault(family, {}).setdefault(content, []).append(name)
    return tuple(
        RoleChanges(
            family,
            new.steps_of(family) or (family,),
            tuple(_told(new, family, contents[roles[0]][content], roles) for content, roles in having[family].items()),
        )
        for family in dict.fromkeys(role.family for role in new.roles)
        if family in having
    )


def _told(new: Matrix, family: str, change: Change, roles: Sequence[str]) -> Told:
    own = tuple(name for name in roles if new.roles_by_id[name].family == family)
    return Told(change, own, tuple(name for name in roles if name not in own))


def _source(new: Matrix, role: Role, content: str, contents: Mapping[str, Mapping[str, Change]]) -> Role:
    """The role that a change comes from: the one it is based on, if that changed in the same way."""
    base = base_of(new, role)
    while base is not None and content in contents.get(base.id, ()):
        role, base = base, base_of(new, base)
    return role
