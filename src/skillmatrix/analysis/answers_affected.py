"""What another version of a matrix means for answers that people gave to the old one, and for who has a role."""

from collections.abc import Iterator
from typing import NamedTuple

from skillmatrix.analysis.same_things import Same
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.wording_hash import wording_hash


class AskedAgain(NamedTuple):
    """A skill whose answers are worth a second look: it reads otherwise in these languages, or lacks these levels."""

    skill: str
    languages: tuple[str, ...]
    levels: tuple[int, ...]


class Asked(NamedTuple):
    """What a role asks of a skill: the level and the one without which it cannot be carried; nothing is `None`."""

    level: int | None
    must: int | None


class Shift(NamedTuple):
    """A skill of which a role asks something else, by the skill's new id, or its old one where it is gone."""

    skill: str
    before: Asked
    after: Asked


class RoleShift(NamedTuple):
    """Where a role, by its new id, asks for more than before and where for less."""

    role: str
    more: tuple[Shift, ...]
    less: tuple[Shift, ...]


class Affected(NamedTuple):
    """What happens to answers, by ids of skills and roles.

    `again` are skills that are asked again, `first` new ones that a role asks for. Ratings of `retired` and `missing`
    skills have no skill any more: the new version retired those, and does not say what became of these. `merged`: old
    ids whose ratings count for a skill only where that was not rated itself. `roles` are gone without a rename.
    """

    again: tuple[AskedAgain, ...]
    first: tuple[str, ...]
    retired: tuple[str, ...]
    missing: tuple[str, ...]
    merged: tuple[tuple[str, str], ...]
    roles: tuple[str, ...]
    shifts: tuple[RoleShift, ...]


def affected(old: Matrix, new: Matrix, skills: Same, roles: Same) -> Affected:
    """What the new version means to answers that were given to the old one."""
    again = tuple(each for name, was in skills.was.items() if (each := _again(old, new, was, name)))
    needed = {skill for role in new.roles for skill in role.requires} if new.roles else new.skills.keys()
    first = tuple(skill for skill in skills.added(new.skills) if skill in needed)
    shifts = tuple(
        shift
        for name, was in roles.was.items()
        if (shift := _shift(old.roles_by_id[was], new.roles_by_id[name], old.lowest, new.lowest, skills)) is not None
    )
    return Affected(again, first, skills.retired, skills.missing, skills.merged, roles.missing, shifts)


def _again(old: Matrix, new: Matrix, was: str, name: str) -> AskedAgain | None:
    """Whether a skill is asked again: people read it in one language, and gave a level that it offered."""
    languages = tuple(each for each in old.languages if _read(old, was, each) != _read(new, name, each))
    levels = tuple(each for each in old.offered[was] if new.level_that_counts(name, each) != each)
    return AskedAgain(name, languages, levels) if languages or levels else None


def _read(matrix: Matrix, skill: str, language: str) -> str:
    return wording_hash(matrix, matrix.skills[skill], (language, *matrix.languages))


def _shift(before: Role, after: Role, lowest: int, lowest_now: int, skills: Same) -> RoleShift | None:
    shifts = list(_shifts(before, after, skills))
    more = tuple(each for each in shifts if _rises(each, lowest, lowest_now))
    less = tuple(each for each in shifts if _rises(Shift(each.skill, each.after, each.before), lowest_now, lowest))
    return RoleShift(after.id, more, less) if more or less else None


def _shifts(before: Role, after: Role, skills: Same) -> Iterator[Shift]:
    was = {skills.today.get(skill, skill): Asked(each.level, each.must) for skill, each in before.requires.items()}
    now = {skill: Asked(each.level, each.must) for skill, each in after.requires.items()}
    nothing = Asked(None, None)
    for skill in dict.fromkeys((*now, *was)):
        if was.get(skill) != now.get(skill):
            yield Shift(skill, was.get(skill, nothing), now.get(skill, nothing))


def _rises(shift: Shift, lowest: int, lowest_now: int) -> bool:
    """Whether the level or the must is higher; what is not asked is the lowest level."""
    pairs = zip(shift.before, shift.after, strict=True)
    return any(
        (lowest_now if after is None else after) > (lowest if before is None else before) for before, after in pairs
    )
