"""Roles: what a role is for, what it does, and which levels it needs."""

from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from skillmatrix.model.text import Id, Level, Model, Text, Words

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
    BeforeValidator(_exact_weight, json_schema_input_type=float),
    Field(gt=0, le=1000, decimal_places=3),
]


class RequirementFields(Model):
    """A requirement spelled out. `must` is the gate: the level below which the role cannot be carried."""

    level: Level
    weight: Weight = Decimal(1)
    must: Level | None = None
    why: Text | None = None
    hire_level: Level | None = None
    tier: Tier | None = None


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


Requirement: TypeAlias = Annotated[
    RequirementFields, BeforeValidator(_spelled_out, json_schema_input_type=int | RequirementFields)
]


class Task(Model):
    """A task, the share of working time it takes (percent), and the skills it uses."""

    id: Id
    text: Text
    share: Annotated[int | None, Field(ge=1, le=100)] = None
    skills: tuple[Id, ...] = Field(default=(), strict=False)


class Deputy(Model):
    """Roles this one stands in for, and roles that stand in for it."""

    of: tuple[Id, ...] = Field(default=(), strict=False)
    by: tuple[Id, ...] = Field(default=(), strict=False)


class Codes(Model):
    """The role in public classifications of occupations."""

    esco: tuple[Words, ...] = Field(default=(), strict=False)
    isco08: Words | None = None
    kldb2010: Words | None = None


class Role(Model):
    """A role of the matrix."""

    id: Id
    title: Text
    short: Text | None = None
    purpose: Text | None = None
    pitch: Text | None = None
    note: Text | None = None
    above: tuple[Id, ...] = Field(default=(), strict=False)
    tasks: tuple[Task, ...] = Field(default=(), strict=False)
    requires: dict[Id, Requirement] = Field(default={})
    unit: Text | None = None
    reports_to: Id | None = None
    supervises: tuple[Id, ...] = Field(default=(), strict=False)
    deputy: Deputy = Field(default=Deputy())
    powers: tuple[Text, ...] = Field(default=(), strict=False)
    interfaces: tuple[Text, ...] = Field(default=(), strict=False)
    codes: Codes = Field(default=Codes())

    @property
    def short_name(self) -> dict[str, str]:
        """The neutral name for sentences and tables."""
        return self.short or self.title
