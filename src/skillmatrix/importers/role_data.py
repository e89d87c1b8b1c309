"""Roles of the facts as the data of a matrix: at levels that their skills describe, with their ladders."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from skillmatrix.errors import Sentence
from skillmatrix.importers.facts import ByLanguage, Facts, Key, RoleFact, SkillFact, Target
from skillmatrix.importers.ids import Ids
from skillmatrix.importers.loss import Fate
from skillmatrix.model.text import ANY_LANGUAGE

TARGETS = Sentence("target levels")
LOWERED = Sentence("the level has no text in the skill; the next lower one that has one is asked for")
NAMED_ONLY = Sentence("no level up to this one has a text in the skill; the role names it without a level")
MUSTS = Sentence("levels without which a role cannot be carried")
MUST_LOWERED = Sentence("it has to be above the lowest level, at most the target level, and one that has a text")
DESCRIBE = Sentence("describe the level in the source, or ask for another one")
LOWEST = Sentence("the lowest level asks for nothing, so it is left out")
NOT_AT_A_STEP = Sentence("a step of a ladder cannot name a skill without a level")


class RoleWriter:
    """Makes the data of roles, and gives out ids. `skills` are the ids that skills have, by key."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.language = facts.language
        self.ids = Ids()
        self.skills: dict[Key, str] = {}
        self.lowest = 0

    def text(self, text: ByLanguage) -> str | ByLanguage:
        """A text as files have it: plain in the first language."""
        known = {self.language if language == ANY_LANGUAGE else language: said for language, said in text.items()}
        return known[self.language] if list(known) == [self.language] else known

    def settle_targets(self) -> None:
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

    def roles_data(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The ladders by id, and the roles."""
        ladders: dict[str, Any] = {}
        roles = []
        for role in self.facts.roles.values():
            told: dict[str, Any] = {
                "id": self.ids.make(any_of(role.title, self.language), "role"),
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
            {"id": ids.make(any_of(title, self.language), "step"), "title": self.text(title)}
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


def any_of(text: ByLanguage, language: str) -> str:
    """The text in the language that files begin with, or in any."""
    return text.get(language) or next(iter(text.values()), "")
