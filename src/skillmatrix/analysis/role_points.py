"""Where somebody stands to a role, in whole numbers: the formulas of docs/scoring.md 3 over one common denominator.

The status is that of `score`, to the last digit, in a fraction of the time; what counts people by the thousand, or in
another language, uses these integers. One test holds both equal.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from skillmatrix.analysis.exact import in_common, times
from skillmatrix.analysis.result import Status
from skillmatrix.analysis.score import NEAR_THRESHOLD
from skillmatrix.analysis.skill import coverage_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role


class SkillPoints(NamedTuple):
    """A required skill. `points` has w c for each level, from the lowest up, in the unit of `weight`."""

    required: int
    gate: int | None
    weight: int
    points: Mapping[int, int]


class RolePoints(NamedTuple):
    """A role and its required skills by id, all in one unit; and its rules: how many target levels of which skills."""

    role: str
    skills: Mapping[str, SkillPoints]
    ready: tuple[tuple[int, tuple[str, ...]], ...] = ()


def role_points(matrix: Matrix, role: Role) -> RolePoints:
    """The role in whole numbers."""
    asked = {skill: each for skill, each in role.requires.items() if each.level > matrix.lowest}
    levels = range(matrix.lowest, matrix.highest + 1)
    exact = [
        times(each.exact_weight, coverage_of(level, each.level, matrix.lowest))
        for each in asked.values()
        for level in levels
    ]
    # At the highest level the whole weight is covered, so the unit is one of the weights, too.
    whole, _ = in_common(exact)
    skills = {}
    for at, (skill, each) in enumerate(asked.items()):
        points = dict(zip(levels, whole[at * len(levels) :], strict=False))
        skills[skill] = SkillPoints(each.level, each.must, points[matrix.highest], points)
    rules = tuple((rule.met, tuple(dict.fromkeys(asked if rule.of is None else rule.of))) for rule in role.ready)
    return RolePoints(role.id, skills, rules)


def standing_in(role: RolePoints, levels: Mapping[str, int], excluded: Collection[str]) -> Status | None:
    """The status of somebody with these known levels; `excluded` skills do not apply to them.

    `None` if no skill applies.
    """
    applicable = {skill: each for skill, each in role.skills.items() if each.gate is not None or skill not in excluded}
    known = {skill: levels[skill] for skill in applicable if skill in levels}
    gates = {skill: each.gate for skill, each in applicable.items() if each.gate is not None}
    if not applicable:
        return None
    if any(known[skill] < gate for skill, gate in gates.items() if skill in known):
        return "blocked"
    if not gates.keys() <= known.keys():
        return "undetermined"
    if _is_ready(role, applicable, {skill for skill, level in known.items() if level >= applicable[skill].required}):
        return "ready"
    covered = sum(applicable[skill].points[level] for skill, level in known.items())
    weight = sum(each.weight for each in applicable.values())
    part, whole = NEAR_THRESHOLD.as_integer_ratio()
    return "near" if covered * whole > weight * part else "developing"


def _is_ready(role: RolePoints, applicable: Collection[str], met: Collection[str]) -> bool:
    """Whether every rule of which something is left is met; without one, every target level."""
    left = [(needed, [skill for skill in of if skill in applicable]) for needed, of in role.ready]
    counted = [(min(needed, len(of)), sum(skill in met for skill in of)) for needed, of in left if of]
    return all(reached >= needed for needed, reached in counted) if counted else len(met) == len(applicable)
