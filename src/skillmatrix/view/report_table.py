"""Results as long tables for spreadsheets and programs: one thing a column, ids and labels side by side.

Keys and numbers are those of `report_data`: the same in every language, rounded to 4 places, points in decimals. Labels
are in the language of the report. What is not known, or does not apply, is empty, never 0.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from skillmatrix.analysis.fit import RoleFit
from skillmatrix.analysis.raters import SkillViews
from skillmatrix.analysis.result import Extra, Result, SkillResult, evidence_grade
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Rating
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.levels_report import LevelsShown, answer_state
from skillmatrix.view.numbers import rounded
from skillmatrix.view.report import ReportInput
from skillmatrix.view.report_data import PLACES
from skillmatrix.view.wording import Wording

Value: TypeAlias = str | int | Fraction | None
TableRow: TypeAlias = Mapping[str, Value]

SKILL_KEYS = (
    "category", "category_label", "skill", "skill_label", "required", "required_label", "level", "level_label",
    "weight", "share", "must", "answer", "status", "gap", "coverage", "gain", "confidence", "evidence_grade",
    "evidence_count", "not_applicable_reason", "note",
)  # fmt: skip
VIEW_KEYS = ("manager", "assessor", "peers", "agreed", "others", "difference")
"""Columns of what others say, where that is told."""
MATCH_KEYS = frozenset({"share", "coverage", "gain"})
"""Columns that say how much of the profile is matched."""
NUMBERS = frozenset({
    *VIEW_KEYS,
    "required", "level", "weight", "share", "must", "gap", "coverage", "gain", "evidence_grade", "evidence_count",
    "completeness", "coverage_low", "coverage_high", "coverage_known", "met_known", "levels_missing", "surplus",
    "unanswered",
})  # fmt: skip


def report_table(given: ReportInput, language: str, catalogue: Catalogue) -> Table:
    """A row for each required skill in the order of gaps, then one for each that the role does not require."""
    wording = Wording(given.matrix, language, catalogue)
    about = {**_about(given, wording), **_role(given.role, wording)}
    views = {skill.skill: _views(skill) for skill in given.views.skills} if given.views else {}
    rows: list[TableRow] = [{**_skill(skill, wording), **views.get(skill.skill, {})} for skill in given.result.skills]
    rows += [_extra(extra, wording) for extra in given.result.extra]
    if given.role is given.matrix.no_role:
        shown = LevelsShown(given.result, given.answers, given.matrix)
        rows = [_unheld(skill, shown.ratings.get(skill), wording) for skill in shown.skills]
    keys = [key for key in SKILL_KEYS if given.with_match or key not in MATCH_KEYS]
    return _table((*about, *keys, *(VIEW_KEYS if given.views else ())), [{**about, **row} for row in rows])


def fit_table(fits: Sequence[RoleFit], given: ReportInput, language: str, catalogue: Catalogue) -> Table:
    """A row for each role, the closest first."""
    wording = Wording(given.matrix, language, catalogue)
    about = _about(given, wording)
    rows: list[TableRow] = [{**about, **_role(fit.role, wording), **_result(fit.result)} for fit in fits]
    if not given.with_match:
        rows = [{key: row[key] for key in row if not key.startswith("coverage_")} for row in rows]
    return _table(tuple(rows[0]) if rows else tuple(about), rows)


def _about(given: ReportInput, wording: Wording) -> TableRow:
    answers, matrix = given.answers, given.matrix
    return {
        "matrix": matrix.id,
        "matrix_version": matrix.version,
        "matrix_label": wording.text(matrix.title),
        "person": answers.person,
        "rater": answers.rater,
        "date": answers.date.isoformat(),
        "as_of": given.as_of.isoformat(),
        "purpose": answers.purpose,
    }


def _role(role: Role, wording: Wording) -> TableRow:
    if role is wording.matrix.no_role:
        return {"role": None, "role_label": None}
    return {"role": role.id, "role_label": wording.role(role)}


def _skill(skill: SkillResult, wording: Wording) -> TableRow:
    return {
        **_named(skill.skill, wording),
        **_level("required", skill.skill, skill.required, wording),
        **_level("level", skill.skill, skill.level, wording),
        "weight": skill.weight,
        "share": skill.share,
        "must": skill.gate,
        "answer": skill.answer,
        "status": skill.status,
        "gap": skill.gap,
        "coverage": skill.coverage,
        "gain": skill.gain,
        **_rating(skill.rating),
    }


def _extra(extra: Extra, wording: Wording) -> TableRow:
    return {
        **_named(extra.skill, wording),
        **_level("level", extra.skill, extra.level, wording),
        "answer": "rated",
        "status": "extra",
        **_rating(extra.rating),
    }


def _unheld(skill: str, rating: Rating | None, wording: Wording) -> TableRow:
    """A skill of a matrix without roles."""
    level = _level("level", skill, rating.level if rating else None, wording)
    return {**_named(skill, wording), **level, "answer": answer_state(rating), **_rating(rating)}


def _views(skill: SkillViews) -> TableRow:
    return {key: getattr(skill, key) for key in VIEW_KEYS}


def _named(skill: str, wording: Wording) -> TableRow:
    category = wording.matrix.category_of[skill]
    return {
        "category": category.id,
        "category_label": wording.area(category.id),
        "skill": skill,
        "skill_label": wording.skill(skill),
    }


def _level(key: str, skill: str, level: int | None, wording: Wording) -> TableRow:
    step = None if level is None else wording.matrix.scales[skill].get(level)
    return {key: level, f"{key}_label": wording.text(step.name) if step else None}


def _rating(rating: Rating | None) -> TableRow:
    if rating is None:
        return {}
    return {
        "confidence": rating.confidence,
        "evidence_grade": evidence_grade(rating),
        "evidence_count": len(rating.evidence),
        "not_applicable_reason": rating.not_applicable,
        "note": rating.note,
    }


def _result(result: Result) -> TableRow:
    return {
        "status": result.status,
        "completeness": result.completeness,
        "coverage_low": result.coverage.low,
        "coverage_high": result.coverage.high,
        "coverage_known": result.coverage.known,
        "met_known": result.met.known,
        "levels_missing": result.levels_missing,
        "surplus": result.surplus,
        "unanswered": result.counts.unanswered,
    }


def _table(keys: Sequence[str], rows: Sequence[TableRow]) -> Table:
    columns = tuple(Column(key, "right" if key in NUMBERS else "left") for key in keys)
    return Table(columns, tuple(tuple(_cell(row.get(key)) for key in keys) for row in rows))


def _cell(value: Value) -> Cell:
    if value is None:
        return Cell("")
    if isinstance(value, str):
        return Cell(value)
    number = rounded(value, PLACES).normalize()
    return Cell(f"{number:f}", Fraction(number))
