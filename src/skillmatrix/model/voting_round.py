"""Round: how many voted for what in a closed round of a workshop, without anybody's ballot."""

from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.ballot import BallotId, Comment, Need, Proposal, RoundNumber
from skillmatrix.model.text import Id, IsoDate, Level, Model, Numbered, Words
from skillmatrix.model.workshop import Rules

People: TypeAlias = Annotated[int, Field(ge=0, le=1_000_000)]
ByLevel: TypeAlias = Annotated[dict[Level, People], Numbered]
"""How many voted for each level, share or importance."""
ByAnswer: TypeAlias = dict[Id, People]


class SkillVotes(Model):
    """The votes on one skill. A value with fewer than five votes is left out."""

    level: Level | None = None
    """The level that the role required when the room voted; left out where it required none."""
    gate: Level | None = None
    """The minimum level then, if the skill was a must."""
    wording: Words
    """The fingerprints of the texts that were read, one a language."""
    target: ByLevel = Field(default={}, examples=[{"3": 2, "4": 6}])
    """How many voted for which level."""
    must: dict[Need, People] = Field(default={}, examples=[{"necessary": 7, "useful": 1}])
    """How many find it necessary, useful or not needed."""
    importance: ByLevel = Field(default={})
    """How many find it how important, from 1 to 9."""
    comments: tuple[Comment, ...] = Field(default=(), strict=False)
    """What was said about it, in the order of the alphabet."""


class Present(Model):
    """How many took part."""

    inside: People = 0
    """People in the role."""
    outside: People = 0
    """People who work with the role."""


class Changed(Model):
    """How many votes changed since the round before."""

    votes: People
    """Votes that changed."""
    of: People
    """Votes of the same people in both rounds."""


class Agreement(Model):
    """Kendall's W: how much alike people order the skills, from 0 to 1."""

    numerator: Annotated[int, Field(ge=0, lt=10**18)]
    """The upper number of the value as a fraction."""
    denominator: Annotated[int, Field(ge=1, lt=10**18)]
    """The lower number."""
    ranked: Literal["target", "importance"]
    """What was ordered."""
    people: People
    """Complete ballots, which alone count here."""

    @property
    def exact(self) -> Fraction:
        """The value to reckon with."""
        return Fraction(self.numerator, self.denominator)


class Decision(Model):
    """What closing the workshop came to."""

    date: IsoDate
    """The day."""
    version: Words
    """The version of the matrix since then."""
    decided: dict[Id, Level] = Field(default={})
    """Ties that were decided in the open."""


class VotingRound(Model):
    """A whole file of one round."""

    format: Literal["skillmatrix-round/1"]
    """What this file is: skillmatrix-round/1."""
    workshop: Id
    """The id of the workshop."""
    matrix: MatrixRef
    """The matrix and the version that was voted on."""
    role: Id
    """The id of the role."""
    round: RoundNumber
    """The number of the round."""
    method: Literal["ballots", "hands"] = "ballots"
    """ballots: everybody voted alone. hands: everybody saw the hands of the others."""
    opened: IsoDate
    """The day on which the round opened."""
    closed: IsoDate | None = None
    """The day on which it was counted; left out while hands are still being written down."""
    present: Present | None = None
    """How many took part; nobody knows it of a show of hands."""
    dropped_out: People = 0
    """How many of the round before did not vote in this one."""
    shuffled: bool = False
    """Whether somebody who is not the facilitator gave every ballot a new name and place."""
    ballots: tuple[BallotId, ...] = Field(default=(), strict=False)
    """The ids of the ballots that were counted; what comes later is not."""
    rules: Rules
    """The rules of the workshop."""
    skills: dict[Id, SkillVotes] = Field(default={})
    """The votes by skill."""
    tasks: dict[Id, ByLevel] = Field(default={})
    """How many gave which share of time, by task."""
    questions: dict[Id, ByAnswer] = Field(default={})
    """How many gave which answer, by question."""
    proposals: tuple[Proposal, ...] = Field(default=(), strict=False)
    """What was proposed."""
    changed: Changed | None = None
    """How many votes changed since the round before."""
    agreement: Agreement | None = None
    """How much alike people order the skills."""
    decision: Decision | None = None
    """What the workshop came to; `skillmatrix workshop close --write` writes it into the last round."""
