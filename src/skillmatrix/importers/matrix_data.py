"""Facts as the data of a matrix file: ids, a scale, categories, ladders and roles that fit together."""

import re
from typing import Any, NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.importers.category_tree import straighten
from skillmatrix.importers.facts import ByLanguage, CategoryFact, Facts, Key, LevelFact, SkillFact
from skillmatrix.importers.ids import Ids
from skillmatrix.importers.loss import Fate
from skillmatrix.importers.role_data import RoleWriter, any_of
from skillmatrix.model.mapping import MappedMatrix, MappedSource

MOST_SKILLS = 10_000
SPEAKING = re.compile("[a-z]{2,}(?:-[a-z]+)*")
"""An id of a source that says what it means, as ids here do; codes and numbers do not."""
ONLY_AN_ID = Fate(
    "guessed", Sentence("ids of skills"), Sentence("nothing says what the skill is called, so it is called by its id")
)
EMPTY = Fate("dropped", Sentence("names of categories"), Sentence("no skill is in the category"))
NO_SOURCE_SAYS = Sentence("no source says it")
MISSING = Sentence("it is missing from what was read")


class Frame(NamedTuple):
    """What a matrix says beside its contents; `stem` is the name of its file without the ending."""

    matrix: MappedMatrix
    source: MappedSource | None
    stem: str
    names: tuple[str, ...]
    """The names of the sources."""
    is_new: bool = True
    """Whether a matrix of its own is made, which has to say what no source says."""


def matrix_data(facts: Facts, frame: Frame) -> tuple[dict[str, Any], str]:
    """The data of the matrix, and the scheme under which `refs` keep the ids of the source."""
    if not facts.skills:
        raise UserError(
            "{files}: no skill was found; say in a mapping which column has their names", files=_list(frame)
        )
    if len(facts.skills) > MOST_SKILLS:
        raise UserError("{files}: {n} skills are too many for a matrix", files=_list(frame), n=len(facts.skills))
    return _Writer(facts, frame).data()


def _list(frame: Frame) -> str:
    return ", ".join(frame.names)


class _Writer(RoleWriter):
    """Makes the data, and gives out ids."""

    def __init__(self, facts: Facts, frame: Frame) -> None:
        super().__init__(facts)
        self.frame = frame
        self.ledger = facts.ledger
        self.words = Catalogue(self.language if self.language in LANGUAGES else "en")
        self.used: set[Key] = set()
        self.inside: dict[Key, list[Key]] = {}
        """The keys of categories by that of the one around them."""
        self.within: dict[Key, list[Key]] = {}
        """The keys of skills by that of their category."""
        source = frame.source
        self.scheme = source.id if source else Ids().make(frame.stem, "source")

    def data(self) -> tuple[dict[str, Any], str]:
        """The whole matrix."""
        for key, skill in self.facts.skills.items():
            name = skill.foreign if SPEAKING.fullmatch(skill.foreign) else any_of(skill.name, self.language)
            self.skills[key] = self.ids.make(name, "skill")
            if not skill.is_named and skill.name == {self.language: skill.foreign}:
                self.facts.settle(skill.place, ONLY_AN_ID)
        self._require_categories()
        scale = self._scale()
        self.lowest = min(scale)
        self.settle_targets()
        ladders, roles = self.roles_data()
        data = {**self._head(), "scale": {str(level): {"name": name} for level, name in scale.items()}}
        for key, category in self.facts.categories.items():
            around = category.parent if category.parent in self.facts.categories else ""
            self.inside.setdefault(around, []).append(key)
        for key, skill in self.facts.skills.items():
            self.within.setdefault(skill.category, []).append(key)
        data["categories"] = self._categories("")
        data |= {key: value for key, value in (("ladders", ladders), ("roles", roles)) if value}
        self.ids.tell(self.ledger)
        self._settle_empty_categories()
        if self.frame.is_new and all(skill.is_named for skill in self.facts.skills.values()):
            self.ledger.add(
                Sentence("names of skills in refs"),
                Sentence("the source has no ids of its own, so another import finds skills by their names there"),
                Sentence("give the skills ids in the source, and say in a mapping where they stand"),
            )
        return data, self.scheme

    # What the matrix says about itself

    def _head(self) -> dict[str, Any]:
        said = self.frame.matrix
        if self.frame.is_new:
            self._tell_head()
        name = said.id or Ids().make(self.frame.stem, "matrix")
        title = said.title or self.facts.title or {self.language: self.frame.stem}
        head: dict[str, Any] = {
            "format": "skillmatrix/1",
            "id": name,
            "version": said.version or "1.0",
            "title": self.text(title),
        }
        if said.subject:
            head["subject"] = said.subject
        head["languages"] = list(self.facts.languages)
        if said.license:
            head["license"] = said.license
        if said.note:
            head["note"] = self.text(said.note)
        return {**head, "sources": {self.scheme: self._source()}}

    def _tell_head(self) -> None:
        """What the matrix says about itself and no source does."""
        said, add = self.frame.matrix, self.ledger.add
        if not said.id:
            name = Ids().make(self.frame.stem, "matrix")
            add(Sentence("id: {value}", value=name), Sentence("made of the name of the file"))
        if not said.title and not self.facts.title:
            add(Sentence("title: {value}", value=self.frame.stem), Sentence("made of the name of the file"))
        if not said.version:
            add(Sentence("version: {value}", value="1.0"), NO_SOURCE_SAYS)
        if not said.languages:
            names = ", ".join(self.facts.languages)
            add(Sentence("languages: {value}", value=names), Sentence("by the words in the texts"))
        if not said.license:
            add(
                Sentence("the licence is left open"),
                NO_SOURCE_SAYS,
                Sentence("ask whoever owns the source, and write it under license before you pass the matrix on"),
            )

    def _source(self) -> dict[str, Any]:
        source = self.frame.source
        if source is None:
            return {"title": _list(self.frame)}
        told: dict[str, Any] = {"title": self.text(source.title) if source.title else _list(self.frame)}
        for key, value in (("url", source.url), ("license", source.license)):
            told |= {key: value} if value else {}
        return told | ({"note": self.text(source.note)} if source.note else {})

    def _scale(self) -> dict[int, str | ByLanguage]:
        """Consecutive levels, low to high; below the lowest one that is used there is one where everybody begins."""
        known, needed = self.facts.scale, set(self.facts.levels_used())
        used = sorted({*needed, *known})
        first, last = (used[0], used[-1]) if used else (0, 1)
        if first > 0 and first in needed:
            first -= 1
        last = max(last, first + 1)
        missing = [level for level in range(first, last + 1) if level not in known]
        if missing:
            self.ledger.add(
                Sentence("names of levels: {names}", names=", ".join(map(str, missing))),
                MISSING,
                Sentence("write better names under scale, or in the mapping"),
            )
        return {level: self.text(known[level]) if level in known else self._called(level, first)
                for level in range(first, last + 1)}  # fmt: skip

    def _called(self, level: int, first: int) -> str:
        return self.words.say("import.lowest") if level == first else self.words.say("import.level", level=level)

    # Categories and skills

    def _require_categories(self) -> None:
        """Every skill is in a category; one that holds categories has no skills of its own."""
        facts = self.facts
        straighten(facts)
        outer = {category.parent for category in facts.categories.values()}
        named = any(skill.category in facts.categories for skill in facts.skills.values())
        name = self.words.say("import.others" if named else "import.all")
        for skill in facts.skills.values():
            if skill.category not in facts.categories or skill.category in outer:
                around = skill.category if skill.category in outer else ""
                key = f"{around}/*"
                if key not in facts.categories:
                    facts.categories[key] = CategoryFact({self.language: name}, around)
                    self.ledger.add(
                        Sentence("category: {value}", value=name), Sentence("some skills are in no category")
                    )
                skill.category = key

    def _categories(self, parent: Key) -> list[dict[str, Any]]:
        found = []
        for key in self.inside.get(parent, ()):
            category = self.facts.categories[key]
            skills = [self._skill(name, self.facts.skills[name]) for name in self.within.get(key, ())]
            inner = self._categories(key)
            if not skills and not inner:
                continue
            self.used.add(key)
            told: dict[str, Any] = {
                "id": self.ids.make(
                    key if SPEAKING.fullmatch(key) else any_of(category.name, self.language), "category"
                ),
                "name": self.text(category.name),
            }
            if category.description:
                told["description"] = self.text(category.description)
            found.append({**told, **({"categories": inner} if inner else {"skills": skills})})
        return found

    def _settle_empty_categories(self) -> None:
        for key, category in self.facts.categories.items():
            for place in category.places if key not in self.used else ():
                self.facts.settle(place, EMPTY)

    def _skill(self, key: Key, skill: SkillFact) -> dict[str, Any]:
        told: dict[str, Any] = {"id": self.skills[key], "name": self.text(skill.name)}
        if skill.description:
            told["description"] = self.text(skill.description)
        if skill.tags:
            told["tags"] = list(dict.fromkeys(skill.tags))
        if skill.levels:
            told["levels"] = {str(level): self._level(skill.levels[level]) for level in sorted(skill.levels)}
        told["provenance"] = {"status": "attested", "sources": [self.scheme]}
        told["refs"] = {self.scheme: [skill.foreign]}
        if skill.resources:
            told["resources"] = [
                {"title": title, "url": url} if url else {"title": title}
                for title, url in dict.fromkeys(skill.resources)
            ]
        return told

    def _level(self, level: LevelFact) -> Any:
        if not level.statements:
            return self.text(level.text)
        ids = Ids()
        statements: list[Any] = []
        for each in level.statements:
            told: dict[str, Any] = {"id": ids.make(each.id, "statement")} if each.id else {}
            told["text"] = self.text(each.text)
            if each.examples:
                told["examples"] = [self.text(example) for example in each.examples]
            if each.is_optional:
                told["optional"] = True
            statements.append(told["text"] if list(told) == ["text"] else told)
        if all(each.is_optional for each in level.statements) and not level.text:
            statements = [{key: value for key, value in each.items() if key != "optional"} for each in statements]
        return {"text": self.text(level.text), "statements": statements} if level.text else statements
