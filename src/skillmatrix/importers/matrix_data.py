"""Facts as the data of a matrix file: ids, a scale, categories, ladders and roles that fit together."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.importers.facts import ByLanguage, CategoryFact, Facts, Key, LevelFact, RoleFact, SkillFact, Target
from skillmatrix.importers.ids import Ids
from skillmatrix.importers.loss import Fate
from skillmatrix.model.mapping import MappedMatrix, MappedSource
from skillmatrix.model.text import ANY_LANGUAGE

SPEAKING = re.compile("[a-z]{2,}(?:-[a-z]+)*")
"""An id of a source that says what it means, as ids here do; codes and numbers do not."""
TARGETS = Sentence("target levels")
LOWERED = Sentence("the level has no text in the skill; the next lower one that has one is asked for")
NAMED_ONLY = Sentence("no level up to this one has a text in the skill; the role names it without a level")
MUSTS = Sentence("levels without which a role cannot be carried")
MUST_LOWERED = Sentence("it has to be above the lowest level, at most the target level, and one that has a text")
DESCRIBE = Sentence("describe the level in the source, or ask for another one")
ONLY_AN_ID = Fate(
    "guessed", Sentence("ids of skills"), Sentence("nothing says what the skill is called, so it is called by its id")
)
EMPTY = Fate("dropped", Sentence("names of categories"), Sentence("no skill is in the category"))
LOWEST = Sentence("the lowest level asks for nothing, so it is left out")
NOT_AT_A_STEP = Sentence("a step of a ladder cannot name a skill without a level")
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
    return _Writer(facts, frame).data()


def _list(frame: Frame) -> str:
    return ", ".join(frame.names)


class _Writer:
    """Makes the data, and gives out ids."""

    def __init__(self, facts: Facts, frame: Frame) -> None:
        self.facts = facts
        self.frame = frame
        self.ledger = facts.ledger
        self.language = facts.language
        self.words = Catalogue(self.language if self.language in LANGUAGES else "en")
        self.ids = Ids()
        self.skills: dict[Key, str] = {}
        self.used: set[Key] = set()
        source = frame.source
        self.scheme = source.id if source else Ids().make(frame.stem, "source")

    def data(self) -> tuple[dict[str, Any], str]:
        """The whole matrix."""
        for key, skill in self.facts.skills.items():
            name = skill.foreign if SPEAKING.fullmatch(skill.foreign) else _any(skill.name, self.language)
            self.skills[key] = self.ids.make(name, "skill")
            if not skill.is_named and skill.name == {self.language: skill.foreign}:
                self.facts.settle(skill.place, ONLY_AN_ID)
        self._require_categories()
        scale = self._scale()
        self.lowest = min(scale)
        self._settle_targets()
        ladders, roles = self._roles()
        data = {**self._head(), "scale": {str(level): {"name": name} for level, name in scale.items()}}
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

    def text(self, text: ByLanguage) -> str | ByLanguage:
        """A text as files have it: plain in the first language."""
        known = {self.language if language == ANY_LANGUAGE else language: said for language, said in text.items()}
        return known[self.language] if list(known) == [self.language] else known

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
        outer = {category.parent for category in facts.categories.values()}
        for skill in facts.skills.values():
            if skill.category not in facts.categories or skill.category in outer:
                around = skill.category if skill.category in outer else ""
                key = f"{around}/*"
                if key not in facts.categories:
                    facts.categories[key] = CategoryFact({self.language: self.words.say("import.others")}, around)
                    self.ledger.add(
                        Sentence("category: {value}", value=self.words.say("import.others")),
                        Sentence("some skills are in no category"),
                    )
                skill.category = key

    def _categories(self, parent: Key) -> list[dict[str, Any]]:
        found = []
        for key, category in self.facts.categories.items():
            if (category.parent if category.parent in self.facts.categories else "") != parent:
                continue
            skills = [self._skill(name, each) for name, each in self.facts.skills.items() if each.category == key]
            inner = self._categories(key)
            if not skills and not inner:
                continue
            self.used.add(key)
            told: dict[str, Any] = {
                "id": self.ids.make(key if SPEAKING.fullmatch(key) else _any(category.name, self.language), "category"),
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

    # Roles

    def _settle_targets(self) -> None:
        """Targets as a matrix can have them: at levels that have a text, and above the lowest."""
        for role in self.facts.roles.values():
            for way, target in list(role.targets.items()):
                settled, fate = self._fitting(self.facts.skills[way[0]], target)
                if fate:
                    self.facts.settle(target.place, fate)
                if settled:
                    role.targets[way] = self._with_fitting_must(self.facts.skills[way[0]], settled)
                else:
                    del role.targets[way]

    def _fitting(self, skill: SkillFact, target: Target) -> tuple[Target | None, Fate | None]:
        if target.level is None:
            return target, None
        if target.level <= self.lowest:
            return None, Fate("changed", TARGETS, LOWEST)
        level = self._offered(skill, target.level)
        if level == target.level:
            return target, None
        if level == self.lowest:
            return target._replace(level=None), Fate("dropped", TARGETS, NAMED_ONLY, DESCRIBE)
        return target._replace(level=level), Fate("changed", TARGETS, LOWERED, DESCRIBE)

    def _offered(self, skill: SkillFact, level: int) -> int:
        """The level, if the skill has a text for it or none at all; else the next lower one."""
        if not skill.levels or level in skill.levels:
            return level
        return max((each for each in skill.levels if each < level), default=self.lowest)

    def _with_fitting_must(self, skill: SkillFact, target: Target) -> Target:
        """The target with a must that is not above it, and above the lowest level."""
        if target.must is None:
            return target
        must = None if target.level is None else self._offered(skill, min(target.must, target.level))
        must = None if must is None or must <= self.lowest else must
        if must != target.must and target.must_place:
            self.facts.settle(target.must_place, Fate("dropped" if must is None else "changed", MUSTS, MUST_LOWERED))
        return target._replace(must=must)

    def _roles(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        ladders: dict[str, Any] = {}
        roles = []
        for role in self.facts.roles.values():
            told: dict[str, Any] = {
                "id": self.ids.make(_any(role.title, self.language), "role"),
                "title": self.text(role.title),
            }
            if role.purpose:
                told["purpose"] = self.text(role.purpose)
            steps = list(role.steps) if role.steps else [""]
            if role.steps:
                told["ladder"] = self._ladder(role, told["id"], ladders)
            requires = {}
            for key in dict.fromkeys(skill for skill, _ in role.targets):
                requirement = self._requirement([role.targets.get((key, step)) for step in steps])
                if requirement is not None:
                    requires[self.skills[key]] = requirement
            roles.append({**told, **({"requires": requires} if requires else {})})
        return ladders, roles

    def _ladder(self, role: RoleFact, name: str, ladders: dict[str, Any]) -> str:
        """The id of the ladder with these steps: one that is there already, or a new one."""
        ids = Ids()
        steps = [
            {"id": ids.make(_any(title, self.language), "step"), "title": self.text(title)}
            for title in role.steps.values()
        ]
        self.ids.taken |= {f"{name}-{step['id']}" for step in steps}
        for known, others in ladders.items():
            if others == steps and role.ladder in {"", known}:
                return known
        chosen = Ids(*ladders).make(role.ladder or name, "ladder")
        ladders[chosen] = steps
        return chosen

    def _requirement(self, targets: Sequence[Target | None]) -> Any:
        """A requirement: a level, levels by step, or more where there is more to say; None if none is left."""
        levels = [target.level if target else None for target in targets]
        why = next((target.why for target in targets if target and target.why), {})
        told: dict[str, Any] = {}
        if all(level is None for level in levels):
            if not any(targets):
                return None
            told["tier"] = "should"
        else:
            for target in targets:
                if target and target.level is None:
                    self.facts.settle(target.place, Fate("dropped", TARGETS, NOT_AT_A_STEP, DESCRIBE))
            told["level"] = _per_step(levels)
            told |= self._extras(targets)
        if why:
            told["why"] = self.text(why)
        return told["level"] if list(told) == ["level"] else told

    def _extras(self, targets: Sequence[Target | None]) -> dict[str, Any]:
        weights = [target.weight if target and target.level is not None else None for target in targets]
        musts = [target.must if target and target.level is not None else None for target in targets]
        told: dict[str, Any] = {}
        if any(weight is not None for weight in weights):
            told["weight"] = _per_step([Decimal(1) if weight is None else weight for weight in weights])
        if any(must is not None for must in musts):
            told["must"] = _per_step(musts)
        return told


def _per_step(values: Sequence[Any]) -> Any:
    return values[0] if len(set(values)) == 1 else list(values)


def _any(text: ByLanguage, language: str) -> str:
    """The text in the language that files begin with, or in any."""
    return text.get(language) or next(iter(text.values()), "")


def texts_of(facts: Facts) -> Iterable[str]:
    """All names and texts, to see which language they are in."""
    for skill in facts.skills.values():
        yield from skill.name.values()
        yield from skill.description.values()
        for level in skill.levels.values():
            yield from level.text.values()
            yield from (text for statement in level.statements for text in statement.text.values())
    for category in facts.categories.values():
        yield from category.name.values()
