"""The skill matrix: scale, categories with skills, roles. What a matrix file says, without lines."""

from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from skillmatrix.model.role import Role
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Numbered, Text, TextByLevel, Words

Kind: TypeAlias = Literal["knowledge", "tool", "practice", "language", "behaviour"]
ProvenanceStatus: TypeAlias = Literal["original", "attested", "reconstructed"]
FORMAT = "skillmatrix/1"


class ScaleLevel(Model):
    """A level of the scale that all skills share."""

    name: Text
    description: Text | None = None


class Source(Model):
    """Something the matrix draws on."""

    title: Text
    url: Words | None = None
    license: Words | None = None
    note: Text | None = None


class Provenance(Model):
    """Where a skill comes from. `reconstructed`: seen as a capability; wording and levels are the authors' own."""

    status: ProvenanceStatus
    sources: tuple[Id, ...] = Field(default=(), strict=False)
    note: Text | None = None


class Refs(Model):
    """The same skill in public classifications: ESCO addresses, e-CF codes, names in others."""

    esco: tuple[Words, ...] = Field(default=(), strict=False)
    ecf: tuple[Words, ...] = Field(default=(), strict=False)
    other: tuple[Words, ...] = Field(default=(), strict=False)


class Resource(Model):
    """Something that helps to reach level `to`."""

    title: Text
    url: Words | None = None
    language: Language | None = None
    to: Level | None = None


class Skill(Model):
    """A skill with texts for its levels: `levels` in the first person, `can` as infinitives, `steps` as what helps."""

    id: Id
    name: Text
    description: Text | None = None
    kind: Kind = "practice"
    levels: TextByLevel
    can: TextByLevel = Field(default={})
    steps: TextByLevel = Field(default={})
    provenance: Provenance | None = None
    refs: Refs = Field(default=Refs())
    resources: tuple[Resource, ...] = Field(default=(), strict=False)


class Category(Model):
    """A group of skills. An optional one can be switched off as a whole."""

    id: Id
    name: Text
    description: Text | None = None
    optional: bool = False
    skills: tuple[Skill, ...] = Field(strict=False)


class EvidenceRule(Model):
    """From level `from` on, an answer should carry evidence of at least this grade."""

    from_level: Level = Field(alias="from")
    grade: int = Field(ge=1, le=3)


class Term(Model):
    """A word of the field and what it means here."""

    term: Text
    meaning: Text


class Matrix(Model):
    """A whole skill matrix."""

    format: Literal["skillmatrix/1"]
    id: Id
    version: Words
    title: Text
    languages: tuple[Language, ...] = Field(min_length=1, strict=False)
    license: Words | None = None
    reviewed: IsoDate | None = None
    note: Text | None = None
    """Printed wherever it is told where the contents come from."""
    evidence: EvidenceRule | None = None
    sources: dict[Id, Source] = Field(default={})
    glossary: tuple[Term, ...] = Field(default=(), strict=False)
    scale: Annotated[dict[Level, ScaleLevel], Numbered] = Field(min_length=2)
    categories: tuple[Category, ...] = Field(min_length=1, strict=False)
    roles: tuple[Role, ...] = Field(default=(), strict=False)
    renames: dict[Id, Id | None] = Field(default={})

    @property
    def language(self) -> str:
        """The default language: the first of `languages`."""
        return self.languages[0]

    @property
    def lowest(self) -> int:
        """The lowest level of the scale."""
        return min(self.scale)

    @property
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
