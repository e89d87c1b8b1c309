"""Parts of a Markdown text put into the facts: categories, skills, and the texts of their levels."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from skillmatrix.importers.cleaning import MARKUP_SIGNS, cleaned
from skillmatrix.importers.facts import (
    CategoryFact,
    Facts,
    Key,
    LevelFact,
    RoleFact,
    SkillFact,
    StatementFact,
    Target,
)
from skillmatrix.importers.level_words import LevelWords
from skillmatrix.importers.loss import DROPPED, Fate, Place
from skillmatrix.importers.markdown_blocks import Part

BOX = re.compile(r"\[([ xX])\]\s+")
MARKS = re.compile(r"^[*_`]+|[*_`]+$")


def cleaned_fate(what: str, because: str, cure: str) -> Fate:
    """What became of a text that was cleaned, for this reason if it had to be."""
    return Fate("changed" if because else "kept", what, because, cure)


def category_key(names: Sequence[str]) -> Key:
    """The key of a category by the headings that lead to it."""
    return "/".join(("", *(name.casefold() for name in names)))


class Here(NamedTuple):
    """Where the reader is: the categories, the skill, and the level that the headings have named."""

    names: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    level: int | None = None


class MarkdownFacts:
    """Puts parts of one text into the facts, and settles what became of them."""

    def __init__(self, facts: Facts, words: LevelWords, source: str) -> None:
        self.facts = facts
        self.words = words
        self.source = source
        self.steps: dict[int, int] = {}
        """By the line of a heading, the level that it was taken for."""
        self.skills: set[int] = set()
        """The lines of headings that are skills: levels stand right below them."""
        self.role: RoleFact | None = None
        self.frame = 0
        """The line of the heading around the steps of a ladder."""

    def _category(self, names: Sequence[str], places: Sequence[Place]) -> CategoryFact:
        """The category with this path."""
        around: Key = ""
        for depth, name in enumerate(names):
            key = category_key(names[: depth + 1])
            known = self.facts.categories.setdefault(key, CategoryFact({self.facts.language: name}, around))
            if places[depth] not in known.places:
                known.places.append(places[depth])
            around = key
        return self.facts.categories[around]

    def _skill(self, here: Here) -> SkillFact:
        key = self._key(here)
        known = self.facts.skills.get(key)
        if known is None:
            category = ""
            if len(here.names) > 1:
                self._category(here.names[:-1], here.places[:-1])
                category = category_key(here.names[:-1])
            foreign = here.names[-1] if here.names[-1] not in self.facts.foreign else " / ".join(here.names)
            self.facts.foreign.add(foreign)
            known = SkillFact(
                {self.facts.language: here.names[-1]}, category, foreign, is_named=True, place=here.places[-1]
            )
            self.facts.skills[key] = known
        return known

    def _key(self, here: Here) -> Key:
        return "|".join(name.casefold() for name in here.names)

    def _add_text(self, skill: SkillFact, level: int, text: str, place: Place) -> None:
        found = skill.levels.setdefault(level, LevelFact())
        language = self.facts.language
        if found.statements:
            found.statements.append(StatementFact({language: text}))
        else:
            found.text = {language: f"{found.text[language]}\n{text}" if found.text else text}
        self._need(skill, level, place)

    def _add_statement(self, skill: SkillFact, level: int, made: StatementFact, place: Place) -> None:
        skill.levels.setdefault(level, LevelFact()).statements.append(made)
        self._need(skill, level, place)

    def _need(self, skill: SkillFact, level: int, place: Place) -> None:
        """Where headings are the steps of a ladder, each step needs the level of its own texts."""
        if self.role is not None:
            key = next(name for name, each in self.facts.skills.items() if each is skill)
            self.role.targets.setdefault((key, str(level)), Target(level, place))

    def _place(self, part: Part) -> Place:
        return Place(self.source, part.line)

    def _settle(self, part: Part, fate: Fate) -> None:
        self.facts.settle(self._place(part), fate)

    def _name(self, part: Part, what: str) -> str:
        bare = MARKS.sub("", BOX.sub("", part.text).rstrip(" :"))
        clean = cleaned(bare, is_name=True)
        because = clean.because or (MARKUP_SIGNS if bare != part.text else "")
        self._settle(part, cleaned_fate(what, because, clean.cure))
        return clean.text

    def _text(self, part: Part, what: str, skill: SkillFact | None) -> str:
        bare = BOX.sub("", part.text)
        clean = cleaned(bare)
        if skill is not None:
            skill.resources += clean.links
        because = clean.because or (MARKUP_SIGNS if bare != part.text else "")
        if self.facts.ledger.fate(self._place(part)) == DROPPED:
            self._settle(part, cleaned_fate(what, because, clean.cure))
        return clean.text
