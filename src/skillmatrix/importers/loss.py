"""What became of all that an import has read: nothing is lost in silence.

A leaf is what a source says in one place: a cell with something in it, a heading, an item of a list. Whoever reads a
source enters each leaf in the ledger, and whoever uses it settles what became of it. What nobody has settled was
dropped, so the sum is right whatever a reader forgets.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.errors import Sentence
from skillmatrix.importers.table import column_letters

Action: TypeAlias = Literal["kept", "changed", "guessed", "dropped"]
ACTIONS: tuple[Action, ...] = ("kept", "changed", "guessed", "dropped")
"""What can become of a leaf, the mildest first.

changed: it says the same in another form. guessed: it may mean something else.
"""
LONGEST_SAMPLE = 80
UNUSED = Sentence("nothing was found that it could be")
NAME_IT = Sentence("say in a mapping what it is, or leave it out of the source")


class Place(NamedTuple):
    """Where a leaf stands. `row` is counted from 1; `column` from 0, and is not there in a text."""

    source: str
    row: int
    column: int | None = None
    sheet: str = ""

    @property
    def shown(self) -> Sentence:
        """`people.xlsx, Levels!C7`, `people.csv, C7` or `ladder.md, line 12`."""
        if self.column is None:
            return Sentence("{file}, line {line}", file=self.source, line=str(self.row))
        cell = f"{column_letters(self.column)}{self.row}"
        return Sentence("{file}, {place}", file=self.source, place=f"{self.sheet}!{cell}" if self.sheet else cell)


class Fate(NamedTuple):
    """What became of a leaf: what it is in a matrix, and, unless it was kept, why and what would keep it."""

    action: Action
    what: str
    because: str = ""
    cure: str = ""


DROPPED = Fate("dropped", Sentence("not used"), UNUSED, NAME_IT)


class Item(NamedTuple):
    """Leaves that had the same fate: how many, and the first of them."""

    what: str
    action: Action
    leaves: int
    where: str
    sample: str
    because: str
    cure: str


class Added(NamedTuple):
    """What the result says and no source does: an id, a licence that is left open, a level below the lowest."""

    what: str
    because: str
    cure: str = ""


class Ledger:
    """The leaves of all sources, and their fates."""

    def __init__(self) -> None:
        self._leaves: dict[Place, str] = {}
        self._fates: dict[Place, Fate] = {}
        self.added: dict[Added, None] = {}
        """In the order in which it was added; each once."""

    def __len__(self) -> int:
        return len(self._leaves)

    def read(self, place: Place, text: str) -> None:
        """A leaf was read."""
        self._leaves[place] = text

    def settle(self, place: Place, fate: Fate) -> None:
        """What became of a leaf. If several things did, the worst counts."""
        assert place in self._leaves, place
        before = self._fates.get(place)
        if before is None or ACTIONS.index(fate.action) > ACTIONS.index(before.action):
            self._fates[place] = fate

    def add(self, what: str, because: str, cure: str = "") -> None:
        """The result says something that no source says."""
        self.added[Added(what, because, cure)] = None

    def fate(self, place: Place) -> Fate:
        """What became of a leaf."""
        return self._fates.get(place, DROPPED)

    def places(self) -> Iterator[tuple[Place, str]]:
        """All leaves in the order in which they were read, with their texts."""
        return iter(self._leaves.items())

    def items(self) -> tuple[Item, ...]:
        """The fates with their numbers: what was dropped first, and each in the order of the sources."""
        counted: dict[Fate, list[Place]] = {}
        for place in self._leaves:
            counted.setdefault(self.fate(place), []).append(place)
        found = [
            Item(
                fate.what,
                fate.action,
                len(places),
                places[0].shown,
                sample_of(self._leaves[places[0]]),
                fate.because,
                fate.cure,
            )
            for fate, places in counted.items()
        ]
        return tuple(sorted(found, key=lambda item: -ACTIONS.index(item.action)))


class ReadFile(NamedTuple):
    """A file that was read, so that everybody can see whether theirs is the same."""

    name: str
    sha256: str
    size: int
    """In bytes."""


class Loss(NamedTuple):
    """The report of an import."""

    dialect: str
    sources: tuple[ReadFile, ...]
    items: tuple[Item, ...]
    added: tuple[Added, ...]

    @property
    def leaves(self) -> int:
        """How many leaves were read."""
        return sum(item.leaves for item in self.items)

    def number(self, action: Action) -> int:
        """How many leaves had this fate."""
        return sum(item.leaves for item in self.items if item.action == action)

    @property
    def is_mostly_dropped(self) -> bool:
        """Whether more than half of the leaves are not in the result."""
        return 2 * self.number("dropped") > self.leaves

    def reaches(self, action: Action) -> bool:
        """Whether anything became of a leaf that weighs as much as this, or more."""
        return any(self.number(each) for each in ACTIONS[ACTIONS.index(action) :])


def sample_of(text: str) -> str:
    """The text in one line, or its beginning."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SAMPLE else f"{line[: LONGEST_SAMPLE - 1]}…"
