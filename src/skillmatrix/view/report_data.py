"""The result for programs: `skillmatrix-report/1`. Numbers are rounded half up to 4 places; undefined is null."""

from fractions import Fraction
from typing import Any

from skillmatrix.analysis.result import Bounds, Interval, Result, SkillResult, evidence_grade
from skillmatrix.view.numbers import rounded
from skillmatrix.view.report import ReportInput

FORMAT = "skillmatrix-report/1"
PLACES = 4


def report_data(given: ReportInput, language: str) -> dict[str, Any]:
    """The report as plain data, keys in the documented order; skills in the order of gaps, further ones at the end."""
    result, answers = given.result, given.answers
    return {
        "format": FORMAT,
        "matrix": {"id": result.matrix, "version": result.version},
        "role": result.role,
        "person": answers.person,
        "rater": answers.rater,
        "date": answers.date.isoformat(),
        "as_of": given.as_of.isoformat(),
        "purpose": answers.purpose,
        "language": language,
        "status": result.status,
        "reason": result.reason,
        "band": result.band,
        "completeness": _number(result.completeness),
        "coverage": {
            **_bounds(result.coverage),
            "evidenced": {str(grade): _number(value) for grade, value in result.coverage.evidenced.items()},
        },
        "met": _bounds(result.met),
        "mean_shortfall": _number(result.mean_shortfall),
        "levels_missing": result.levels_missing,
        "surplus": result.surplus,
        "sensitivity": _sensitivity(result),
        "gates": [
            {"skill": gate.skill, "gate": gate.gate, "level": gate.level, "state": gate.state} for gate in result.gates
        ],
        "skills": [*(_skill(skill) for skill in result.skills), *_extra(result)],
    }


def _sensitivity(result: Result) -> dict[str, Any]:
    sensitivity = result.sensitivity
    equal = sensitivity.equal_weights
    return {
        "weights_20": _interval(sensitivity.weights_20),
        "equal_weights": {"known": _number(equal.known), "low": _number(equal.low)},
        "confidence": _interval(sensitivity.confidence),
    }


def _skill(skill: SkillResult) -> dict[str, Any]:
    rating = skill.rating
    return {
        "id": skill.skill,
        "category": skill.category,
        "required": skill.required,
        "level": skill.level,
        "weight": _number(skill.weight),
        "share": _number(skill.share),
        "must": skill.gate,
        "answer": skill.answer,
        "status": skill.status,
        "gap": skill.gap,
        "coverage": _number(skill.coverage),
        "gain": _number(skill.gain),
        "confidence": rating.confidence if rating else None,
        "evidence": skill.evidence_grade if rating else None,
        "note": rating.note if rating else None,
    }


def _extra(result: Result) -> list[dict[str, Any]]:
    empty = dict.fromkeys(("required", "weight", "share", "must", "gap", "coverage", "gain"))
    keys = (
        "id",
        "category",
        "required",
        "level",
        "weight",
        "share",
        "must",
        "answer",
        "status",
        "gap",
        "coverage",
        "gain",
    )
    found = []
    for extra in result.extra:
        known = {
            "id": extra.skill,
            "category": extra.category,
            "level": extra.level,
            "answer": "rated",
            "status": "extra",
        }
        rating = extra.rating
        told = {"confidence": rating.confidence, "evidence": evidence_grade(rating), "note": rating.note}
        found.append({**{key: {**empty, **known}[key] for key in keys}, **told})
    return found


def _bounds(bounds: Bounds) -> dict[str, Any]:
    return {"low": _number(bounds.low), "high": _number(bounds.high), "known": _number(bounds.known)}


def _interval(interval: Interval | None) -> list[float | int] | None:
    return None if interval is None else [_exact(interval.low), _exact(interval.high)]


def _number(value: Fraction | None) -> float | int | None:
    return None if value is None else _exact(value)


def _exact(value: Fraction) -> float | int:
    number = rounded(value, PLACES)
    return int(number) if number == number.to_integral_value() else float(number)
