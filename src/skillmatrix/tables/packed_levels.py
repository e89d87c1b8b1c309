"""All levels of a person in a few whole numbers, as an engine compares them: each skill has some bits of its own."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ibis.expr.types import IntegerValue, Table

BITS = 31
"""Bits of a column; added up, they leave room for as many rows as there can be."""


class PackedLevels(NamedTuple):
    """Where the level of which skill stands. Levels are numbered from 1 on, from the lowest of the scale; 0 is none."""

    skills: Sequence[str]
    scale: Sequence[int]

    @property
    def names(self) -> list[str]:
        """The columns of the numbers."""
        return [f"levels_{at}" for at in range(-(-len(self.skills) // self._in_one))]

    def packed(self, place: int, code: int | None) -> Mapping[str, int]:
        """What an answer to the skill at this place adds to each number. What is no level adds nothing."""
        at, first = self._where(place)
        number = self.scale.index(code) + 1 if code in self.scale else 0
        return {name: number << first if each == at else 0 for each, name in enumerate(self.names)}

    def of(self, table: "Table", place: int, end: str) -> "IntegerValue":
        """The number of the level in the columns whose names have this end."""
        at, first = self._where(place)
        return (table[f"{self.names[at]}_{end}"] >> first) & ((1 << self._bits) - 1)

    def number_from(self, level: int) -> int:
        """The number from which on levels are at least this one."""
        return bisect_left(self.scale, level) + 1

    @property
    def _bits(self) -> int:
        return len(self.scale).bit_length()

    @property
    def _in_one(self) -> int:
        return BITS // self._bits

    def _where(self, place: int) -> tuple[int, int]:
        at, within = divmod(place, self._in_one)
        return at, within * self._bits
