"""The result for programs: `skillmatrix-report/1`. Numbers are rounded half up to 4 places; undefined is null.

Beside each id stands what people call it, in the language of the report.
"""

from fractions import Fraction
from typing import Any

from skillmatrix.analysis.raters import Views
from skillmatrix.analysis.result import Bounds, Coverage, Extra, Interval, Result, SkillResult, evidence_grade
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import RATERS, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import in_language
from skillmatrix.source.display import without_invisible
from skillmatrix.view.levels_report import LevelsShown, answer_state
from skillmatrix.view.numbers import rounded
from skillmatrix.view.report import ReportInput
from skillmatrix.view.wording import INSIDE

FORMAT = "skillmatrix-report/1"
PLACES = 4


def report_data(given: ReportInput, language: str) -> dict[str, Any]:
    """The report as plain data, keys in the documented order; skills in the order of gaps, further ones at the end."""
    result, answers = given.result, given.answers
    labels = _Labels(given.matrix, language)
    return {
        "format": FORMAT,
        "matrix": {"id": result.matrix, "version": result.version, "title": labels.text(given.matrix.title)},
        "role": result.role if given.role is not given.matrix.no_role else None,
        "role_title": labels.text(given.role.title) if given.role is not given.matrix.no_role else None,
        "person": answers.person,
        "rater": answers.rater,
        "by": answers.by,
        "date": answers.date.isoformat(),
        "as_of": given.as_of.isoformat(),
        "purpose": answers.purpose,
        "participants": answers.participants,
        "language": language,
        "status": result.status,
        "status_label": Catalogue(language, subject=given.matrix.subject).say(f"status.{result.status}.label")
        if result.status
        else None,
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
            {
                "skill": gate.skill,
                "name": labels.skill(gate.skill),
                "gate": gate.gate,
                "level": gate.level,
                "state": gate.state,
            }
            for gate in result.gates
        ],
        "ready": [
            {"met": rule.met, "of": list(rule.of), "reached": rule.reached, "state": rule.state}
            for rule in result.ready
        ],
        "skills": [labels.beside(skill) for skill in _skills(given)],
        "views": _views(given.views) if given.views else None,
    }


def _views(views: Views) -> dict[str, Any]:
    """What others say. How far they agree is for `--explain`; of colleagues there is nothing but their median."""
    raters = views.raters
    return {
        "raters": {rater: raters[rater] for rater in RATERS if rater != "self"},
        "label": views.label,
        "skills": [
            {
                "id": skill.skill,
                "self": skill.own,
                "manager": skill.manager,
                "assessor": skill.assessor,
                "peers": skill.peers,
                "agreed": skill.agreed,
                "others": skill.others,
                "level": skill.level,
                "source": skill.source,
                "difference": skill.difference,
            }
            for skill in views.skills
        ],
        "topics": [skill.skill for skill in views.to_discuss],
    }


class _Labels:
    """What people call the parts of a matrix."""

    def __init__(self, matrix: Matrix, language: str) -> None:
        self.matrix = matrix
        self.languages = (language, matrix.language)

    def text(self, text: dict[str, str]) -> str:
        return without_invisible(in_language(text, self.languages)).rstrip("\n")

    def skill(self, skill: str) -> str:
        return self.text(self.matrix.skills[skill].name)

    def area(self, category: str) -> str:
        return INSIDE.join(self.text(each.name) for each in self.matrix.paths[category])

    def level(self, skill: str, level: int | None) -> str | None:
        return None if level is None else self.text(self.matrix.scales[skill][level].name)

    def beside(self, data: dict[str, Any]) -> dict[str, Any]:
        """The data of a skill, with a label behind each id and each level that has a name."""
        labels = {
            "id": ("name", self.skill(data["id"])),
            "category": ("category_name", self.area(data["category"])),
            "required": ("required_name", self.level(data["id"], data["required"])),
            "level": ("level_name", self.level(data["id"], data["level"])),
        }
        with_labels: dict[str, Any] = {}
        for key, value in data.items():
            with_labels[key] = value
            if key in labels:
                name, label = labels[key]
                with_labels[name] = label
        return with_labels


def _sensitivity(result: Result) -> dict[str, Any]:
    sensitivity = result.sensitivity
    equal = sensitivity.equal_weights
    return {
        "weights_20": _interval(sensitivity.weights_20),
        "equal_weights": {"known": _number(equal.known), "low": _number(equal.low)},
        "confidence": _interval(sensitivity.confidence),
    }


def _skills(given: ReportInput) -> list[dict[str, Any]]:
    """The skills of the role, then the further ones; of a matrix without roles all skills, held against nothing."""
    if given.role is not given.matrix.no_role:
        return [*map(_skill, given.result.skills), *map(_extra, given.result.extra)]
    shown = LevelsShown(given.result, given.answers, given.matrix)
    return [_unheld(skill, given.matrix.category_of[skill].id, shown.ratings.get(skill)) for skill in shown.skills]


def _unheld(skill: str, category: str, rating: Rating | None) -> dict[str, Any]:
    """A skill that nobody asks for, also without a level."""
    state = answer_state(rating)
    status = {"rated": "extra", "not_applicable": "not_applicable"}.get(state, "unanswered")
    level = rating.level if rating else None
    head = {"id": skill, "category": category, "required": None, "level": level}
    head |= dict.fromkeys(("weight", "share", "must"))
    return {**head, "answer": state, "status": status, **dict.fromkeys(("gap", "coverage", "gain")), **_rating(rating)}


def _skill(skill: SkillResult) -> dict[str, Any]:
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
        **_rating(skill.rating),
    }


def _extra(extra: Extra) -> dict[str, Any]:
    """A skill that the role does not require: the same keys, most of them undefined."""
    return {
        "id": extra.skill,
        "category": extra.category,
        "required": None,
        "level": extra.level,
        "weight": None,
        "share": None,
        "must": None,
        "answer": "rated",
        "status": "extra",
        "gap": None,
        "coverage": None,
        "gain": None,
        **_rating(extra.rating),
    }


def _rating(rating: Rating | None) -> dict[str, Any]:
    """What was said beside a level."""
    if rating is None:
        return dict.fromkeys(("confidence", "evidence", "note"))
    return {"confidence": rating.confidence, "evidence": evidence_grade(rating), "note": rating.note}


def _bounds(bounds: Bounds | Coverage) -> dict[str, Any]:
    return {"low": _number(bounds.low), "high": _number(bounds.high), "known": _number(bounds.known)}


def _interval(interval: Interval | None) -> list[float | int] | None:
    return None if interval is None else [_exact(interval.low), _exact(interval.high)]


def _number(value: Fraction | None) -> float | int | None:
    return None if value is None else _exact(value)


def _exact(value: Fraction) -> float | int:
    number = rounded(value, PLACES)
    return int(number) if number == number.to_integral_value() else float(number)
