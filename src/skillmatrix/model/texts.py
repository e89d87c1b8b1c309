"""The texts of a matrix, collected once for all rules about wording."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from skillmatrix.model.fingerprint import word_sums
from skillmatrix.model.language import is_german
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.placeholder import placeholders
from skillmatrix.model.prose import LEVELS, QUOTED, Prose, Use, walk_prose
from skillmatrix.route import Route


class Line(NamedTuple):
    """A text in one language."""

    prose: Prose
    language: str
    words: str
    tokens: list[str]
    """The words as they stand there, with the signs beside them."""

    @property
    def route(self) -> Route:
        """The way to the words."""
        return (*self.prose.route, self.language)

    @property
    def level(self) -> str:
        """What messages call the text of a level."""
        return f"level {self.prose.route[-1]} of “{self.prose.skill}”"

    def level_beside(self, other: "Line") -> str:
        """What messages call it behind the name of the other one."""
        return f"level {self.prose.route[-1]}" if self.prose.skill == other.prose.skill else self.level


class Texts:
    """What people read in a matrix. Each list is made when the first rule asks for it."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every text with all its languages, in the order of the models."""
        return tuple(walk_prose(self.matrix))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every text in every language."""
        return tuple(
            [
                Line(prose, language, words, words.split())
                for prose in self.prose
                for language, words in prose.text.items()
            ]
        )

    @cached_property
    def vocabulary(self) -> set[str]:
        """The different tokens of all lines. They are few: to ask something of each of them first is fast."""
        return set().union(*[line.tokens for line in self.lines])

    @cached_property
    def own(self) -> tuple[Line, ...]:
        """The lines that the authors wrote themselves: without titles of sources and resources."""
        return tuple([line for line in self.lines if line.prose.use not in QUOTED])

    @cached_property
    def german(self) -> tuple[Line, ...]:
        """The authors' own lines in German of any country."""
        return tuple([line for line in self.own if is_german(line.language)])

    @cached_property
    def placeholders(self) -> dict[str, str]:
        """Texts in which a placeholder stands, and its words."""
        return placeholders([line.words for line in self.lines], self.vocabulary)

    @cached_property
    def levels(self) -> dict[tuple[Use, str], list[Line]]:
        """The lines of levels that say something, by use (`LEVEL`, `CAN`) and language."""
        sorted_out: dict[tuple[Use, str], list[Line]] = defaultdict(list)
        for line in self.lines:
            if line.prose.use in LEVELS and _says_something(line.words):
                sorted_out[line.prose.use, line.language].append(line)
        return {
            side: [line for line in found if line.words not in self.placeholders] for side, found in sorted_out.items()
        }

    @cached_property
    def alike(self) -> list[list[Line]]:
        """Lines of levels in the same words but for order and endings, side by side; most matrices have none."""
        return [alike for (_, language), side in self.levels.items() for alike in _alike(side, language)]


def _says_something(words: str) -> bool:
    return words[0].isalpha() or any(map(str.isalpha, words))


def _alike(side: list[Line], language: str) -> Iterable[list[Line]]:
    sums = word_sums([line.tokens for line in side], language)
    if len(set(sums)) == len(sums):
        return []  # the usual case
    sorted_out: dict[int, list[Line]] = defaultdict(list)
    for number, line in zip(sums, side, strict=True):
        sorted_out[number].append(line)
    return (found for found in sorted_out.values() if len(found) > 1)
