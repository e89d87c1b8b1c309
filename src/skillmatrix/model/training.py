"""One training, its programme and its phase: what there is to learn from, and to which levels it usually leads."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from skillmatrix.model.references import Provenance
from skillmatrix.model.text import Id, Language, Level, Model, Text, Words

TrainingKind: TypeAlias = Literal["course", "practice", "self-study", "coaching", "exam"]

NO_HOURS = Decimal(0)
QUARTER = Decimal("0.25")


def _quarters(value: Any) -> Any:
    """Hours in steps of a quarter: a plan reckons in whole quarters, and nobody knows a training more exactly."""
    if type(value) is int:
        return Decimal(value)
    if isinstance(value, Decimal) and value.is_finite() and value % QUARTER:
        raise PydanticCustomError("quarter_hours", "no quarter of an hour")
    return value


Hours: TypeAlias = Annotated[
    Decimal,
    Field(ge=0, le=10_000),
    BeforeValidator(_quarters, json_schema_input_type=Annotated[float, Field(ge=0, le=10_000)]),
]


def _amount(value: Any) -> Any:
    return Decimal(value) if type(value) is int else value


Cost: TypeAlias = Annotated[
    Decimal,
    Field(ge=0, le=10_000_000, decimal_places=2),
    BeforeValidator(_amount, json_schema_input_type=Annotated[float, Field(ge=0, le=10_000_000)]),
]


Currency: TypeAlias = Annotated[str | None, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]


class Phase(Model):
    """A phase of the life cycle that trainings are about."""

    id: Id
    """The id of the phase."""
    name: Text
    """The name of the phase."""
    next: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the phases that can follow."""


class Programme(Model):
    """Trainings that belong together."""

    id: Id
    """The id of the programme."""
    title: Text
    """The title of the programme."""
    whole: bool = False
    """Whether it is taken as a whole."""
    hours: Hours | None = None
    """The hours of all its trainings together."""
    days: Annotated[int | None, Field(ge=1, le=1000)] = None
    """On how many days it takes place."""
    weeks: Annotated[int | None, Field(ge=1, le=1000)] = None
    """Over how many weeks it runs."""
    cost: Cost | None = None
    """What the whole programme costs a person."""
    participants: Annotated[int | None, Field(ge=1, le=100_000)] = None
    """How many people usually take part together."""
    about: Text | None = None
    """What it is, and for whom."""
    limits: Text | None = None
    """What it does not do."""
    provenance: Provenance | None = None
    """Where it comes from."""


class Place(Model):
    """When a training takes place within a programme of some days."""

    day: Annotated[int, Field(ge=1, le=1000)]
    """The day of the programme, from 1."""
    time: Annotated[str | None, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["09:00"])] = None
    """When it begins, such as 09:00, in quotes."""


class Practice(Model):
    """What is done in one's own work after a training."""

    hours: Hours
    """Hours of ordinary work that it takes; they are not among the hours of the training."""
    text: Text
    """What is done."""


class Build(Model):
    """What a training does for one skill: whoever is at `from` or above it, but below `to`, is at `to` afterwards."""

    from_level: Level = Field(alias="from")
    """The level one needs to gain something."""
    to: Level
    """The level one usually has afterwards. It is no promise, and becomes a rating only when somebody rates it."""
    practice: bool = False
    """Whether the level comes only with the practice afterwards."""


def _listed(value: Any) -> Any:
    """What a training does for a skill is one mapping or several; most have one."""
    return [value] if isinstance(value, dict) else value


Builds: TypeAlias = Annotated[
    tuple[Build, ...], Field(strict=False), BeforeValidator(_listed, json_schema_input_type=Build | tuple[Build, ...])
]


Week: TypeAlias = Annotated[int, Field(ge=1, le=1000)]
Weeks: TypeAlias = Annotated[tuple[Week, ...], Field(strict=False, min_length=1, max_length=2)]


class Training(Model):
    """One thing to learn by."""

    id: Id
    """The id of the training."""
    title: Text
    """The title of the training."""
    kind: TrainingKind
    """What it is: course, practice, self-study, coaching or exam."""
    programme: Id | None = None
    """The id of the programme it is part of."""
    package: Annotated[int | None, Field(ge=1, le=1000)] = None
    """The number of the task package, if the programme counts them."""
    at: Place | None = None
    """When it takes place within its programme."""
    weeks: Weeks | None = Field(default=None, examples=[[2, 6]])
    """The first and the last week of the programme in which it runs."""
    spread_weeks: Annotated[int | None, Field(ge=1, le=1000)] = None
    """Over how many weeks it is spread."""
    hours: Hours
    """Working time of one participant in hours, in steps of 0.25, breaks included; practice afterwards is not in it."""
    work_hours: Hours = NO_HOURS
    """The part of the hours that is ordinary work in the role; the rest is time for learning."""
    practice: Practice | None = None
    """What is done in one's own work afterwards."""
    cost: Cost | None = None
    """What it costs a person, if that is known."""
    participants: Annotated[int | None, Field(ge=1, le=100_000)] = None
    """How many people usually take part together."""
    phases: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the phases that it is about."""
    about: Text | None = None
    """What people do in it."""
    condition: Text | None = None
    """What must be there for it to be honest; people judge it."""
    result: Text | None = None
    """What one has in hand afterwards."""
    confirms: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of skills for which having passed is evidence confirmed by others."""
    builds: dict[Id, Builds] = Field(default={}, examples=[{"sql": {"from": 1, "to": 2}}])
    """What it does for which skills, by id of the skill: `from` and `to`, or a list of such steps."""
    after: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of trainings to finish first. Whoever holds every level that these build need not take them."""
    url: Words | None = None
    """Where to find it."""
    language: Language | None = None
    """The language it is held in."""
    provenance: Provenance | None = None
    """Where it comes from."""

    @property
    def steps(self) -> Iterable[tuple[str, Build]]:
        """Each thing it does, with the id of the skill."""
        return ((skill, build) for skill, builds in self.builds.items() for build in builds)

    @property
    def learning_hours(self) -> Decimal:
        """The hours that are not ordinary work: what a plan counts."""
        return max(NO_HOURS, self.hours - self.work_hours)


class NotCovered(Model):
    """A level for which no training would be honest."""

    skill: Id
    """The id of the skill."""
    level: Level
    """The level."""
    roles: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles for which this leaves a target open."""
    reason: Text
    """Why there is none."""
    instead: Text | None = None
    """What helps instead."""
