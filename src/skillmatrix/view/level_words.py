"""What a level of a skill asks for, in words: the sentence of the matrix, else a phrase that fits the kind of skill."""

from collections.abc import Callable
from typing import NamedTuple

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix, Skill

GRADES = ("A2", "B1", "B2", "C1", "C2")
"""The steps of the Common European Framework that stand for five levels of a language."""


class LevelWords(NamedTuple):
    """`text` as it can stand inside a sentence. `ability`: an infinitive that follows "You can", not a noun."""

    text: str
    ability: bool

    @property
    def line(self) -> str:
        """The text where a line or a table cell begins."""
        return capitalised(self.text)


def level_words(
    skill: Skill, level: int, matrix: Matrix, words: Catalogue, text: Callable[[dict[str, str]], str]
) -> LevelWords:
    """A level of a skill in words; `text` picks the language of what the matrix says."""
    if level in skill.can:
        return LevelWords(text(skill.can[level]), ability=True)
    return LevelWords(_phrase(skill.kind, text(skill.name), _fifth(level, matrix), words), ability=False)


def capitalised(text: str) -> str:
    """The text with a capital first letter; names such as `iPhone` keep theirs."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _phrase(kind: str, name: str, fifth: int, words: Catalogue) -> str:
    if kind == "behaviour":  # "basic knowledge of empathy" says nothing
        return name
    if kind == "language":
        return words.say("jobdesc.words.language", skill=name, grade=GRADES[fifth - 1])
    return words.say(f"jobdesc.words.{'practice' if kind == 'practice' else 'knowledge'}.{fifth}", skill=name)


def _fifth(level: int, matrix: Matrix) -> int:
    """The level on a scale of one to five, rounded half up: phrases exist for five levels above the lowest."""
    steps = matrix.highest - matrix.lowest
    above = level - matrix.lowest
    return min(5, max(1, (10 * above + steps) // (2 * steps)))
