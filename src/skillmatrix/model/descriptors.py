"""The texts of levels, one language at a time."""

from collections.abc import Iterator
from typing import NamedTuple

from skillmatrix.model.matrix import Matrix
from skillmatrix.model.placeholder import placeholder_in
from skillmatrix.model.walk import walk_skills
from skillmatrix.route import Route


class Descriptor(NamedTuple):
    """What stands under `levels` or `can` of a skill for one level in one language."""

    route: Route
    field: str
    skill: str
    level: int
    language: str
    text: str

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"level {self.level} of “{self.skill}”"

    def name_beside(self, other: "Descriptor") -> str:
        """What messages call it behind the name of the other one."""
        return f"level {self.level}" if self.skill == other.skill else self.name


def walk_descriptors(matrix: Matrix) -> Iterator[Descriptor]:
    """Every text of a level that says something: placeholders and texts without a letter are left out."""
    for route, skill in walk_skills(matrix):
        for field, by_level in (("levels", skill.levels), ("can", skill.can)):
            for level, texts in by_level.items():
                for language, text in texts.items():
                    if any(map(str.isalpha, text)) and not placeholder_in(text):
                        yield Descriptor((*route, field, level, language), field, skill.id, level, language, text)
