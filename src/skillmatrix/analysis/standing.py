"""Where a level stands to what a role asks, how much a skill matters to the role, and what is strong already."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, TypeAlias

from skillmatrix.analysis.result import SkillResult
from skillmatrix.model.matrix import Matrix

Standing: TypeAlias = Literal["blocked", "below", "met", "above"]
Importance: TypeAlias = Literal[1, 2, 3]


def standing(level: int, target: int, gate: int | None) -> Standing:
    """Where a level stands: below the gate, below the target, on it or above it."""
    if gate is not None and level < gate:
        return "blocked"
    if level < target:
        return "below"
    return "met" if level == target else "above"


def importance(weight: Fraction, largest: Fraction) -> Importance:
    """3 for what weighs most in the role, 2 for at least half of that, else 1. `largest` is above 0."""
    if weight == largest:
        return 3
    return 2 if 2 * weight >= largest else 1


def strengths(skills: Iterable[SkillResult], matrix: Matrix) -> list[SkillResult]:
    """The skills that reach their target in the upper half of the scale: level 1 of 1 is on target, and no strength.

    The furthest above the target comes first, then what weighs most.
    """
    reached = [skill for skill in skills if skill.shortfall == 0 and _is_high(skill.level, matrix)]
    return sorted(reached, key=lambda skill: (skill.gap or 0, -skill.weight))


def already_there(skills: Iterable[SkillResult], matrix: Matrix) -> list[SkillResult]:
    """What is above the lowest level and no strength: the highest level first, then what weighs most."""
    known = list(skills)
    strong = {skill.skill for skill in strengths(known, matrix)}
    others = [skill for skill in known if skill.skill not in strong and (skill.level or matrix.lowest) > matrix.lowest]
    return sorted(others, key=lambda skill: (-(skill.level or 0), -skill.weight))


def _is_high(level: int | None, matrix: Matrix) -> bool:
    return level is not None and 2 * (level - matrix.lowest) > matrix.highest - matrix.lowest
