"""What sources say about categories, skills and roles, put together from many places before it is a matrix."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from skillmatrix.importers.loss import Fate, Ledger, Place

ByLanguage: TypeAlias = dict[str, str]
"""A text by language."""
Key: TypeAlias = str
"""What a source calls something: its id there, else its name."""


@dataclass
class StatementFact:
    """One sentence of a level."""

    text: ByLanguage
    id: str = ""
    examples: list[ByLanguage] = field(default_factory=list)
    is_optional: bool = False


@dataclass
class LevelFact:
    """What is said about a level of a skill."""

    text: ByLanguage = field(default_factory=dict)
    statements: list[StatementFact] = field(default_factory=list)


@dataclass
class CategoryFact:
    """A category; `parent` is the key of the one around it."""

    name: ByLanguage
    parent: Key = ""
    description: ByLanguage = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    """Where it is named or described."""


@dataclass
class SkillFact:
    """A skill. `foreign` is what the source knows it by, and `is_named` whether that is only its name."""

    name: ByLanguage
    category: Key
    foreign: str
    is_named: bool
    place: Place
    """Where it is named first."""
    description: ByLanguage = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    levels: dict[int, LevelFact] = field(default_factory=dict)
    resources: list[tuple[str, str]] = field(default_factory=list)
    """Titles and addresses, which may be empty."""


class Target(NamedTuple):
    """What a role asks of a skill, and where that stands; without a level the skill is only named."""

    level: int | None
    place: Place
    weight: Decimal | None = None
    must: int | None = None
    must_place: Place | None = None
    why: ByLanguage = {}  # noqa: RUF012 - nobody changes it


@dataclass
class RoleFact:
    """A role; on a ladder, `steps` are the keys of its steps, low to high, else there is one without a name."""

    title: ByLanguage
    purpose: ByLanguage = field(default_factory=dict)
    ladder: str = ""
    """The id that the ladder is to have, if people gave one."""
    steps: dict[Key, ByLanguage] = field(default_factory=dict)
    targets: dict[tuple[Key, Key], Target] = field(default_factory=dict)
    """By the keys of the skill and the step."""


@dataclass
class Facts:
    """All that the sources say, with the ledger of where it stands."""

    ledger: Ledger
    languages: list[str]
    """The first one is that of texts that name none."""
    categories: dict[Key, CategoryFact] = field(default_factory=dict)
    skills: dict[Key, SkillFact] = field(default_factory=dict)
    roles: dict[Key, RoleFact] = field(default_factory=dict)
    scale: dict[int, ByLanguage] = field(default_factory=dict)
    """The names of levels that are known."""
    title: ByLanguage = field(default_factory=dict)
    foreign: set[str] = field(default_factory=set)
    """What the source knows skills by."""

    @property
    def language(self) -> str:
        """The language of texts that name none."""
        return self.languages[0]

    def levels_used(self) -> Iterator[int]:
        """All levels that have a text or are asked for."""
        for skill in self.skills.values():
            yield from skill.levels
        for role in self.roles.values():
            for target in role.targets.values():
                yield from (level for level in (target.level, target.must) if level is not None)

    def settle(self, place: Place, fate: Fate) -> None:
        """What became of a leaf."""
        self.ledger.settle(place, fate)
