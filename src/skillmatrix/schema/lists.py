"""The JSON of `skillmatrix list` and `skillmatrix show`. These models describe it; they only feed the JSON Schemas."""

from typing import Annotated, Literal

from pydantic import Field

from skillmatrix.model.answers import Name, Rater
from skillmatrix.model.skill import SkillKind
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Words
from skillmatrix.schema.outputs import Count, ReportedMatrix


class ListedMatrix(Model):
    """A matrix at hand. Of a file that cannot be read, only its id and its place are known."""

    id: Words
    """The id of the matrix."""
    file: Words
    """Where it is."""
    version: Words | None
    """Its version."""
    title: Words | None
    """Its title."""
    languages: tuple[Language, ...] | None
    """Its languages; the first one is the default."""
    skills: Count | None
    """How many skills it has."""
    roles: Count | None
    """How many roles it has."""


class ListedRole(Model):
    """A role."""

    id: Id
    """The id of the role."""
    matrix: Id
    """The id of its matrix."""
    title: Words
    """The title of the role."""


class ListedSkill(Model):
    """A skill."""

    id: Id
    """The id of the skill."""
    matrix: Id
    """The id of its matrix."""
    name: Words
    """The name of the skill."""
    category: Id
    """The id of its category."""
    category_name: Words
    """The name of its category."""


class ListedAnswers(Model):
    """An answers file. Of one that cannot be read, only its place is known."""

    file: Words
    """Where it is."""
    matrix: Id | None
    """The id of the matrix."""
    role: Id | None
    """The role asked for."""
    person: Name | None
    """Who was rated."""
    rater: Rater | None
    """Who rated."""
    date: IsoDate | None
    """The day of the last answer."""
    ratings: Count | None
    """How many skills have an answer."""


class Listing(Model):
    """The result of `skillmatrix list --format json`."""

    format: Literal["skillmatrix-list/1"]
    """What this is: skillmatrix-list/1."""
    list: Literal["matrices", "roles", "skills", "answers"]
    """What is listed."""
    items: tuple[ListedMatrix, ...] | tuple[ListedRole, ...] | tuple[ListedSkill, ...] | tuple[ListedAnswers, ...]
    """What there is, in the order in which people see it."""


class ShownLevel(Model):
    """A level of the scale."""

    level: Level
    """The level."""
    name: Words | None
    """Its name."""
    description: Words | None
    """What it means."""


class ShownStatement(Model):
    """One sentence of a level."""

    id: Id | None
    """Its id, if it has one."""
    text: Words
    """What is true."""
    examples: tuple[Words, ...]
    """What it can look like."""
    optional: bool
    """true: the level is true without it."""


class ShownDescriptor(Model):
    """What a level of a skill looks like."""

    level: Level
    """The level."""
    name: Words | None
    """Its name."""
    text: Words | None
    """Its description, in the first person."""
    statements: tuple[ShownStatement, ...]
    """What has to be true, sentence by sentence."""


class ShownSkill(Model):
    """A skill."""

    id: Id
    """The id of the skill."""
    name: Words
    """The name of the skill."""
    description: Words | None
    """What the skill is."""
    kind: SkillKind
    """What kind of skill it is."""
    short: Words | None
    """A shorter name, if it has one."""
    tags: tuple[Words, ...]
    """Words to find it by."""
    category: Id
    """The id of its category."""
    category_name: Words
    """The name of its category."""
    levels: tuple[ShownDescriptor, ...]
    """The levels that it describes, from low to high."""


class ShownCategory(Model):
    """A category with its skills."""

    id: Id
    """The id of the category."""
    name: Words
    """The name of the category."""
    optional: bool
    """true: the category can be left out."""
    skills: tuple[ShownSkill, ...]
    """Its skills."""
    categories: tuple["ShownCategory", ...]
    """The categories inside it."""


class ShownTask(Model):
    """A task of a role."""

    id: Id
    """The id of the task."""
    text: Words
    """What is done."""
    share: Annotated[int, Field(ge=1, le=100)] | None
    """Its share of the working time in percent."""
    skills: tuple[Id, ...]
    """The ids of the skills it needs."""


class ShownRequirement(Model):
    """What a role needs of a skill."""

    skill: Id
    """The id of the skill."""
    name: Words | None
    """The name of the skill."""
    level: Level
    """The level that the role needs."""
    level_name: Words | None
    """The name of that level."""
    weight: Annotated[float, Field(gt=0, le=1000)]
    """How much the skill counts."""
    must: Level | None
    """The level without which the role cannot be done, if there is one."""
    from_role: Annotated[Id | None, Field(alias="from")]
    """The id of the role that it is taken over from, unless it is the role's own."""


class ShownRule(Model):
    """A rule that says when the role is met."""

    met: Annotated[int, Field(ge=1)]
    """How many target levels are to be reached."""
    of: tuple[Id, ...]
    """The ids of the skills it is about."""


class ShownNamedSkill(Model):
    """A skill that a role names without a level."""

    skill: Id
    """The id of the skill."""
    name: Words | None
    """The name of the skill."""
    tier: Literal["must", "should", "nice"] | None
    """How much it matters."""
    why: Words | None
    """Why the role needs it."""


class ShownRole(Model):
    """A role with its tasks and what it needs."""

    id: Id
    """The id of the role."""
    title: Words
    """The title of the role."""
    purpose: Words | None
    """What the role is for."""
    above: tuple[Id, ...]
    """The ids of the roles below it on the ladder."""
    ladder: Id | None
    """The id of the ladder that it stands on."""
    step: Id | None
    """The id of its step of the ladder."""
    based_on: Id | None
    """The id of the role that it is based on, as the file has it."""
    ready: tuple[ShownRule, ...]
    """When the role is met; without any rule every target level is needed."""
    tasks: tuple[ShownTask, ...]
    """Its tasks."""
    requires: tuple[ShownRequirement, ...]
    """What it needs, in the order of the file."""
    named: tuple[ShownNamedSkill, ...]
    """What it names without a level."""


class Shown(Model):
    """The result of `skillmatrix show --format json`: a whole matrix, or one part of it, in one language."""

    format: Literal["skillmatrix-show/1"]
    """What this is: skillmatrix-show/1."""
    language: Language
    """The language of the texts; a text that the matrix lacks in it is in the matrix's first language."""
    matrix: ReportedMatrix
    """The matrix."""
    kind: Literal["matrix", "role", "skill", "category"]
    """What is shown; its data stands under the key of the same name, that of a matrix under the last three keys."""
    role: ShownRole | None = None
    """The role."""
    skill: ShownSkill | None = None
    """The skill."""
    category: ShownCategory | None = None
    """The category."""
    scale: tuple[ShownLevel, ...] = ()
    """The levels of the scale, from low to high."""
    categories: tuple[ShownCategory, ...] = ()
    """The categories with their skills."""
    roles: tuple[ShownRole, ...] = ()
    """The roles."""
