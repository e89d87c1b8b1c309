"""Team: whose answers are read together, what for, who reads the page, and what the group should be able to do."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from skillmatrix.model.answers import Name, RatingRule
from skillmatrix.model.text import Id, IsoDate, Level, Model, Text, Words

FEWEST = 5
"""No group is smaller than that where nobody is named."""
RETENTION_MONTHS = 24
FILE_NAME = "team.yaml"
"""Where a team is looked for if nobody names a file."""
MEMBER_KEYS = ("person", "role")
"""What a member has beside groups; no group has such a name."""

GROUP_VALUE: JsonDict = {"type": "string", "minLength": 1, "maxLength": 200}
Group: TypeAlias = Annotated[str, Field(min_length=1, max_length=200)]


class TeamMatrix(Model):
    """The matrix that the team answers."""

    id: Id
    """The id of the matrix."""


NOTHING: JsonDict = {"type": "null"}
TARGET_KINDS: list[JsonDict] = [
    {
        "type": "object",
        "required": ["role"],
        "properties": {"role": {"type": "string"}, "skill": NOTHING, "level": NOTHING, "must": NOTHING},
    },
    {
        "type": "object",
        "required": ["skill", "level"],
        "properties": {"skill": {"type": "string"}, "level": {"type": "integer"}, "role": NOTHING},
    },
]
"""A target is one of these, as its schema says it."""


class Target(Model):
    """What the group should hold together: a role, or a skill at a level."""

    model_config = ConfigDict(json_schema_extra={"oneOf": list(TARGET_KINDS)})

    role: Id | None = None
    """The id of a role: all skills it requires, at the levels it requires."""
    skill: Id | None = None
    """The id of a skill; then level says which level is meant."""
    level: Level | None = None
    """The level of the skill."""
    people: Annotated[int, Field(ge=1, le=1_000_000)] = 2
    """How many people should be able to do it."""
    must: bool | None = None
    """true: the group cannot do without this skill. For a role, the role says which skills are musts."""

    @model_validator(mode="after")
    def _is_one_target(self) -> Self:
        is_skill = self.skill is not None
        if is_skill == (self.role is not None) or is_skill != (self.level is not None):
            raise PydanticCustomError("target_form", "not one target")
        if self.role is not None and self.must is not None:
            raise PydanticCustomError("target_must", "the role says so")
        return self


class Member(Model):
    """A member of the team. Further keys are the group columns that the team names, such as site: north."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"additionalProperties": GROUP_VALUE})
    __pydantic_extra__: dict[str, Group]

    person: Name
    """The pseudonym, as it stands in the person's answers."""
    role: Id | None = None
    """The id of the person's role; it counts more than the one in the answers."""

    @property
    def groups(self) -> dict[str, str]:
        """The groups that the person is in, by column."""
        return dict(self.__pydantic_extra__)


class Team(Model):
    """A whole team file."""

    format: Literal["skillmatrix-team/1"]
    """What this file is: skillmatrix-team/1."""
    matrix: TeamMatrix
    """The matrix that all of them answer."""
    title: Text | None = None
    """What the team is called."""
    purpose: Text
    """What the page is for; printed at its head. Whoever agrees to stand on it with a name agrees to this purpose."""
    audience: Text
    """Who reads the page; printed at its head."""
    basis: Text | None = None
    """What it rests on, such as a works agreement; printed, and not judged."""
    smallest_group: Annotated[int, Field(ge=FEWEST, le=1_000_000)] = FEWEST
    """Where nobody is named, nothing is said about fewer people than that."""
    retention: Annotated[int, Field(ge=1, le=1200)] = RETENTION_MONTHS
    """Answers that are older than so many months are dropped."""
    rating: RatingRule = "self"
    """Whose ratings count: the person's own, those of others, or what both have agreed on."""
    answers: tuple[Words, ...] = Field(default=("answers/",), min_length=1, strict=False)
    """Files and folders with the answers, seen from the folder of this file."""
    dates: tuple[IsoDate, ...] = Field(default=(), strict=False)
    """Closing dates: pages without names exist for these days only. With groups there is one."""
    groups: tuple[Id, ...] = Field(default=(), strict=False, examples=[["site", "unit"]])
    """The columns that groups may be made of, from large to small: each one refines the one before."""
    targets: tuple[Target, ...] = Field(
        default=(), strict=False, examples=[[{"role": "analyst", "people": 2}, {"skill": "sql", "level": 3}]]
    )
    """What the group should hold together."""
    members: tuple[Member, ...] | None = Field(default=None, strict=False)
    """Who belongs to the team; if it is left out, everybody whose answers are found."""
