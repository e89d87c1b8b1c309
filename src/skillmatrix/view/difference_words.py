"""Two versions of a matrix read in one language: how their skills, roles, areas and languages are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from skillmatrix.analysis.matrix_difference import MatrixDifference
from skillmatrix.analysis.role_changes import alone
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import foreign, joined
from skillmatrix.language.tags import main_language
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill
from skillmatrix.view.wording import Wording


@dataclass(frozen=True)
class DifferenceWords:
    """A difference, both versions in the language of the reader, and interface texts."""

    difference: MatrixDifference
    old: Wording
    new: Wording
    alone: bool = False
    """Whether only the language of the reader is told."""

    @property
    def words(self) -> Catalogue:
        """The interface texts."""
        return self.new.catalogue

    def say(self, key: str, **values: object) -> str:
        """An interface text about differences."""
        return self.words.say(f"changes.{key}", **values)

    def count(self, key: str, n: int, **values: object) -> str:
        """The same for one thing or several."""
        return self.words.count(f"changes.{key}", n, **values)

    def text(self, text: dict[str, str]) -> str:
        """A text of either version."""
        return self.new.text(text)

    def skill(self, skill: str) -> str:
        """The name of a skill in quotation marks; its id, if neither version has it."""
        new, old = self.difference.new.skills, self.difference.old.skills
        return self._quoted(skill, new, old)

    def role(self, role: str) -> str:
        """The title of a role in quotation marks. All steps of a ladder may be named by the id that the file has."""
        return self._quoted(role, *self._roles)

    @cached_property
    def _roles(self) -> tuple[dict[str, Role | dict[str, str]], ...]:
        return _roles(self.difference.new), _roles(self.difference.old)

    def category(self, category: str) -> str:
        """The name of an area in quotation marks."""
        return self._quoted(category, self.difference.new.categories_by_id, self.difference.old.categories_by_id)

    def area(self, category: str | None) -> str:
        """The name of an area behind those it is in."""
        if category is None:
            return self.say("no_area")
        matrix = self.difference.new if category in self.difference.new.paths else self.difference.old
        return joined(" › ", (self.text(each.name) for each in matrix.paths[category]))

    def _quoted(self, name: str, *things: Mapping[str, Any]) -> str:
        named = next((each[name] for each in things if name in each), None)
        if named is None:
            return self.words.quote(name)
        return self.words.quote(self.text(named if isinstance(named, dict) else _name(named)))

    @property
    def has_languages(self) -> bool:
        """Whether texts have several languages, so that each line says which."""
        return not self.alone and len({*self.difference.old.languages, *self.difference.new.languages}) > 1

    def language(self, tag: str) -> str:
        """`German`; the tag itself if no name is known."""
        return self.words.name_of("language", main_language(tag)) if main_language(tag) == tag else tag

    def tag(self, language: str) -> str:
        """The language as a mark on a text; none if it is that of the page."""
        return "" if language == self.new.language else language

    def in_language(self, text: str, language: str) -> str:
        """A text that is in this language."""
        return foreign(text, language) if self.tag(language) else text


def _roles(matrix: Matrix) -> dict[str, Role | dict[str, str]]:
    """What roles are called, by id, and by the id in the file for those on ladders."""
    families = {name: alone(matrix, roles[0]).short_name for name, roles in matrix.ladder_roles.items()}
    return {**families, **matrix.roles_by_id}


def _name(thing: Skill | Role | Category) -> dict[str, str]:
    return thing.short_name if isinstance(thing, Role) else thing.name
