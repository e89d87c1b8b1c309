"""The JSON of a tally of a workshop. These models describe it; they only feed its JSON Schema."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from skillmatrix.analysis.workshop import MustState, TargetState
from skillmatrix.model.ballot import Comment
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model
from skillmatrix.schema.outputs import Count, FromOne, Share
from skillmatrix.schema.plans import PlannedMatrix

Amount: TypeAlias = Annotated[float, Field(ge=0)]
Votes: TypeAlias = dict[str, Count]
"""How many voted for what."""


class TallyLimits(Model):
    """How far the middle half of the votes may lie apart."""

    target: Count
    """Of votes on a level."""
    importance: Count
    """Of votes on importance."""


class TallyRules(Model):
    """When a value changes."""

    votes: FromOne
    """The fewest votes on a value that can change it."""
    agree: Share
    """The least share of the votes on one level."""
    iqr: TallyLimits
    """How far the middle half of the votes may lie apart."""
    rounds: FromOne
    """How many rounds there are at most."""
    stable: Share
    """From the second round on the workshop may end when a smaller share of the votes has changed."""


class TallyPeople(Model):
    """How many took part."""

    inside: Count
    """People in the role."""
    outside: Count
    """People who work with the role."""


class TallyChanged(Model):
    """Votes of the people who voted in the round before, too."""

    votes: Count
    """Votes that changed."""
    of: Count
    """All of their votes."""


class TallyConcordance(Model):
    """Kendall's W with correction for ties."""

    w: Share
    """From 0 to 1, rounded half up to 4 places."""
    ranked: Literal["target", "importance"]
    """What was ordered."""
    people: Count
    """Complete ballots, which alone count."""


class TallyRequirement(Model):
    """What the role requires of a skill; null is nothing."""

    level: Level | None
    """The level."""
    minimum: Level | None
    """The minimum level, if it is a must."""


class TallyTarget(Model):
    """The votes on the level."""

    state: TargetState
    """What they come to."""
    votes: Votes | None
    """How many voted for which level; null below five votes."""
    median: Amount | None
    """The middle of the votes."""
    iqr: Amount | None
    """How far the middle half lies apart."""
    share: Share | None
    """The share on the level with the most votes."""


class TallyMust(Model):
    """The votes on whether the role can do without it."""

    state: MustState
    """What they come to."""
    votes: Votes | None
    """How many find it necessary, useful or not needed; null below five votes."""
    needed: Count | None
    """How many have to agree."""


class TallyNumbers(Model):
    """Votes for numbers."""

    votes: Votes | None
    """How many voted for which number."""
    median: Amount
    """The middle of the votes."""
    iqr: Amount
    """How far the middle half lies apart."""


class TallySkill(Model):
    """A skill that was asked about."""

    id: Id
    """The id of the skill."""
    today: TallyRequirement
    """What the role required when the room voted."""
    new: TallyRequirement
    """What it requires if the workshop is closed now."""
    target: TallyTarget
    """The votes on the level."""
    must: TallyMust
    """The votes on the must."""
    importance: TallyNumbers | None
    """The votes on importance; null where it was not asked, or below five votes."""
    comments: tuple[Comment, ...]
    """What was said about it, without votes."""


class TallyProposal(Model):
    """A proposal."""

    skill: Id | None
    """The id of the skill it is about, if it is about one."""
    text: Comment
    """What is proposed."""


class TallyOutput(Model):
    """The result of `skillmatrix workshop tally --format json`."""

    format: Literal["skillmatrix-tally/1"]
    """What this is: skillmatrix-tally/1."""
    workshop: Id
    """The id of the workshop."""
    matrix: PlannedMatrix
    """The matrix that was voted on."""
    role: Id
    """The id of the role."""
    language: Language
    """The language asked for."""
    round: FromOne
    """The number of the round."""
    method: Literal["ballots", "hands"]
    """ballots: everybody voted alone. hands: an open vote."""
    opened: IsoDate
    """The day on which the round opened."""
    closed: IsoDate
    """The day on which it was counted."""
    people: TallyPeople | None
    """How many took part; null for a show of hands."""
    dropped_out: Count
    """How many of the round before did not vote in this one."""
    shuffled: bool
    """Whether somebody mixed the ballots; until then they are pseudonymous, not anonymous."""
    rules: TallyRules
    """When a value changes."""
    changed: TallyChanged | None
    """How many votes changed since the round before."""
    concordance: TallyConcordance | None
    """How much alike people order the skills."""
    skills: tuple[TallySkill, ...]
    """The skills in the order in which they were asked."""
    tasks: dict[Id, TallyNumbers]
    """Shares of time in percent, by id of the task."""
    questions: dict[Id, Votes]
    """How many gave which answer, by id of the question."""
    proposals: tuple[TallyProposal, ...]
    """What was proposed."""
