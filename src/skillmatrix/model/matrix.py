"""The skill matrix: scale, categories with skills, roles. What a matrix file says, without lines."""

from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from skillmatrix.model.role import LadderStep, Role
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Numbered, Text, TextByLevel, Words

SkillKind: TypeAlias = Literal["knowledge", "tool", "practice", "language", "behaviour"]
ProvenanceStatus: TypeAlias = Literal["original", "attested", "reconstructed"]


class ScaleLevel(Model):
    """A level of the scale that all skills share."""

    name: Text
    """The level in one or two words, such as “basic”."""
    description: Text | None = None
    """What the level means for every skill."""


class Source(Model):
    """Something the matrix draws on."""

    title: Text
    """The title of the source."""
    url: Words | None = None
    """Where to find it."""
    license: Words | None = None
    """The licence it is under, as an SPDX identifier such as CC-BY-4.0."""
    note: Text | None = None
    """What was taken from it, and how."""


class Provenance(Model):
    """Where a skill comes from. `reconstructed`: seen as a capability; wording and levels are the authors' own."""

    status: ProvenanceStatus
    """original: written for this matrix. attested: a source names it. reconstructed: a source shows it, unnamed."""
    sources: tuple[Id, ...] = Field(default=(), strict=False)
    """Ids of entries under `sources`."""
    note: Text | None = None
    """What else there is to say about where the skill comes from."""


class Refs(Model):
    """Related entries of public classifications. They come near the skill; its levels and words are its own."""

    esco: tuple[Words, ...] = Field(default=(), strict=False)
    """Addresses of related skills in ESCO, such as http://data.europa.eu/esco/skill/…"""
    ecf: tuple[Words, ...] = Field(default=(), strict=False)
    """Codes of related competences in the European e-Competence Framework, such as E.4."""
    other: tuple[Words, ...] = Field(default=(), strict=False)
    """Names of related entries elsewhere."""


class Resource(Model):
    """Something that helps to reach level `to`."""

    title: Text
    """A course, a book or an activity."""
    url: Words | None = None
    """Where to find it, if it has an address."""
    language: Language | None = None
    """The language it is in."""
    to: Level | None = None
    """The level it helps to reach."""


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
    description: Text | None = None
    """What the skill is about, in one or two sentences."""
    kind: SkillKind = "practice"
    """What kind of skill it is. Adverts treat behaviour with more care than the others."""
    levels: TextByLevel = Field(examples=[{"1": "I read queries.", "2": "I write queries."}])
    """What each level looks like in behaviour, in the first person: “I …”. The lowest level needs no text."""
    can: TextByLevel = Field(default={}, examples=[{"1": "read queries", "2": "write queries"}])
    """The same as an infinitive, for adverts and profiles: “moderate …”."""
    steps: TextByLevel = Field(default={})
    """What helps to reach each level."""
    provenance: Provenance | None = None
    """Where the skill comes from."""
    refs: Refs = Field(default=Refs())
    """Related entries of public classifications."""
    resources: tuple[Resource, ...] = Field(default=(), strict=False)
    """Courses, books and activities that help."""
    needs: tuple[Need, ...] = Field(default=(), strict=False, examples=[["sql", {"skill": "testing", "level": 2}]])
    """Skills that come first. They order next steps and plans, and never change a score."""


class Category(Model):
    """A group of skills. An optional one can be switched off as a whole."""

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
    scale: Annotated[dict[Level, ScaleLevel], Numbered] = Field(
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
    renames: dict[Id, Id | None] = Field(default={}, examples=[{"dialog": "dialogue", "fax": None}])
    """Ids of earlier versions and their names now, so that old answers find their skill; null: retired."""

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
    def skills(self) -> dict[str, Skill]:
        """All skills by id, in the order of the file."""
        return {skill.id: skill for category in self.categories for skill in category.skills}

    @cached_property
    def category_of(self) -> dict[str, Category]:
        """The category of each skill, by the skill's id."""
        return {skill.id: category for category in self.categories for skill in category.skills}

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
