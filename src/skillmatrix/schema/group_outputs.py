"""The JSON that programs get of a team's page without names. These models only feed the JSON Schemas."""

from typing import Annotated, Literal

from pydantic import Field

from skillmatrix.model.answers import RatingRule
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Words
from skillmatrix.schema.outputs import Count, FromOne, ReportedMatrix

FromThree = Annotated[int, Field(ge=3)]
FromFive = Annotated[int, Field(ge=5)]
GroupPath = Annotated[tuple[str, ...], Field(min_length=1)]


class GroupSpan(Model):
    """Neighbouring levels."""

    from_level: Annotated[Level, Field(alias="from")]
    """The lowest of them."""
    to: Level
    """The highest of them."""
    people: FromThree | None
    """How many people are at one of them; null for the lowest levels, whose number would tell who has no rating."""


class GroupReach(Model):
    """A group that has a number for a skill."""

    group: GroupPath
    """The values of the group columns, from the largest on; an empty text where nothing is said."""
    reach: FromThree
    """How many of it reach the target."""


class GroupSkill(Model):
    """A target. What is hidden is null or empty."""

    id: Id
    """The id of the skill."""
    name: Words
    """What the skill is called."""
    level: Level
    """The level asked for."""
    people: FromOne
    """How many people are asked for."""
    must: bool
    """Whether the group cannot do without."""
    reach: FromThree | None
    """How many reach the level."""
    words: Literal["few", "almost_all"] | None
    """few: fewer than 3 reach it. almost_all: all who rated it but fewer than 3 do. null: a number, or neither."""
    interested: FromThree | None
    """How many would like to work on it."""
    levels: tuple[GroupSpan, ...]
    """How the levels are spread, from the highest on."""
    groups: tuple[GroupReach, ...]
    """The groups that have a number."""


class GroupReady(Model):
    """How many are ready for a role."""

    role: Id
    """The id of the role."""
    people: FromThree
    """How many reach all its targets."""


class GroupSize(Model):
    """A group that may be shown."""

    group: GroupPath
    """The values of the group columns, from the largest on; an empty text where nothing is said."""
    people: FromFive
    """How many people are in it; without a list of members, how many of it answered."""


class LeftOutFiles(Model):
    """What was left out for one reason."""

    reason: Literal[
        "unusable", "other_matrix", "not_ours", "overdue", "not_a_member", "answered_twice", "in_two_groups", "nameless"
    ]
    """Why: files with errors, of another matrix or not of skillmatrix; answers no longer kept, or of somebody else; in
    tables, people with two answers at once, in two groups, or with a name that is too long."""
    number: FromThree | None
    """How many files or people; null for fewer than 3."""


class GroupReport(Model):
    """How many of a team reach what, without names."""

    format: Literal["skillmatrix-group-report/1"]
    """What this is: skillmatrix-group-report/1."""
    matrix: ReportedMatrix
    """The matrix that all of them answered."""
    title: Words | None
    """What the team is called; null if it has no title."""
    purpose: Words
    """What the page is for."""
    audience: Words
    """Who reads the page."""
    basis: Words | None
    """What it rests on; null if the team file does not say."""
    rating: RatingRule
    """Whose ratings count: the person's own, those of others, or what both have agreed on."""
    retention: FromOne
    """For how many months answers are kept."""
    smallest_group: FromFive
    """Below so many people nothing is shown."""
    date: IsoDate
    """The closing date."""
    language: Language
    """The language of the names."""
    is_shown: bool
    """Whether enough people have answered."""
    is_later: bool
    """Whether an earlier closing date has figures, so that fewer are shown."""
    beside_named: bool
    """Whether some people stand on a page by name, so that less is shown."""
    answered: Count | None
    """How many answered."""
    members: Count | None
    """How many members are listed; null if none are, or too few have answered."""
    all_but_few: bool
    """Whether all members answered, or all but fewer than 3."""
    ready: GroupReady | None
    """How many are ready for the first role among the targets."""
    skills: tuple[GroupSkill, ...]
    """The targets: must-haves first, then in the order of the matrix."""
    to_learn: tuple[Id, ...]
    """The skills that have a number, in the order in which it would help to learn them."""
    group_columns: tuple[Id, ...]
    """The columns that groups are made of."""
    groups: tuple[GroupSize, ...]
    """The groups that may be shown."""
    left_out: tuple[LeftOutFiles, ...]
    """What was left out, and why."""
