"""Ballot: what somebody votes for in one round of a workshop, under a random id and never a name."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.text import Id, Level, Model

Side: TypeAlias = Literal["inside", "outside"]
Need: TypeAlias = Literal["necessary", "useful", "not-needed"]
SIDES: tuple[Side, ...] = ("inside", "outside")
NEEDS: tuple[Need, ...] = ("necessary", "useful", "not-needed")
MOST_IMPORTANT = 9
LONGEST_COMMENT = 500
MOST_PROPOSALS = 100
BallotId: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$", max_length=32)]
Comment: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_COMMENT)]
RoundNumber: TypeAlias = Annotated[int, Field(ge=1, le=9)]


class Vote(Model):
    """What somebody thinks of one skill. What is left out is an abstention."""

    target: Level | None = None
    """The level that the role should need; the lowest level means: not required."""
    must: Need | None = None
    """Whether the role cannot do without it."""
    importance: Annotated[int | None, Field(ge=1, le=MOST_IMPORTANT)] = None
    """How important it is, from 1 to 9."""
    comment: Comment | None = None
    """What somebody says about it; it is shown without the votes."""


class Proposal(Model):
    """Something that somebody proposes."""

    skill: Id | None = None
    """The id of the skill it is about, if it is about one."""
    text: Comment
    """The proposal."""


class Ballot(Model):
    """A whole ballot of one person in one round."""

    format: Literal["skillmatrix-ballot/1"]
    """What this file is: skillmatrix-ballot/1."""
    id: BallotId
    """A random id, the same in every round; only the person knows whose it is."""
    workshop: Id
    """The id of the workshop."""
    matrix: MatrixRef
    """The matrix and the version that was voted on."""
    round: RoundNumber
    """The round."""
    side: Side
    """Whether the person works in the role, or with it from outside."""
    votes: dict[Id, Vote] = Field(default={}, examples=[{"sql": {"target": 3, "must": "necessary"}}])
    """The votes, by id of the skill."""
    tasks: dict[Id, Annotated[int, Field(ge=0, le=100)]] = Field(default={})
    """Shares of time in percent, by id of the task."""
    questions: dict[Id, Id] = Field(default={}, examples=[{"role-or-task": "role"}])
    """The ids of answers, by id of the question."""
    proposals: tuple[Proposal, ...] = Field(default=(), strict=False, max_length=MOST_PROPOSALS)
    """What the person proposes."""
    shuffled: bool = False
    """Whether the file got a new name and place from whoever collects; `skillmatrix workshop shuffle` writes it."""
