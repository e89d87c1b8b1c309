"""The order of gaps: what matters most for the next step comes first (docs/scoring.md 3)."""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

from skillmatrix.analysis.exact import in_common
from skillmatrix.analysis.result import SkillResult

SortKey: TypeAlias = tuple[int, int, int, int, str]
NOTHING = Fraction(0)

UNANSWERED_MUST, MUST_BELOW_GATE, GAP, MET, EXCEEDED, NOT_APPLICABLE = range(6)


def in_order_of_gaps(skills: Iterable[SkillResult], lowest: int) -> tuple[SkillResult, ...]:
    """Unanswered must-haves, must-haves below their gate, then by gain, shortfall, weight (all descending) and id.

    Skills without a gap follow: met, exceeded, and last those that do not apply. As in `gain`, an unanswered skill
    stands where it would stand at the lowest level of the scale.
    """
    listed = tuple(skills)
    gains, _ = in_common(skill.gain or NOTHING for skill in listed)
    weights, _ = in_common(skill.weight for skill in listed)
    keys = {
        skill.skill: _key(skill, gain, weight, lowest)
        for skill, gain, weight in zip(listed, gains, weights, strict=True)
    }
    return tuple(sorted(listed, key=lambda skill: keys[skill.skill]))


def _key(skill: SkillResult, gain: int, weight: int, lowest: int) -> SortKey:
    shortfall = skill.required - lowest if skill.shortfall is None else skill.shortfall
    return _group(skill), -gain, -shortfall, -weight, skill.skill


def _group(skill: SkillResult) -> int:
    if skill.status in WITHOUT_GAP:
        return WITHOUT_GAP[skill.status]
    if skill.gate is None:
        return GAP
    if skill.level is None:
        return UNANSWERED_MUST
    return MUST_BELOW_GATE if skill.level < skill.gate else GAP


WITHOUT_GAP = {"met": MET, "exceeded": EXCEEDED, "not_applicable": NOT_APPLICABLE}
