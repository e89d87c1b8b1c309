"""Where a skill comes from, what it is called elsewhere, and what helps to learn it."""

from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field

from skillmatrix.model.text import Id, Language, Level, Model, Text, Words

ResourceKind: TypeAlias = Literal["course", "book", "page", "video", "project", "person"]
ProvenanceStatus: TypeAlias = Literal["original", "attested", "reconstructed"]


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
    """Related entries elsewhere, by scheme: any name, with a list of ids. Levels and words of the skill are its own."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "additionalProperties": {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 4000}}
        },
    )
    __pydantic_extra__: dict[str, Annotated[tuple[Words, ...], Field(strict=False)]]

    esco: tuple[Words, ...] = Field(default=(), strict=False)
    """Addresses of related skills in ESCO, such as http://data.europa.eu/esco/skill/…"""
    ecf: tuple[Words, ...] = Field(default=(), strict=False)
    """Codes of related competences in the European e-Competence Framework, such as E.4."""
    other: tuple[Words, ...] = Field(default=(), strict=False)
    """Names of related entries elsewhere."""

    @property
    def further(self) -> dict[str, tuple[str, ...]]:
        """Ids of schemes that are not among those above, by scheme."""
        return self.__pydantic_extra__


class Resource(Model):
    """Something that helps to reach level `to`."""

    title: Text
    """A course, a book or an activity."""
    url: Words | None = None
    """Where to find it, if it has an address."""
    kind: ResourceKind | None = None
    """What it is."""
    language: Language | None = None
    """The language it is in."""
    to: Level | None = None
    """The level it helps to reach."""
