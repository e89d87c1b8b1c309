"""What a role requires of a skill: a level with weight and must, or only to be named."""

from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from skillmatrix.model.text import PER_STEP, Level, Model, Text, WrittenAs

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


EACH_STEP = ("level", "weight", "must", "hire_level", "tier")
"""What a requirement of a role on a ladder may have a list of: one value a step."""


class RequirementFields(Model):
    """A requirement spelled out. `must` is the gate: the level below which the role cannot be carried."""

    model_config = ConfigDict(json_schema_extra={"required": []})  # a role that is based on another adds to what it has

    level: Annotated[Level, PER_STEP]
    """The level the role needs in the long run."""
    weight: Annotated[Weight, PER_STEP] = Decimal(1)
    """How much the skill counts: more than 0, at most 1000, 1 if nothing is said."""
    must: Annotated[Level | None, WrittenAs(Level | bool | None), PER_STEP] = None
    """The level without which the role cannot be carried; true means the required level itself."""
    why: Text | None = None
    """Why the role needs it."""
    hire_level: Annotated[Level | None, PER_STEP] = None
    """The level that is asked of people who apply, if it differs; the lowest level asks nothing: it is learned here."""
    tier: Annotated[Tier | None, PER_STEP] = None
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
    if isinstance(value, list) or (isinstance(value, dict) and any(type(value.get(key)) is list for key in EACH_STEP)):
        raise PydanticCustomError("requirement_list", "no ladder")
    if value is None:
        raise PydanticCustomError("requirement_removed", "no base")
    if not isinstance(value, dict):
        raise PydanticCustomError("requirement_form", "not a requirement")
    if "level" not in value:
        raise PydanticCustomError("requirement_level", "no level")
    if type(value.get("must")) is bool:
        level = value.get("level")
        return {**value, "must": level if value["must"] and type(level) is int else None}
    return value


def has_no_level(value: Any) -> bool:
    """Whether a skill is only named: there is a tier or a reason, and nothing that would need a level."""
    if not isinstance(value, dict) or not value:
        return False
    is_for_steps = type(value.get("tier")) is list  # which only a level has, on a ladder
    return not is_for_steps and value.keys() <= NamedSkill.model_fields.keys()


WrittenRequirement: TypeAlias = Annotated[Level, PER_STEP] | RequirementFields | NamedSkill | None
"""A level, a level a step, or more; null takes out what the role would have from the one it is based on."""
Requirement: TypeAlias = Annotated[
    RequirementFields, BeforeValidator(_spelled_out, json_schema_input_type=WrittenRequirement)
]
