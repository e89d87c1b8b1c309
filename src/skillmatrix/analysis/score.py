"""The score of one person's answers against one role, in the words of docs/scoring.md 3. Exact: nothing is rounded."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from fractions import Fraction

from skillmatrix.analysis.exact import ratio, times, total
from skillmatrix.analysis.order import in_order_of_gaps
from skillmatrix.analysis.ready import is_ready, ready_rules
from skillmatrix.analysis.result import (
    Band,
    Bounds,
    Counts,
    Coverage,
    Gate,
    GateState,
    Result,
    SkillResult,
    Status,
    Sums,
)
from skillmatrix.analysis.scope import RequiredSkill, Sets, find_sets
from skillmatrix.analysis.sensitivity import measure_sensitivity
from skillmatrix.analysis.skill import KnownSkill, known_skill, skill_result
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.model.role import Role

NEAR_THRESHOLD = Fraction(85, 100)
"""`near` begins above this coverage.low (docs/scoring.md 3)."""

BANDS: tuple[tuple[Fraction, Band], ...] = (
    (Fraction(85, 100), "F"),
    (Fraction(50, 100), "L"),
    (Fraction(15, 100), "P"),
)
"""Above which coverage.low each band begins, N below all; the cut points of ISO/IEC 33020 (docs/scoring.md 3)."""

GRADES = (1, 2, 3)
"""Evidence grades that coverage is worked out for; grade 0 is no evidence (docs/scoring.md 3)."""


def score(
    matrix: Matrix,
    role: Role,
    answers: Answers,
    *,
    today: date,
    max_age_months: int = MAX_AGE_MONTHS,
    without: Collection[str] = (),
) -> Result:
    """Score the answers against a role of the matrix, both free of error findings.

    Renames of the matrix are followed. `without` are ids of optional categories to leave out; anything else in it is a
    UserError.
    """
    sets = find_sets(matrix, role, answers, today=today, max_age_months=max_age_months, without=without)
    return _result(matrix, role, sets)


def _result(matrix: Matrix, role: Role, sets: Sets) -> Result:
    known_by_id = {given.skill: skill for given in sets.required if (skill := known_skill(given, matrix.lowest))}
    known = tuple(known_by_id.values())
    sums = _sums(sets.required, known)
    counts = _counts(sets.required, known)
    results = (skill_result(given, known_by_id.get(given.skill), sums.applicable) for given in sets.required)
    skills = in_order_of_gaps(results, matrix.lowest)
    gates = tuple(_gate(skill, skill.gate) for skill in skills if skill.gate is not None)
    coverage = _coverage(known, sums)
    ready = ready_rules(role, skills)
    return Result(
        matrix=matrix.id,
        version=matrix.version,
        role=role.id,
        status=_status(gates, coverage, all_met=is_ready(ready, counts)),
        reason=None if counts.applicable else "no-applicable-skills",
        band=_band(coverage),
        completeness=_share(sums.known, sums.applicable),
        coverage=coverage,
        met=_bounds(sums.met, sums),
        mean_shortfall=_share(sums.shortfall, sums.known),
        levels_missing=sum(skill.shortfall for skill in known) if counts.applicable else None,
        surplus=sum(skill.surplus for skill in known) if counts.applicable else None,
        sensitivity=measure_sensitivity(known, sums, counts.applicable, matrix),
        gates=gates,
        ready=ready,
        weakest_must=_weakest_must(skills),
        skills=skills,
        extra=sets.extra,
        without=sets.without,
        sums=sums,
        counts=counts,
    )


def _sums(required: Iterable[RequiredSkill], known: Sequence[KnownSkill]) -> Sums:
    of_applicable = total(given.weight for given in required if given.is_applicable)
    of_known = total(skill.weight for skill in known)
    return Sums(
        applicable=of_applicable,
        known=of_known,
        unanswered=of_applicable - of_known,
        covered=total(skill.covered for skill in known),
        met=total(skill.weight for skill in known if skill.is_met),
        shortfall=total(times(skill.weight, skill.gap) for skill in known if not skill.is_met),
    )


def _counts(required: Sequence[RequiredSkill], known: Sequence[KnownSkill]) -> Counts:
    applicable = sum(given.is_applicable for given in required)
    return Counts(
        applicable=applicable,
        known=len(known),
        unanswered=applicable - len(known),
        met=sum(skill.is_met for skill in known),
        not_applicable=len(required) - applicable,
    )


def _coverage(known: Sequence[KnownSkill], sums: Sums) -> Coverage:
    bounds = _bounds(sums.covered, sums)
    graded = [(grade, skill.covered) for skill in known if (grade := skill.evidence_grade)]
    evidenced = {least: total(covered for grade, covered in graded if grade >= least) for least in GRADES}
    return Coverage(
        bounds.low,
        bounds.high,
        bounds.known,
        evidenced={grade: _share(covered, sums.applicable) for grade, covered in evidenced.items()},
    )


def _bounds(reached: Fraction, sums: Sums) -> Bounds:
    """Low: what is unanswered counts as 0; high: as met; known: it is left out."""
    return Bounds(
        low=_share(reached, sums.applicable),
        high=_share(reached + sums.unanswered, sums.applicable),
        known=_share(reached, sums.known),
    )


def _gate(skill: SkillResult, gate: int) -> Gate:
    state: GateState = "unknown" if skill.level is None else "failed" if skill.level < gate else "passed"
    return Gate(skill.skill, gate, skill.level, state)


def _status(gates: Iterable[Gate], coverage: Coverage, *, all_met: bool) -> Status | None:
    """The first that matches, from worst to best; `None` if there is nothing to say it of."""
    if coverage.low is None:
        return None
    states = {gate.state for gate in gates}
    if "failed" in states:
        return "blocked"
    if "unknown" in states:
        return "undetermined"
    if all_met:
        return "ready"
    return "near" if coverage.low > NEAR_THRESHOLD else "developing"


def _band(coverage: Coverage) -> Band | None:
    if coverage.low is None:
        return None
    low = coverage.low
    return next((band for threshold, band in BANDS if low > threshold), "N")


def _weakest_must(skills: Iterable[SkillResult]) -> SkillResult | None:
    """The known must-have with the smallest coverage; of several, the first in the order of gaps."""
    known_musts = ((skill.coverage, skill) for skill in skills if skill.gate is not None and skill.coverage is not None)
    return min(known_musts, key=lambda pair: pair[0], default=(None, None))[1]


def _share(part: Fraction, whole: Fraction) -> Fraction | None:
    """A part of the whole; nothing is no share of nothing."""
    return ratio(part, whole) if whole else None
