"""What tells two roles of a matrix apart, without words; from the other role it is the same, the other way round."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from skillmatrix.analysis.tiers import TieredRequirement, tiers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role, Task
from skillmatrix.model.skill import Skill

LARGEST = 40
"""Percent of the working time that the largest tasks make up together, at least."""
MOST_TASKS = 5
"""So many tasks still count as the largest ones."""
CLASSIFICATIONS = ("esco", "isco08", "kldb2010")


class Deeper(NamedTuple):
    """A skill that both roles ask for: what the one asks that asks more, and what the other one asks."""

    asked: TieredRequirement
    other: TieredRequirement


class Occupation(NamedTuple):
    """Where a public classification puts the two roles: the codes of each, maybe none."""

    classification: str
    first: tuple[str, ...]
    second: tuple[str, ...]


class RoleSide(NamedTuple):
    """One of two roles, held against the other one.

    `asked`: what it requires, by id of the skill in the order of the matrix. `is_derived`: its musts were guessed.
    `musts`: skills that are a must here only. `hardly`: what matters to the other role and hardly to this one.
    `alone` and `deeper`: where this role asks for more, the largest difference first, then by weight and matrix order.
    `largest`: its largest tasks, those of one size together; none if no task stands out. `lower`: the roles below it.
    """

    role: Role
    asked: Mapping[str, TieredRequirement]
    is_derived: bool
    musts: tuple[Skill, ...]
    hardly: tuple[Skill, ...]
    alone: tuple[TieredRequirement, ...]
    deeper: tuple[Deeper, ...]
    largest: tuple[tuple[Task, ...], ...]
    lower: tuple[Role, ...]

    @property
    def more(self) -> int:
        """In how many skills this role asks for more."""
        return len(self.alone) + len(self.deeper)


class RoleDifference(NamedTuple):
    """Two roles side by side. `total`: skills that one of them asks for; `same`: those that both ask equally."""

    first: RoleSide
    second: RoleSide
    total: int
    shared_musts: tuple[Skill, ...]
    same: tuple[Skill, ...]
    have_shares: bool
    occupations: tuple[Occupation, ...]

    @property
    def sides(self) -> tuple[tuple[RoleSide, RoleSide], tuple[RoleSide, RoleSide]]:
        """Each role with the other one."""
        return (self.first, self.second), (self.second, self.first)

    @property
    def is_known(self) -> bool:
        """Both roles ask for something, so that their skills can be compared."""
        return bool(self.first.asked and self.second.asked)


class _Asked(NamedTuple):
    """What one role requires, and whether its musts were guessed."""

    role: Role
    by_skill: dict[str, TieredRequirement]
    is_derived: bool

    def musts(self) -> dict[str, Skill]:
        """Skills without which the role cannot be taken up, by id."""
        return {skill: each.skill for skill, each in self.by_skill.items() if each.tier == "must"}

    def target(self, skill: str, lowest: int) -> int:
        """The level the role needs in the long run; the lowest if it asks for nothing."""
        return self.by_skill[skill].target if skill in self.by_skill else lowest

    def matters(self, asked: TieredRequirement) -> bool:
        """A must, or one of the skills that weigh most, unless all weigh the same."""
        return asked.tier == "must" or (asked.central and not all(each.central for each in self.by_skill.values()))


def role_difference(matrix: Matrix, first: Role, second: Role) -> RoleDifference:
    """The difference of two roles of the matrix."""
    here, there = _asked(matrix, first), _asked(matrix, second)
    musts = there.musts()
    return RoleDifference(
        first=_side(matrix, here, there),
        second=_side(matrix, there, here),
        total=len(here.by_skill.keys() | there.by_skill.keys()),
        shared_musts=tuple(skill for name, skill in here.musts().items() if name in musts),
        same=tuple(
            asked.skill
            for skill, asked in here.by_skill.items()
            if skill in there.by_skill and there.by_skill[skill].target == asked.target
        ),
        have_shares=_has_shares(first) and _has_shares(second),
        occupations=tuple(_occupations(first, second)),
    )


def _asked(matrix: Matrix, role: Role) -> _Asked:
    found = tiers(role, matrix.skills, matrix.lowest)
    by_skill = {each.skill.id: each for each in (*found.must, *found.wishes)}
    return _Asked(role, {skill: by_skill[skill] for skill in matrix.skills if skill in by_skill}, found.derived)


def _side(matrix: Matrix, here: _Asked, there: _Asked) -> RoleSide:
    more, others = _more(here, there, matrix.lowest), there.musts()
    return RoleSide(
        role=here.role,
        asked=here.by_skill,
        is_derived=here.is_derived,
        musts=tuple(skill for name, skill in here.musts().items() if name not in others),
        hardly=tuple(_hardly(matrix, here, there)),
        alone=tuple(asked for asked in more if asked.skill.id not in there.by_skill),
        deeper=tuple(
            Deeper(asked, there.by_skill[asked.skill.id]) for asked in more if asked.skill.id in there.by_skill
        ),
        largest=_largest(here.role.tasks) if _has_shares(here.role) else (),
        lower=tuple(matrix.roles_by_id[role] for role in here.role.above if role in matrix.roles_by_id),
    )


def _more(here: _Asked, there: _Asked, lowest: int) -> list[TieredRequirement]:
    """What this role asks more of."""

    def gap(asked: TieredRequirement) -> int:
        return asked.target - there.target(asked.skill.id, lowest)

    found = (asked for asked in here.by_skill.values() if gap(asked) > 0)
    return sorted(found, key=lambda asked: (-gap(asked), -asked.requirement.weight))


def _hardly(matrix: Matrix, here: _Asked, there: _Asked) -> Iterable[Skill]:
    """What matters to the other role, and what this one asks for in the lower two fifths of the scale or not at all."""
    for skill, asked in there.by_skill.items():
        target = here.target(skill, matrix.lowest)
        is_low = 5 * (target - matrix.lowest) <= 2 * (matrix.highest - matrix.lowest)
        if there.matters(asked) and target < asked.target and is_low:
            yield asked.skill


def _has_shares(role: Role) -> bool:
    return bool(role.tasks) and all(task.share is not None for task in role.tasks)


def _largest(tasks: Iterable[Task]) -> tuple[tuple[Task, ...], ...]:
    """Tasks by size until they make up a good part of the time; nothing if too many are of one size."""
    by_share: dict[int, list[Task]] = {}
    for task in sorted(tasks, key=lambda task: -(task.share or 0)):
        by_share.setdefault(task.share or 0, []).append(task)
    found: list[tuple[Task, ...]] = []
    for group in by_share.values():
        taken = [task for each in found for task in each]
        enough = len(taken) > 1 and sum(task.share or 0 for task in taken) >= LARGEST
        if enough or len(taken) + len(group) > MOST_TASKS:
            break
        found.append(tuple(group))
    return tuple(found)


def _occupations(first: Role, second: Role) -> Iterable[Occupation]:
    """Where public classifications put the roles: they may not tell them apart."""
    for classification in CLASSIFICATIONS:
        codes = _codes(first, classification), _codes(second, classification)
        if any(codes):
            yield Occupation(classification, *codes)


def _codes(role: Role, classification: str) -> tuple[str, ...]:
    codes = getattr(role.codes, classification)
    return tuple(sorted(codes)) if isinstance(codes, tuple) else (codes,) if codes else ()
