"""Skills in their categories, and what the levels of the scale are called for them."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from skillmatrix.model.descriptor import DescriptorByLevel, DescriptorFields
from skillmatrix.model.references import Provenance, Refs, Resource
from skillmatrix.model.text import Id, Level, Model, Numbered, Text

SkillKind: TypeAlias = Literal["knowledge", "tool", "practice", "language", "behaviour"]


class ScaleLevel(Model):
    """A level of the scale that all skills share."""

    name: Text
    """The level in one or two words, such as “basic”."""
    description: Text | None = None
    """What the level means for every skill."""


Renamed: TypeAlias = Annotated[dict[Level, ScaleLevel], Numbered]
"""Levels by number, with what they are called instead."""


class NeedFields(Model):
    """A skill that comes first."""

    skill: Id
    """The id of the skill that comes first."""
    level: Level | None = None
    """The level it is needed at; the first above the lowest, if nothing is said."""


def _as_need(value: Any) -> Any:
    return {"skill": value} if isinstance(value, str) else value


Need: TypeAlias = Annotated[NeedFields, BeforeValidator(_as_need, json_schema_input_type=Id | NeedFields)]


class Skill(Model):
    """A skill with texts for its levels: `levels` in the first person, `can` as infinitives, `steps` as what helps."""

    id: Id
    """The id of the skill, by which roles and answers name it. It stays when the name changes."""
    name: Text
    """The name of the skill."""
    short: Text | None = None
    """A shorter name, for pictures and narrow columns."""
    description: Text | None = None
    """What the skill is about, in one or two sentences."""
    tags: tuple[Text, ...] = Field(default=(), strict=False)
    """Words to find the skill by."""
    kind: SkillKind = "practice"
    """What kind of skill it is. Adverts treat behaviour with more care than the others."""
    levels: DescriptorByLevel = Field(default={}, examples=[{"1": "I read queries.", "2": "I write queries."}])
    """What levels look like in behaviour, in the first person: “I …”. Levels without a text are not offered."""
    can: DescriptorByLevel = Field(default={}, examples=[{"1": "read queries", "2": "write queries"}])
    """The same as an infinitive, for adverts and profiles: “moderate …”."""
    steps: DescriptorByLevel = Field(default={})
    """What helps to reach each level."""
    provenance: Provenance | None = None
    """Where the skill comes from."""
    refs: Refs = Field(default=Refs())
    """Related entries of public classifications."""
    resources: tuple[Resource, ...] = Field(default=(), strict=False)
    """Courses, books and activities that help."""
    needs: tuple[Need, ...] = Field(default=(), strict=False, examples=[["sql", {"skill": "testing", "level": 2}]])
    """Skills that come first. They order next steps and plans, and never change a score."""
    scale: Renamed = Field(default={})
    """Levels of the scale that have another name here."""

    @property
    def described(self) -> dict[int, DescriptorFields]:
        """The levels that have a text: those of `levels`, without any those of `can`."""
        return self.levels or self.can


class Category(Model):
    """A group of skills, or of categories. An optional one can be switched off as a whole."""

    model_config = ConfigDict(
        json_schema_extra={
            "required": ["id", "name"],
            "anyOf": [
                {"type": "object", "properties": {key: {}}, "required": [key]} for key in ("skills", "categories")
            ],
        }
    )

    id: Id
    """The id of the category."""
    name: Text
    """The name of the category."""
    description: Text | None = None
    """What its skills have in common."""
    optional: bool = False
    """Whether the category can be left out as a whole; agreements with works councils often exclude personal traits."""
    skills: tuple[Skill, ...] = Field(strict=False)
    """The skills of the category, in the order in which they are asked."""
    categories: tuple["Category", ...] = Field(default=(), strict=False)
    """Categories inside this one, which then has no skills of its own. They may be nested three deep."""
    scale: Renamed = Field(default={})
    """Levels of the scale that have another name for the skills of the category."""

    @model_validator(mode="before")
    @classmethod
    def _may_have_no_skills(cls, data: Any) -> Any:
        """Skills are missing only where there are no categories either."""
        return {"skills": (), **data} if isinstance(data, dict) and "categories" in data else data


def paths_inside(category: Category, around: tuple[Category, ...] = ()) -> Iterator[tuple[Category, ...]]:
    """The category and all inside it, each with those around it in front: the outermost first."""
    path = (*around, category)
    yield path
    for inner in category.categories:
        yield from paths_inside(inner, path)


def skills_within(category: Category) -> tuple[Skill, ...]:
    """The skills of a category and of those inside it."""
    return tuple(skill for path in paths_inside(category) for skill in path[-1].skills)
