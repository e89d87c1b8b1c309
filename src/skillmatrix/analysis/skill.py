"""One skill: gap, coverage, status and gain, as in docs/scoring.md 2."""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from skillmatrix.analysis.exact import less, ratio, times
from skillmatrix.analysis.result import SkillResult, SkillStatus, evidence_grade
from skillmatrix.analysis.scope import RequiredSkill
from skillmatrix.model.answers import Rating

NOTHING = Fraction(0)


class KnownSkill(NamedTuple):
    """A skill in K. `gap` is r - l in levels, `coverage` is c, `covered` is w c."""

    weight: Fraction
    required: int
    level: int
    gap: int
    coverage: Fraction
    covered: Fraction
    status: SkillStatus
    rating: Rating

    @property
    def is_met(self) -> bool:
        """[l >= r]."""
        return self.gap <= 0

    @property
    def shortfall(self) -> int:
        """Levels below the requirement."""
        return max(0, self.gap)

    @property
    def surplus(self) -> int:
        """Levels above the requirement."""
        return max(0, -self.gap)

    @property
    def evidence_grade(self) -> int:
        """The best grade of the evidence given, 0 to 3."""
        return evidence_grade(self.rating)


@lru_cache(maxsize=10_000)
def coverage_of(level: int, required: int, lowest: int) -> Fraction:
    """The coverage c = (min(l, r) - m0) / (r - m0), from 0 at the lowest level to 1: surplus never counts.

    The same for half levels as for levels, as long as all three are.
    """
    return Fraction(min(level, required) - lowest, required - lowest)


def known_skill(given: RequiredSkill, lowest: int) -> KnownSkill | None:
    """The skill if its level is known; `None` if it is not in K."""
    if given.answer != "rated" or given.rating is None or given.rating.level is None:
        return None
    weight, level, required = given.weight, given.rating.level, given.requirement.level
    coverage = coverage_of(level, required, lowest)
    return KnownSkill(
        weight,
        required,
        level,
        required - level,
        coverage,
        weight if level >= required else times(weight, coverage),
        _status(level, required, lowest),
        given.rating,
    )


def skill_result(given: RequiredSkill, known: KnownSkill | None, weight_of_all: Fraction) -> SkillResult:
    """The result of one skill; `weight_of_all` is W, the weight of all skills that apply."""
    required, weight = given.requirement, given.weight
    head = (given.skill, given.category, required.level, weight, required.must, given.answer, given.rating)
    if not given.is_applicable:
        return SkillResult(*head)
    share = ratio(weight, weight_of_all)
    if known is None:
        return SkillResult(*head, status="unanswered", share=share, gain=share)
    return SkillResult(
        *head,
        status=known.status,
        share=share,
        level=known.level,
        gap=known.gap,
        shortfall=known.shortfall,
        surplus=known.surplus,
        coverage=known.coverage,
        gain=NOTHING if known.is_met else less(share, known.coverage),
    )


def _status(level: int, required: int, lowest: int) -> SkillStatus:
    if level == lowest:
        return "missing"
    if level < required:
        return "partly"
    return "met" if level == required else "exceeded"
