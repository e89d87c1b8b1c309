"""Levels as people write them into tables: numbers, words, crosses, stars; and which of that had to be guessed."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from skillmatrix.errors import Sentence
from skillmatrix.importers.loss import Action
from skillmatrix.importers.table import Cell, NoValue, shown

HIGHEST = 100
NOT_ASKED = frozenset({"", "-", "–", "—", "n/a", "na", "entfällt", "nein", "no", "false", "none required", "n.a.", "."})
CROSSES = frozenset({"x", "✓", "✔", "☑", "✗", "ja", "yes", "true", "•", "●"})
NUMBER = re.compile(r"(?:level|stufe|niveau|lvl|l)?[\s.:_-]*(\d{1,3})(?![\d.,])", re.IGNORECASE)
DECIMAL = re.compile(r"(\d{1,3})[.,](\d+)")
SPAN = re.compile(r"(\d{1,3})\s*(?:-|–|bis|to|/)\s*(\d{1,3})")
SIGNS = re.compile(r"([+*★●■])\1{0,5}")
LEGEND = re.compile(r"(?<!\d)(\d)\s*(?:=|:|–|-)\s*([^\d\s=][^,;|\n=]*)")
RANKED: tuple[frozenset[str], ...] = (
    frozenset({"none", "keine", "kein", "no knowledge", "keine kenntnisse", "nicht vorhanden", "unaware"}),
    frozenset(
        [
            "awareness",
            "aware",
            "novice",
            "beginner",
            "basic",
            "basics",
            "foundation",
            "foundational",
            "fundamental",
            "entry",
            "kennt",
            "einsteiger",
            "einsteigerin",
            "anfänger",
            "anfängerin",
            "grundlagen",
            "grundkenntnisse",
            "basiswissen",
            "basis",
            "kenner",
            "learning",
        ]
    ),
    frozenset(
        [
            "working",
            "intermediate",
            "competent",
            "practical",
            "anwender",
            "anwenderin",
            "anwendung",
            "fortgeschritten",
            "fortgeschrittene",
            "aufbauwissen",
            "routine",
            "geübt",
            "kann",
            "beherrscht",
            "developing",
            "mittel",
        ]
    ),
    frozenset(
        [
            "practitioner",
            "advanced",
            "proficient",
            "experienced",
            "erfahren",
            "sicher",
            "könner",
            "vertieft",
            "profi",
            "gut",
            "senior",
            "strong",
        ]
    ),
    frozenset(
        [
            "expert",
            "experte",
            "expertin",
            "master",
            "mastery",
            "expertenwissen",
            "spezialist",
            "spezialistin",
            "leading",
            "meister",
        ]
    ),
)
"""Words for levels, low to high: of one group no two are on one scale as different levels."""
WHOLE = Sentence("a level is a whole number; it was rounded down")
LOWER_OF_TWO = Sentence("of two levels the lower one was taken")
COUNTED = Sentence("signs were counted")
CROSS = Sentence("a cross names no level: the skill is named, without one")
IN_WORDS = Sentence("levels in words were put in their usual order")
WORD_WITH_NUMBER = Sentence("the number beside the words was taken")
NO_LEVEL = Sentence("this is no level")
DAY = Sentence("the spreadsheet made a day of it")
NO_VALUE = Sentence("the formula has no value")
SAY_WORDS = Sentence("say in a mapping, under scale, which level each word is")
AS_TEXT = Sentence("format the cell as text and write the level again")
SAVE_AGAIN = Sentence("open the file in a spreadsheet and save it again")
CHECK = Sentence("look whether it is right")
WRITE_NUMBER = Sentence("write the level as a number")


class Asked(NamedTuple):
    """What a cell says: a level, or that the skill is only named, or nothing; and whether that was guessed."""

    level: int | None = None
    is_named: bool = False
    action: Action = "kept"
    because: str = ""
    cure: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether the skill is not asked for."""
        return self.level is None and not self.is_named


class LevelWords:
    """The words for levels of one source: those of the mapping, and those that were guessed."""

    def __init__(self, scale: Mapping[int, Iterable[str]], not_asked: Iterable[str] = ()) -> None:
        self.said = {word.casefold(): level for level, words in scale.items() for word in words}
        self.not_asked = frozenset(word.casefold() for word in not_asked)
        self.guessed: dict[str, int] = {}

    def guess(self, words: Iterable[str]) -> None:
        """Put the known ones among words that nobody explained in their usual order, on consecutive levels from 1."""
        every = dict.fromkeys(map(str.casefold, words))
        open_words = [word for word in every if word not in self.said and word not in NOT_ASKED | CROSSES]
        open_words = [word for word in open_words if not _shaped(word) and not word.isdecimal()]
        if self.said:
            return
        ranks = {word: rank for word in open_words if (rank := rank_of(word)) is not None}
        numbers = {0: 0} | {rank: at for at, rank in enumerate(sorted({*ranks.values()} - {0}), 1)}
        self.guessed |= {word: numbers[rank] for word, rank in ranks.items()}

    def read(self, cell: Cell) -> Asked:
        """What a cell says in the place of a level."""
        if isinstance(cell, NoValue):
            return Asked(action="dropped", because=NO_VALUE, cure=SAVE_AGAIN)
        if isinstance(cell, dt.date):
            return Asked(action="dropped", because=DAY, cure=AS_TEXT)
        if isinstance(cell, Decimal) and cell == cell.to_integral_value() and 0 <= cell <= HIGHEST:
            return Asked(int(cell))
        return self._word(shown(cell))

    def _word(self, written: str) -> Asked:
        word = " ".join(written.split()).casefold()
        if word in self.said:
            return Asked(self.said[word])
        if word in NOT_ASKED or word in self.not_asked:
            return Asked()
        if word.isdecimal() and word.isascii() and int(word) <= HIGHEST:
            return Asked(int(word))
        if word in self.guessed:
            return Asked(self.guessed[word], action="guessed", because=IN_WORDS, cure=SAY_WORDS)
        if word in CROSSES:
            return Asked(is_named=True, action="guessed", because=CROSS, cure=WRITE_NUMBER)
        return _shaped(word) or Asked(action="dropped", because=NO_LEVEL, cure=SAY_WORDS)


def _shaped(word: str) -> Asked | None:
    """What the shape of a text says: `1,5`, `2–3`, `+++`, `3 - advanced`."""
    if (found := DECIMAL.fullmatch(word)) and not found[2].strip("0"):
        return Asked(int(found[1]), action="changed", because=WORD_WITH_NUMBER)
    if found:
        return Asked(int(found[1]), action="guessed", because=WHOLE, cure=CHECK)
    if (found := SPAN.fullmatch(word)) and int(found[1]) <= HIGHEST:
        return Asked(min(int(found[1]), int(found[2])), action="guessed", because=LOWER_OF_TWO, cure=CHECK)
    if SIGNS.fullmatch(word):
        return Asked(len(word), action="guessed", because=COUNTED, cure=CHECK)
    if (found := NUMBER.match(word)) and int(found[1]) <= HIGHEST:
        return Asked(int(found[1]), action="changed", because=WORD_WITH_NUMBER)
    return None


def rank_of(word: str) -> int | None:
    """Where a word usually stands among words for levels, from 0."""
    bare = word.casefold().split("/")[0].strip(" .:*")
    return next((rank for rank, words in enumerate(RANKED) if bare in words), None)


def legend(text: str) -> Iterator[tuple[int, str]]:
    """The levels and their names in a text such as `0 = none, 1 = basic`."""
    for found in LEGEND.finditer(text):
        yield int(found[1]), found[2].strip(" .;,()")
