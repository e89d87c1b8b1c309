"""Where a level stands to what a role asks, how much a skill matters to the role, and what is strong already."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, TypeAlias

from skillmatrix.analysis.result import SkillResult

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


def strengths(skills: Iterable[SkillResult]) -> list[SkillResult]:
    """The skills that reach their target: the furthest above it first, then those that weigh most."""
    reached = [skill for skill in skills if skill.shortfall == 0]
    return sorted(reached, key=lambda skill: (skill.gap or 0, -skill.weight))
