"""The plan for programs: `skillmatrix-plan/1`, and the same as a long table. Shares are rounded half up to 4 places."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from skillmatrix.analysis.learning_plan import LearningPlan, Planned
from skillmatrix.analysis.plan import Plan
from skillmatrix.model.text import in_language
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.numbers import rounded
from skillmatrix.view.plan import PlanInput

FORMAT = "skillmatrix-plan/1"
PLACES = 4
COLUMNS = (
    "step", "training", "title", "kind", "hours", "work_hours", "practice_hours", "cost", "skill", "before", "after",
)  # fmt: skip


def plan_data(given: PlanInput, language: str) -> dict[str, Any]:
    """The plan as plain data. Without trainings `plan` is null."""
    whole = given.whole
    return {
        "format": FORMAT,
        "matrix": {"id": whole.result.matrix, "version": whole.result.version},
        "role": whole.role.id,
        "person": whole.answers.person,
        "rater": whole.answers.rater,
        "date": whole.answers.date.isoformat(),
        "as_of": whole.as_of.isoformat(),
        "language": language,
        "plan": _plan(given.plan, given.trainings, language) if given.plan and given.trainings else None,
    }


def _plan(plan: LearningPlan, trainings: Trainings, language: str) -> dict[str, Any]:
    return {
        "budget": {"hours": _hours(plan.budget.quarters), "cost": _cost(plan.budget.cents)},
        "hours": _hours(plan.best.quarters),
        "cost": None if plan.budget.cents is None else _cost(plan.best.cents),
        "before": _reached(plan.before),
        "after": _reached(plan.after),
        "gates": plan.gates,
        "proved": plan.search.is_proved,
        "bound": _reached((plan.search.bound[0], plan.goal.coverage(plan.search.bound[1]))),
        "steps": [_step(step, trainings, language) for step in plan.steps],
        "unrated": list(plan.unrated),
        "open": [
            {"skill": each.skill.skill, "level": each.level, "required": each.skill.required, "reason": each.reason}
            for each in plan.open
        ],
        "left_out": [{"id": left.id, "reason": left.reason} for left in plan.left_out],
        "next": None if plan.more is None else _other(plan, plan.more),
        "runner_up": None if plan.search.second is None else _other(plan, plan.search.second),
    }


def _step(step: Planned, trainings: Trainings, language: str) -> dict[str, Any]:
    items = [trainings.by_id[name] for name in step.choice.trainings]
    return {
        "id": step.choice.id,
        "title": _title(step, trainings, language),
        "trainings": [item.id for item in items],
        "hours": _hours(step.choice.quarters),
        "work_hours": _number(sum((item.work_hours for item in items), Decimal(0))),
        "practice_hours": _number(_practice(items)),
        "raises": [{"skill": one.skill, "from": one.before, "to": one.after} for one in step.raises],
    }


def _other(plan: LearningPlan, other: Plan) -> dict[str, Any]:
    return {
        "hours": _hours(other.quarters),
        "steps": [plan.offer.choices[one].id for one in other.chosen],
        **_reached((other.gates, plan.goal.coverage(other.covered))),
    }


def _reached(reached: tuple[int, Fraction]) -> dict[str, Any]:
    return {"gates_met": reached[0], "coverage": _number(rounded(reached[1], PLACES))}


def _hours(quarters: int | None) -> int | float | None:
    return None if quarters is None else _number(Decimal(quarters) / 4)


def _cost(cents: int | None) -> int | float | None:
    return None if cents is None else _number(Decimal(cents) / 100)


def _number(value: Decimal) -> int | float:
    """A JSON number; whole ones without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def _practice(items: Iterable[Training]) -> Decimal:
    return sum((item.practice.hours for item in items if item.practice), Decimal(0))


def _title(step: Planned, trainings: Trainings, language: str) -> str:
    programme = trainings.programmes_by_id.get(step.choice.id)
    return in_language(programme.title if programme else trainings.by_id[step.choice.id].title, (language,))


def plan_table(given: PlanInput, language: str) -> Table:
    """A row for each skill that a step raises; a step that raises none has one row."""
    columns = tuple(Column(name) for name in COLUMNS)
    if given.plan is None or given.trainings is None:
        return Table(columns, ())
    rows = [
        row
        for number, step in enumerate(given.plan.steps, 1)
        for row in _rows(number, step, given.plan, given.trainings, language)
    ]
    return Table(columns, tuple(rows))


def _rows(
    number: int, step: Planned, plan: LearningPlan, trainings: Trainings, language: str
) -> Iterable[tuple[Cell, ...]]:
    items = [trainings.by_id[name] for name in step.choice.trainings]
    kinds = {item.kind for item in items}
    head = (
        _cell(number),
        Cell(step.choice.id),
        Cell(_title(step, trainings, language)),
        Cell(kinds.pop() if len(kinds) == 1 else "programme"),
        _cell(Fraction(step.choice.quarters, 4)),
        _cell(Fraction(sum((item.work_hours for item in items), Decimal(0)))),
        _cell(Fraction(_practice(items))),
        _cell(None if plan.budget.cents is None else Fraction(step.choice.cents, 100)),
    )
    for one in step.raises:
        yield (*head, Cell(one.skill), _cell(one.before), _cell(one.after))
    if not step.raises:
        yield (*head, Cell(""), Cell(""), Cell(""))


def _cell(value: int | Fraction | None) -> Cell:
    if value is None:
        return Cell("")
    return Cell(str(_number(Decimal(value.numerator) / Decimal(value.denominator))), value)
