"""The skill matrix: scale, categories with skills, roles. What a matrix file says, without lines."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from skillmatrix.model.descriptor import DescriptorByLevel, DescriptorFields
from skillmatrix.model.ladder import LadderStep
from skillmatrix.model.references import Provenance, Refs, Resource, Source
from skillmatrix.model.role import Role
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Numbered, Text, Words

SkillKind: TypeAlias = Literal["knowledge", "tool", "practice", "language", "behaviour"]
Subject: TypeAlias = Literal["person", "unit"]


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


class EvidenceRule(Model):
    """From level `from` on, an answer should carry evidence of at least this grade."""

    from_level: Level = Field(alias="from")
    """The level from which on an answer should carry evidence."""
    grade: int = Field(ge=1, le=3)
    """The least grade: 1 a stated example, 2 a link or a file, 3 confirmed by somebody else."""


class Term(Model):
    """A word of the field and what it means here."""

    term: Text
    """The word."""
    meaning: Text
    """What it means in this matrix."""


RENAMED_ROLES = "renames/roles"
"""The alias under which the model keeps the renames of roles; in a file they stand under `roles` in `renames`."""
ROLES_IN_RENAMES: JsonDict = {
    "description": "Ids of roles of earlier versions and their names now.",
    "anyOf": [
        {"type": "object", "additionalProperties": {"$ref": "#/$defs/Id"}, "propertyNames": {"$ref": "#/$defs/Id"}},
        {"$ref": "#/$defs/Id"},
        {"type": "null"},
    ],
}
"""What a schema says about that key. A skill may be called `roles`, too."""


class Matrix(Model):
    """A whole skill matrix."""

    format: Literal["skillmatrix/1"]
    """What this file is: skillmatrix/1."""
    id: Id
    """The id of the matrix, which is also the name of its file."""
    version: Annotated[Words, Field(examples=["1.0"])]
    """The version of the contents, in quotes. Answers remember which version they were given to."""
    title: Text
    """The title of the matrix."""
    subject: Subject = "person"
    """Who is rated: a person, or a unit, which rates itself together."""
    languages: tuple[Language, ...] = Field(min_length=1, strict=False)
    """The languages of the texts. The first one is the language of texts without a language."""
    license: Annotated[Words | None, Field(examples=["CC-BY-4.0"])] = None
    """The licence of the contents, as an SPDX identifier such as CC-BY-4.0."""
    reviewed: IsoDate | None = None
    """The day on which people of the field last looked at the contents."""
    note: Text | None = None
    """Printed wherever it is told where the contents come from."""
    evidence: EvidenceRule | None = None
    """From which level on an answer should carry evidence."""
    sources: dict[Id, Source] = Field(default={})
    """What the matrix draws on, by id."""
    glossary: tuple[Term, ...] = Field(default=(), strict=False)
    """Words of the field and what they mean here."""
    scale: Renamed = Field(
        min_length=2, examples=[{"0": {"name": "none"}, "1": {"name": "basic"}, "2": {"name": "good"}}]
    )
    """The levels that all skills share: consecutive whole numbers, low to high."""
    categories: tuple[Category, ...] = Field(min_length=1, strict=False)
    """Groups of skills."""
    ladders: dict[Id, Annotated[tuple[LadderStep, ...], Field(min_length=1, strict=False)]] = Field(
        default={}, examples=[{"career": [{"id": "junior", "title": "Junior"}, {"id": "senior", "title": "Senior"}]}]
    )
    """Ladders by id: their steps, low to high. A role names one, and is then one role a step."""
    roles: tuple[Role, ...] = Field(default=(), strict=False)
    """Roles and the levels they need."""
    renames: dict[Id, Id | None] = Field(
        default={},
        examples=[{"dialog": "dialogue", "fax": None}],
        json_schema_extra={"properties": {"roles": ROLES_IN_RENAMES}},
    )
    """Ids of earlier versions and their names now, so that old answers find their skill; null: retired.

    A mapping under `roles` does the same for roles.
    """
    renamed_roles: dict[Id, Id] = Field(default={}, alias="renames/roles")

    @model_validator(mode="before")
    @classmethod
    def _roles_apart(cls, data: Any) -> Any:
        """Renames of roles apart from those of skills."""
        renames = data.get("renames") if isinstance(data, dict) else None
        if not isinstance(renames, dict) or not isinstance(renames.get("roles"), dict):
            return data
        of_skills = {old: new for old, new in renames.items() if old != "roles"}
        return {**data, "renames": of_skills, RENAMED_ROLES: renames["roles"]}

    @property
    def language(self) -> str:
        """The default language: the first of `languages`."""
        return self.languages[0]

    @cached_property
    def lowest(self) -> int:
        """The lowest level of the scale."""
        return min(self.scale)

    @cached_property
    def highest(self) -> int:
        """The highest level of the scale."""
        return max(self.scale)

    @cached_property
    def every_category(self) -> tuple[Category, ...]:
        """All categories, in the order of the file: each before those inside it."""
        return tuple(path[-1] for outermost in self.categories for path in _paths(outermost, ()))

    @cached_property
    def categories_by_id(self) -> dict[str, Category]:
        """All categories by id."""
        return {category.id: category for category in self.every_category}

    @cached_property
    def paths(self) -> dict[str, tuple[Category, ...]]:
        """Every category by id, with those around it in front: the outermost first."""
        return {path[-1].id: path for outermost in self.categories for path in _paths(outermost, ())}

    @cached_property
    def optional(self) -> frozenset[str]:
        """Ids of the categories that can be switched off: those that say so, and all inside them."""
        return frozenset(name for name, path in self.paths.items() if any(each.optional for each in path))

    @cached_property
    def skills(self) -> dict[str, Skill]:
        """All skills by id, in the order of the file."""
        return {skill.id: skill for category in self.every_category for skill in category.skills}

    @cached_property
    def category_of(self) -> dict[str, Category]:
        """The innermost category of each skill, by the skill's id."""
        return {skill.id: category for category in self.every_category for skill in category.skills}

    def path(self, skill: str) -> tuple[Category, ...]:
        """All categories that a skill is in, the outermost first."""
        return self.paths[self.category_of[skill].id]

    def categories_around(self, skill: str) -> frozenset[str]:
        """Ids of all categories that a skill is in."""
        return frozenset(each.id for each in self.path(skill))

    @cached_property
    def scales(self) -> dict[str, dict[int, ScaleLevel]]:
        """What the levels are called, by skill: as the skill says, its categories from the inside out, the scale."""
        return {name: self._scale_of(skill) for name, skill in self.skills.items()}

    def _scale_of(self, skill: Skill) -> dict[int, ScaleLevel]:
        renamed = [names for names in (*(each.scale for each in self.path(skill.id)), skill.scale) if names]
        called = self.scale
        for names in renamed:
            called = called | {level: _renamed(called[level], names[level]) for level in names.keys() & called.keys()}
        return called

    @cached_property
    def offered(self) -> dict[str, tuple[int, ...]]:
        """The levels that people can choose, low to high, by skill: the lowest and those that have a text.

        Of a skill without texts that is the whole scale.
        """
        whole = tuple(sorted(self.scale))
        return {name: self._offered(skill) or whole for name, skill in self.skills.items()}

    def _offered(self, skill: Skill) -> tuple[int, ...]:
        described = skill.described.keys() & self.scale.keys()
        return tuple(sorted({self.lowest, *described})) if described else ()

    def level_that_counts(self, skill: str, level: int) -> int:
        """The level itself if the skill offers it, else the next lower one that it offers."""
        offered = self.offered[skill]
        return level if level in offered or level not in self.scale else offered[bisect_right(offered, level) - 1]

    def next_level(self, skill: str, level: int) -> int:
        """The next level above that the skill offers; the level itself if there is none."""
        return next((higher for higher in self.offered[skill] if higher > level), level)

    @cached_property
    def no_role(self) -> Role:
        """What stands in the place of a role in a matrix without roles: it asks for nothing."""
        return Role(id=self.id, title=self.title)

    def role_today(self, name: str) -> str:
        """The id that a role has today; the same for a role of today, and for what was never renamed."""
        seen: set[str] = set()
        while name not in self.roles_by_id and name in self.renamed_roles and name not in seen:
            seen.add(name)
            name = self.renamed_roles[name]
        return name

    @cached_property
    def roles_by_id(self) -> dict[str, Role]:
        """All roles by id, in the order of the file."""
        return {role.id: role for role in self.roles}

    @cached_property
    def ladder_roles(self) -> dict[str, tuple[Role, ...]]:
        """The roles that a role on a ladder is, one a step, by the id that it has in the file."""
        found: dict[str, tuple[Role, ...]] = {}
        for role in self.roles:
            if role.ladder:
                found[role.ladder.role] = (*found.get(role.ladder.role, ()), role)
        return found

    def steps_of(self, name: str) -> tuple[str, ...]:
        """The ids of the roles that a role on a ladder is, if this is one in the file."""
        return tuple(role.id for role in self.ladder_roles.get(name, ()))


def _paths(category: Category, around: tuple[Category, ...]) -> Iterator[tuple[Category, ...]]:
    path = (*around, category)
    yield path
    for inner in category.categories:
        yield from _paths(inner, path)


def skills_within(category: Category) -> tuple[Skill, ...]:
    """The skills of a category and of those inside it."""
    return tuple(skill for path in _paths(category, ()) for skill in path[-1].skills)


def _renamed(level: ScaleLevel, name: ScaleLevel) -> ScaleLevel:
    """A level under another name; what it means stays as it was, unless that is said, too."""
    return name if name.description else name.model_copy(update={"description": level.description})
