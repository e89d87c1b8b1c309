"""The skill matrix as a whole: what a matrix file says, without lines."""

from bisect import bisect_right
from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, model_validator
from pydantic.config import JsonDict

from skillmatrix.model.ladder import LadderStep
from skillmatrix.model.references import Source
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Renamed, ScaleLevel, Skill, paths_inside
from skillmatrix.model.text import Id, IsoDate, Language, Level, Model, Text, Words
from skillmatrix.model.training import Currency, NotCovered, Phase, Programme, Training

Subject: TypeAlias = Literal["person", "unit"]


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
    """The levels that all skills share: consecutive whole numbers, low to high. Everybody begins at the lowest."""
    categories: tuple[Category, ...] = Field(min_length=1, strict=False)
    """Groups of skills."""
    ladders: dict[Id, Annotated[tuple[LadderStep, ...], Field(min_length=1, strict=False)]] = Field(
        default={}, examples=[{"career": [{"id": "junior", "title": "Junior"}, {"id": "senior", "title": "Senior"}]}]
    )
    """Ladders by id: their steps, low to high. A role names one, and is then one role a step."""
    roles: tuple[Role, ...] = Field(default=(), strict=False)
    """Roles and the levels they need."""
    trainings: tuple[Training, ...] = Field(default=(), strict=False)
    """What there is to learn from. A long list stands better in a file of its own, `<id>/trainings.yaml`."""
    programmes: tuple[Programme, ...] = Field(default=(), strict=False)
    """Trainings that belong together."""
    phases: tuple[Phase, ...] = Field(default=(), strict=False)
    """Phases of the life cycle that trainings are about."""
    not_covered: tuple[NotCovered, ...] = Field(default=(), strict=False)
    """Levels for which no training would be honest, with the reason."""
    currency: Currency = None
    """The currency of all costs of trainings, by ISO 4217."""
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
        return tuple(path[-1] for outermost in self.categories for path in paths_inside(outermost))

    @cached_property
    def categories_by_id(self) -> dict[str, Category]:
        """All categories by id."""
        return {category.id: category for category in self.every_category}

    @cached_property
    def paths(self) -> dict[str, tuple[Category, ...]]:
        """Every category by id, with those around it in front: the outermost first."""
        return {path[-1].id: path for outermost in self.categories for path in paths_inside(outermost)}

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


def _renamed(level: ScaleLevel, name: ScaleLevel) -> ScaleLevel:
    """A level under another name; what it means stays as it was, unless that is said, too."""
    return name if name.description else name.model_copy(update={"description": level.description})
