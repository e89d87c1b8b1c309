"""What a level of a skill asks for, in words: those of the matrix, and none of our own."""

from collections.abc import Callable
from typing import NamedTuple

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.fifths import fifth
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.skill import Skill
from skillmatrix.view.descriptor_words import in_a_sentence

GRADES = ("A2", "B1", "B2", "C1", "C2")
"""The steps of the Common European Framework that stand for five levels of a language."""


class LevelWords(NamedTuple):
    """`text` as it can stand inside a sentence. `ability`: an infinitive that follows "You can", not a noun.

    `name`: the skill, which has to be named in front of a text that does not tell it.
    """

    text: str
    ability: bool
    name: str = ""

    @property
    def line(self) -> str:
        """The text as a line of its own."""
        return capitalised(joined(": ", filter(None, (self.name, self.text))))

    @property
    def cell(self) -> str:
        """The text beside the name of the skill."""
        return capitalised(self.text)


def level_words(
    skill: Skill, level: int, matrix: Matrix, words: Catalogue, text: Callable[[dict[str, str]], str]
) -> LevelWords:
    """A level of a skill in words; `text` picks the language of what the matrix says.

    Without an infinitive the sentence of the questionnaire is quoted, and without that the name of the level.
    """
    if level in skill.can:
        return LevelWords(in_a_sentence(skill.can[level], text), ability=True)
    name = text(skill.name)
    if skill.levels.get(level):
        return LevelWords(words.quote(in_a_sentence(skill.levels[level], text)), ability=False, name=name)
    if skill.kind == "behaviour":  # "empathy: basic" says nothing
        return LevelWords("", ability=False, name=name)
    if skill.kind == "language":
        grade = GRADES[fifth(level, matrix.lowest, matrix.highest) - 1]
        return LevelWords(words.say("jobdesc.words.language", skill=name, grade=grade), ability=False)
    return LevelWords(text(matrix.scales[skill.id][level].name), ability=False, name=name)


def capitalised(text: str) -> str:
    """The text with a capital first letter; names such as `iPhone` keep theirs."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]
