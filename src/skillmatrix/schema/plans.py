"""The JSON of a learning plan. These models describe it; they only feed its JSON Schema."""

from typing import Annotated, Literal

from pydantic import Field

from skillmatrix.model.answers import Name, Rater
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Words
from skillmatrix.schema.outputs import Count, Share

Amount = Annotated[float, Field(ge=0)]


class PlannedMatrix(Model):
    """The matrix that the plan is for."""

    id: Id
    """The id of the matrix."""
    version: Words
    """The version of the matrix."""


class PlanBudget(Model):
    """What there is at most; null is no limit."""

    hours: Amount | None
    """Hours of learning."""
    cost: Amount | None
    """What all trainings may cost together."""


class PlanReached(Model):
    """What is reached at a point of the plan."""

    gates_met: Count
    """How many must-haves are at their minimum."""
    coverage: Share
    """coverage.low."""


class PlannedRaise(Model):
    """What a step can raise."""

    skill: Id
    """The id of the skill."""
    from_: Annotated[Level, Field(alias="from")]
    """The level before."""
    to: Level
    """The level afterwards."""


class PlannedStep(Model):
    """A step of the plan: a training, or a programme that is taken as a whole."""

    id: Id
    """The id of the training or the programme."""
    title: Words
    """Its title."""
    trainings: tuple[Id, ...]
    """Ids of what it is made of."""
    hours: Amount
    """Hours of learning."""
    work_hours: Amount
    """Hours of ordinary work."""
    practice_hours: Amount
    """Hours of practice afterwards."""
    raises: tuple[PlannedRaise, ...]
    """What it can raise, after the steps before it."""


class PlanOpen(Model):
    """A target that the plan does not reach."""

    skill: Id
    """The id of the skill."""
    level: Level | None
    """The level after the plan; null where nobody knows it."""
    required: Level
    """The target."""
    reason: Literal["unrated", "not-covered", "no-training", "budget"]
    """Why it stays open."""


class PlanLeftOut(Model):
    """A training or programme that is not in the plan."""

    id: Id
    """Its id."""
    reason: Literal["no-cost", "nothing", "too-early", "over-budget"]
    """Why."""


class OtherPlan(Model):
    """Another plan, in short."""

    gates_met: Count
    """How many must-haves are at their minimum."""
    coverage: Share
    """coverage.low."""
    hours: Amount
    """Hours of learning."""
    steps: tuple[Id, ...]
    """Ids of its steps."""


class FoundPlan(Model):
    """The plan and what it was held against."""

    budget: PlanBudget
    """What there is at most."""
    hours: Amount
    """Hours of learning that the plan takes."""
    cost: Amount | None
    """What it costs; null where costs do not count."""
    before: PlanReached
    """Today."""
    after: PlanReached
    """What the plan can bring."""
    gates: Count
    """How many must-haves there are."""
    proved: bool
    """Whether no combination within the budget is better."""
    bound: PlanReached
    """What no plan within the budget can exceed."""
    steps: tuple[PlannedStep, ...]
    """The steps in their order."""
    unrated: tuple[Id, ...]
    """Required skills whose level nobody knows; the plan leaves them out."""
    open: tuple[PlanOpen, ...]
    """Targets that stay open."""
    left_out: tuple[PlanLeftOut, ...]
    """What is not in the plan, and why."""
    next: OtherPlan | None
    """The plan with the fewest hours above the budget that reaches more."""
    runner_up: OtherPlan | None
    """The second best plan within the budget."""


class LearningPlanOutput(Model):
    """The result of `skillmatrix plan --format json`. Shares are rounded half up to 4 places."""

    format: Literal["skillmatrix-plan/1"]
    """What this is: skillmatrix-plan/1."""
    matrix: PlannedMatrix
    """The matrix that the answers were scored with."""
    role: Id
    """The id of the role."""
    person: Name
    """Whose plan it is, as the answers name them."""
    rater: Rater
    """Who rated."""
    date: IsoDate
    """The day of the last answer."""
    as_of: IsoDate
    """The day that counted as today."""
    language: Language
    """The language of the titles."""
    plan: FoundPlan | None
    """The plan; null where the matrix has no trainings."""


class AgendaCourse(Model):
    """A course on the agenda."""

    id: Id
    """The id of the training."""
    title: Words
    """Its title."""
    hours: Amount
    """Hours of learning."""
    skills: tuple[Id, ...]
    """Ids of the skills that it serves here."""
    people: tuple[Name, ...] | None
    """Who gains by it, in the order of their names; null on a page without names."""


class FoundAgenda(Model):
    """The agenda."""

    hours: Amount
    """Hours of all its courses."""
    proved: bool
    """Whether no combination of courses within the hours is better."""
    courses: tuple[AgendaCourse, ...]
    """The courses in their order."""
    serves_nobody: tuple[Id, ...]
    """Ids of courses that raise nothing here."""


class AgendaOutput(Model):
    """The result of `skillmatrix plan --team FILE --format json`."""

    format: Literal["skillmatrix-agenda/1"]
    """What this is: skillmatrix-agenda/1."""
    matrix: PlannedMatrix
    """The matrix of the team."""
    as_of: IsoDate
    """The day that the agenda is of."""
    language: Language
    """The language of the titles."""
    budget: Amount
    """How many hours there are at most."""
    agenda: FoundAgenda | None
    """The agenda; null where no numbers may be shown."""
