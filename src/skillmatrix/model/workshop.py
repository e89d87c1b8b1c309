"""Workshop: what a room is asked about a role, and the rules of the vote, fixed before the first one."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.text import Id, IsoDate, Model, Text

FILE_NAME = "workshop.yaml"
"""Where a workshop is looked for in its folder."""
BALLOTS = "ballots"
"""The folder beside the workshop in which its ballots lie; git ignores it."""
FEWEST = 5
"""Fewer votes than that on anything are not shown."""
MOST_IN_A_ROOM = 12
"""So many skills a room can vote on in one sitting."""


class Choice(Model):
    """An answer to choose."""

    id: Id
    """The id of the answer, unique in its question."""
    text: Text
    """The answer as people read it."""


class Question(Model):
    """Anything else that the room should answer."""

    id: Id
    """The id of the question, unique in the workshop."""
    text: Text
    """The question."""
    answers: tuple[Choice, ...] = Field(strict=False, min_length=2, max_length=20)
    """What can be answered."""

    @property
    def by_id(self) -> Mapping[str, Choice]:
        """The answers by id."""
        return {answer.id: answer for answer in self.answers}


def _listed(value: Any) -> Any:
    """The word `all` stands for all skills that the role requires."""
    return None if value == "all" else value


AskedSkills: TypeAlias = Annotated[
    tuple[Id, ...] | None, BeforeValidator(_listed, json_schema_input_type=Literal["all"] | tuple[Id, ...] | None)
]


class Ask(Model):
    """What the room is asked."""

    skills: AskedSkills = Field(default=None, strict=False, examples=[["crisis", "measurement"]])
    """Ids of skills or categories, at most 12 skills in a room; all: those that the role requires."""
    target: bool = True
    """Whether people vote on the level that the role should need."""
    must: bool = True
    """Whether people vote on what is necessary, useful or not needed."""
    importance: bool = False
    """Whether people say how important a skill is, from 1 to 9. It is printed and changes no weight."""
    tasks: bool = False
    """Whether people say which share of the time each task should take. It is printed and changes nothing."""
    questions: tuple[Question, ...] = Field(default=(), strict=False)
    """Anything else that the room should answer."""
    proposals: bool = True
    """Whether people may propose something in their own words."""


class SpreadLimits(Model):
    """How far the middle half of the votes may lie apart (interquartile range)."""

    target: Annotated[int, Field(ge=0, le=100)] = 1
    """Of votes on a level."""
    importance: Annotated[int, Field(ge=0, le=8)] = 2
    """Of votes on importance."""


def _exact(value: Any) -> Any:
    """A part of the votes stays the decimal that was written; 1 is all of them."""
    return Decimal(value) if type(value) is int else value


Part: TypeAlias = Annotated[
    Decimal, Field(ge=0, le=1), BeforeValidator(_exact, json_schema_input_type=Annotated[float, Field(ge=0, le=1)])
]
Majority: TypeAlias = Annotated[
    Decimal,
    Field(ge=0.5, le=1),
    BeforeValidator(_exact, json_schema_input_type=Annotated[float, Field(ge=0.5, le=1)]),
]


class Rules(Model):
    """When a value changes. They are printed with the result."""

    votes: Annotated[int, Field(ge=FEWEST, le=1_000_000)] = 8
    """The fewest votes on a value that can change it."""
    agree: Majority = Decimal("0.6")
    """The least share of the votes that has to be on one level."""
    iqr: SpreadLimits = Field(default=SpreadLimits())
    """How far the middle half of the votes may lie apart."""
    rounds: Annotated[int, Field(ge=1, le=9)] = 3
    """How many rounds there are at most."""
    stable: Part = Decimal("0.15")
    """From the second round on the workshop may end when a smaller share of the votes has changed."""


class Workshop(Model):
    """A whole file of a workshop."""

    format: Literal["skillmatrix-workshop/1"]
    """What this file is: skillmatrix-workshop/1."""
    id: Id
    """The id of the workshop; its ballots name it."""
    matrix: MatrixRef
    """The matrix that the role is in, and its version."""
    role: Id
    """The id of the role."""
    title: Text | None = None
    """What the workshop is called."""
    opened: IsoDate
    """The day on which the first round opens; ballots carry this day and no time."""
    ask: Ask = Field(default=Ask())
    """What the room is asked."""
    rules: Rules = Field(default=Rules())
    """When a value changes. Fix them before the first vote."""
