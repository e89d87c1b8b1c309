"""Roles: what a role is for, what it does, and which levels it needs."""

from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from skillmatrix.model.employment import Employment
from skillmatrix.model.text import Id, Level, Model, Text, Words

if TYPE_CHECKING:
    from skillmatrix.model.posting import Posting

Tier: TypeAlias = Literal["must", "should", "nice"]


def _exact_weight(value: Any) -> Any:
    """A weight stays the decimal that was written; an exponent or a fourth decimal place is more likely a slip."""
    if type(value) is int:
        return Decimal(value)
    if isinstance(value, Decimal) and value.is_finite() and int(value.as_tuple().exponent) > 0:
        raise PydanticCustomError("weight_exponent", "no exponent")
    return value


Weight: TypeAlias = Annotated[
    Decimal,
    Field(gt=0, le=1000, decimal_places=3),
    BeforeValidator(_exact_weight, json_schema_input_type=Annotated[float, Field(gt=0, le=1000)]),
]


class RequirementFields(Model):
    """A requirement spelled out. `must` is the gate: the level below which the role cannot be carried."""

    level: Level
    """The level the role needs in the long run."""
    weight: Weight = Decimal(1)
    """How much the skill counts: more than 0, at most 1000, 1 if nothing is said."""
    must: Annotated[Level | None, Field(json_schema_extra={"type": ["integer", "boolean", "null"]})] = None
    """The level without which the role cannot be carried; true means the required level itself."""
    why: Text | None = None
    """Why the role needs it."""
    hire_level: Level | None = None
    """The level that is asked of people who apply, if it differs; the lowest level asks nothing: it is learned here."""
    tier: Tier | None = None
    """Where adverts list it, if weight and must do not say it well enough."""

    @cached_property
    def exact_weight(self) -> Fraction:
        """The weight as it was written, to reckon with."""
        return Fraction(self.weight)


class NamedSkill(Model):
    """A skill that a role names without a level: it is told to people, and neither asked nor counted."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})

    tier: Tier | None = None
    """How much it matters, in words."""
    why: Text | None = None
    """Why the role needs it."""


NAMED = "requires/named"
"""The alias under which the model keeps such skills; in a file they stand among `requires`."""


def _spelled_out(value: Any) -> Any:
    """`3` is level 3 with weight 1; `must: true` is a gate at the level itself, `must: false` is none."""
    if type(value) is int:
        return {"level": value}
    if not isinstance(value, dict):
        raise PydanticCustomError("requirement_form", "not a requirement")
    if type(value.get("must")) is bool:
        level = value.get("level")
        return {**value, "must": level if value["must"] and type(level) is int else None}
    return value


def _has_no_level(value: Any) -> bool:
    """Whether a skill is only named: there is a tier or a reason, and nothing that would need a level."""
    return isinstance(value, dict) and bool(value) and value.keys() <= NamedSkill.model_fields.keys()


Requirement: TypeAlias = Annotated[
    RequirementFields, BeforeValidator(_spelled_out, json_schema_input_type=Level | RequirementFields | NamedSkill)
]


class Task(Model):
    """A task, the share of working time it takes (percent), and the skills it uses."""

    id: Id
    """The id of the task, unique in its role."""
    text: Text
    """What is done: begin with a verb."""
    share: Annotated[int | None, Field(ge=1, le=100)] = None
    """The share of working time in percent. All tasks of a role have one, adding up to 100, or none has."""
    skills: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the skills that the task uses."""


class Deputy(Model):
    """Roles this one stands in for, and roles that stand in for it."""

    of: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles that this one stands in for."""
    by: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles that stand in for this one."""


class Codes(Model):
    """The role in public classifications of occupations."""

    esco: tuple[Words, ...] = Field(default=(), strict=False)
    """Addresses of occupations in ESCO, such as http://data.europa.eu/esco/occupation/…"""
    isco08: Annotated[Words | None, Field(examples=["2431"])] = None
    """The code in ISCO-08, four digits in quotes."""
    kldb2010: Annotated[Words | None, Field(examples=["92114"])] = None
    """The code in KldB 2010 (Germany), five digits in quotes."""


class Role(Model):
    """A role of the matrix."""

    id: Id
    """The id of the role."""
    title: Text
    """The title as it stands over a job description, fair to all genders."""
    short: Text | None = None
    """A neutral name of the field of work, for sentences and tables."""
    purpose: Text | None = None
    """What the role is for; for the internal job description."""
    pitch: Text | None = None
    """The same for an advert."""
    note: Text | None = None
    """A note that is printed with every paper about the role but an advert."""
    above: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles that this one is a step up from."""
    tasks: tuple[Task, ...] = Field(default=(), strict=False)
    """What the role does."""
    requires: dict[Id, Requirement] = Field(
        default={}, examples=[{"sql": 3, "testing": {"level": 4, "weight": 2, "must": 3}}]
    )
    """The levels the role needs, by id of the skill: a level, or a level with weight, must and more.

    A skill without a level takes only `tier` and `why`.
    """
    named: dict[Id, NamedSkill] = Field(default={}, alias="requires/named")
    employment: tuple[Employment, ...] = Field(default=(), strict=False)
    """How people are usually employed, if no posting says it; volunteer alone makes it a voluntary role."""
    unit: Text | None = None
    """The part of the organisation that the role belongs to."""
    reports_to: Id | None = None
    """The id of the role it reports to."""
    supervises: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of the roles it leads; an empty list says that there are none."""
    deputy: Deputy = Field(default=Deputy())
    """Who stands in for whom."""
    powers: tuple[Text, ...] = Field(default=(), strict=False)
    """What the role decides or proposes, one line each."""
    interfaces: tuple[Text, ...] = Field(default=(), strict=False)
    """With whom the role works, one line each."""
    success: tuple[Text, ...] = Field(default=(), strict=False)
    """By what good work in the role is seen, one line each; printed in adverts and job descriptions."""
    codes: Codes = Field(default=Codes())
    """The role in public classifications of occupations."""

    def employment_in(self, posting: "Posting | None") -> tuple[Employment, ...]:
        """The kinds of employment: those of the posting, if it names some."""
        return (posting.employment if posting else ()) or self.employment

    @model_validator(mode="before")
    @classmethod
    def _told_apart(cls, data: Any) -> Any:
        """Skills without a level apart from those with one."""
        requires = data.get("requires") if isinstance(data, dict) else None
        if not isinstance(requires, dict):
            return data
        named = {skill: value for skill, value in requires.items() if _has_no_level(value)}
        if not named:
            return data
        kept = {skill: value for skill, value in requires.items() if skill not in named}
        return {**data, "requires": kept, NAMED: named}

    @property
    def short_name(self) -> dict[str, str]:
        """The neutral name for sentences and tables."""
        return self.short or self.title
