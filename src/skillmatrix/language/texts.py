"""The texts of a matrix, collected once for all rules about wording."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from skillmatrix.language.placeholder import placeholders
from skillmatrix.language.prose import LEVELS, QUOTED, Prose, Use, walk_prose
from skillmatrix.language.similarity import Fingerprint, Sums, first_word, loose_fingerprint
from skillmatrix.language.tags import is_german
from skillmatrix.model.matrix import Matrix
from skillmatrix.route import Route


class TextLine(NamedTuple):
    """A text in one language."""

    prose: Prose
    language: str
    words: str

    @property
    def route(self) -> Route:
        """The way to the words."""
        return (*self.prose.route, self.language)

    @property
    def level(self) -> str:
        """What messages call the text of a level."""
        return f"level {self.prose.level} of “{self.prose.skill}”"

    def level_beside(self, other: "TextLine") -> str:
        """What messages call it behind the name of the other one."""
        if self.prose.skill != other.prose.skill:
            return self.level
        return "another statement of it" if self.prose.level == other.prose.level else f"level {self.prose.level}"


class Side:
    """All texts of one use in one language, in their order: one at least, and none of them is empty.

    Few texts are faulty. A rule asks a side as a whole, which is fast, and goes through its lines only if it has to.
    """

    def __init__(self, use: Use, language: str, prose: list[Prose]) -> None:
        self.use = use
        self.language = language
        self.prose = prose
        self.words = [one.text[language] for one in prose]

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[TextLine]:
        return map(self.line, range(len(self)))

    def line(self, at: int) -> TextLine:
        """One of the texts."""
        return TextLine(self.prose[at], self.language, self.words[at])

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The signs that texts begin with."""
        return frozenset([words[0] for words in self.words])

    @cached_property
    def ends(self) -> frozenset[str]:
        """The signs that texts end with."""
        return frozenset([words[-1] for words in self.words])

    @cached_property
    def tokens(self) -> list[list[str]]:
        """What stands between the blanks of each text: words with the signs beside them."""
        return [words.split() for words in self.words]

    @cached_property
    def first_words(self) -> list[str]:
        """The first word of each text in small letters; empty if it has none."""
        return list(map(first_word, self.tokens))


class Texts:
    """What people read in a matrix. Each list is made when the first rule asks for it."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every text with all its languages, in the order of the models."""
        return tuple(walk_prose(self.matrix))

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """Every text in every language. Sides of one use stand side by side."""
        by_use: dict[Use, list[Prose]] = defaultdict(list)
        for prose in self.prose:
            by_use[prose.use].append(prose)
        return tuple([side for use, found in by_use.items() for side in _sides(use, found)])

    @cached_property
    def own(self) -> tuple[Side, ...]:
        """What the authors wrote themselves: without titles of sources and resources."""
        return tuple([side for side in self.sides if side.use not in QUOTED])

    @cached_property
    def german(self) -> tuple[Side, ...]:
        """What the authors wrote themselves in German of any country."""
        return tuple([side for side in self.own if is_german(side.language)])

    @cached_property
    def vocabulary(self) -> set[str]:
        """The different tokens of all texts. They are few: to ask something of each of them first is fast."""
        return set().union(*[tokens for side in self.sides for tokens in side.tokens])

    @cached_property
    def placeholders(self) -> dict[str, str]:
        """Texts in which a placeholder stands, and its words."""
        return placeholders(words for side in self.sides for words in side.words)

    @cached_property
    def levels(self) -> tuple[Side, ...]:
        """Levels (`LEVEL`, `CAN`) that say something."""
        said = [self._saying(side) for side in self.sides if side.use in LEVELS]
        return tuple([side for side in said if side.words])

    def _saying(self, side: Side) -> Side:
        nothing = self.placeholders
        saying = [
            prose
            for prose, words in zip(side.prose, side.words, strict=True)
            if (words[0].isalpha() or _says_something(words)) and words not in nothing
        ]
        return side if len(saying) == len(side) else Side(side.use, side.language, saying)

    @cached_property
    def alike(self) -> list[list[TextLine]]:
        """Lines of levels in the same words but for order and endings, side by side; most matrices have none."""
        return [alike for side in self.levels for alike in _alike(side)]


def _sides(use: Use, found: list[Prose]) -> Iterator[Side]:
    for language in dict.fromkeys([language for prose in found for language in prose.text]):
        yield Side(use, language, [prose for prose in found if language in prose.text])


def _says_something(words: str) -> bool:
    return any(map(str.isalpha, words))


def _alike(side: Side) -> Iterable[list[TextLine]]:
    """Lines with the same fingerprint. Sums of its words are quick, and tell which texts cannot have the same."""
    sums = Sums(side.language)
    by_sum: dict[int, list[int]] = defaultdict(list)
    for at, tokens in enumerate(side.tokens):
        by_sum[sum(map(sums.__getitem__, tokens))].append(at)
    for places in by_sum.values():
        if len(places) > 1:
            yield from _with_one_fingerprint(map(side.line, places))


def _with_one_fingerprint(lines: Iterable[TextLine]) -> Iterable[list[TextLine]]:
    sorted_out: dict[Fingerprint, list[TextLine]] = defaultdict(list)
    for line in lines:
        sorted_out[loose_fingerprint(line.words, line.language)].append(line)
    return (found for found in sorted_out.values() if len(found) > 1)
