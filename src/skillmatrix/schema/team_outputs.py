"""The JSON that programs get of the named pages of a team. These models only feed the JSON Schemas."""

from typing import Annotated, Literal

from pydantic import Field

from skillmatrix.model.answers import Name, RatingRule
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Words
from skillmatrix.schema.outputs import Count, FromOne, ReportedMatrix, Share


class NamedPage(Model):
    """What every named page says at its head."""

    matrix: ReportedMatrix
    """The matrix that all of them answered."""
    title: Words | None
    """What the team is called; null if it has no title."""
    purpose: Words
    """What the page is for: everybody on it has agreed to that."""
    audience: Words
    """Who reads the page: everybody on it has agreed to that."""
    basis: Words | None
    """What it rests on; null if the team file does not say."""
    rating: RatingRule
    """Whose ratings count: the person's own, those of others, or what both have agreed on."""
    retention: FromOne
    """For how many months answers are kept."""
    as_of: IsoDate
    """The day that the page is of."""
    language: Language
    """The language of the names."""
    not_named: Count
    """How many people are not on the page; nothing else counts them."""


class TeamSkill(Model):
    """A target, and who is where. People stand in the order of their names."""

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
    holders: tuple[Name, ...]
    """Who is at the level or above."""
    near: tuple[Name, ...]
    """Who is one level below."""
    missing: Count
    """How many people more are asked for."""
    risk: Literal["gap", "single", "thin", "ok"]
    """gap: nobody. single: one person alone. thin: fewer than asked for. ok: enough."""
    answered: Count
    """How many people have a rating of the skill, or said that it does not apply."""
    asked: Count
    """How many people are on the page."""
    at_most: Count
    """How many might hold it: an unanswered person could."""


class LostSkill(Model):
    """A target that is then covered less."""

    id: Id
    """The id of the skill."""
    holders: tuple[Name, ...]
    """Who is still at the level or above."""
    missing: Count
    """How many people more are then asked for."""


class Leaving(Model):
    """What if these people leave."""

    people: tuple[Name, ...]
    """Who leaves."""
    skills: tuple[LostSkill, ...]
    """What is then covered less, the most urgent first."""


class PersonSkill(Model):
    """A skill of a person."""

    id: Id
    """The id of the skill."""
    level: Level | None
    """The level; null if there is none."""
    answer: Literal["rated", "not_applicable", "unanswered"]
    """Whether there is a level, and if not, why."""
    interest: Annotated[int | None, Field(ge=0, le=5)]
    """How much the person would like to work on it; null if they did not say."""


class TeamPerson(Model):
    """A person. There is no figure about a person as a whole."""

    name: Name
    """The name that the person has in their answers, which may be a pseudonym."""
    skills: tuple[PersonSkill, ...]
    """The skills in the order of the matrix: those with a target and those that anybody answered."""


class TeamReport(NamedPage):
    """What a team covers, by name."""

    format: Literal["skillmatrix-team-report/1"]
    """What this is: skillmatrix-team-report/1."""
    coverage: Share | None
    """How much of all targets is covered, by their weights; null without targets."""
    fewest_holders: Count | None
    """How many people hold the must-have with the fewest holders; without musts, the target. Null without targets."""
    skills: tuple[TeamSkill, ...]
    """The targets in the order of the matrix."""
    to_learn: tuple[Id, ...]
    """What to learn together: must-haves first, then by people missing."""
    leaving: Leaving | None
    """What if people leave; null if that was not asked."""
    people: tuple[TeamPerson, ...]
    """The people in the order of their names."""


class FoundSkill(Model):
    """A skill that is asked for, and who can it."""

    id: Id
    """The id of the skill."""
    name: Words
    """What the skill is called."""
    level: Level
    """From which level on it is asked for."""
    people: tuple[Name, ...]
    """Who is there or above, in the order of names."""


class TeamFind(NamedPage):
    """Who can help with something."""

    format: Literal["skillmatrix-team-find/1"]
    """What this is: skillmatrix-team-find/1."""
    occasion: Words
    """What somebody is needed for."""
    skills: tuple[FoundSkill, ...]
    """The skills in the order asked."""
    sets: tuple[tuple[Name, ...], ...]
    """All smallest sets of people who together can all of it, in the order of names; none if nobody can some of it."""


class PairTeacher(Model):
    """Somebody who could pass the skill on."""

    name: Name
    """Who."""
    level: Level
    """The level of that person."""


class Pair(Model):
    """Somebody who could learn the skill."""

    learner: Name
    """Who."""
    level: Level
    """The level of that person."""
    interested: bool
    """Whether the person would like to."""
    teachers: tuple[PairTeacher, ...]
    """Who is at least two levels further, in the order of names."""


class PairedSkill(Model):
    """A skill, and who could learn it from whom."""

    id: Id
    """The id of the skill."""
    name: Words
    """What the skill is called."""
    pairs: tuple[Pair, ...]
    """Those who would like to learn it first, then by name."""


class TeamPairs(NamedPage):
    """Who could learn what from whom."""

    format: Literal["skillmatrix-team-pairs/1"]
    """What this is: skillmatrix-team-pairs/1."""
    skills: tuple[PairedSkill, ...]
    """The skills in the order asked."""
