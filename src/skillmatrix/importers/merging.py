"""An import put into a matrix that is there: skills are found by the ids of the source in `refs`, never by a slug.

What the source says takes the place of what the matrix says; all else stays, and nothing is taken out.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.ids import Ids
from skillmatrix.importers.loss import Fate, Ledger
from skillmatrix.importers.matrix_parts import (
    Data,
    categories_in,
    category_of,
    first_language,
    foreign_ids,
    is_text,
    names_in,
    skills_in,
)
from skillmatrix.importers.references import with_skill_renamed
from skillmatrix.model.suggest import nearest

GONE = Sentence("its id is no longer in the source")
NOT_TAKEN_OUT = Sentence("nothing is taken out: take it out yourself if it is no longer needed")
LOOKS_ALIKE = (
    "if “{old}” became “{new}”, write renames: {{{old}: {new}}} and take the old one out, or import with --rename"
)

STAYS = Sentence("it stays as the matrix has it")
CHANGE_IT = Sentence("change it in the matrix")
TITLE = Sentence("the title of the matrix")
LEVELS = Sentence("names of levels")
MOST_NAMED = 5


class Merged(NamedTuple):
    """The data of the matrix with the import, and skills whose ids changed, or would under `--rename`."""

    data: Data
    renamed: dict[str, str]


def merged(into: Data, new: Data, scheme: str, ledger: Ledger, *, renames: bool) -> Merged:
    """The matrix `into` with what `new` says; `scheme` names the ids of the source in `refs`."""
    return _Merger(deepcopy(into), new, scheme, ledger, renames=renames).merge()


def with_scheme_of(into: Data, new: Data, scheme: str) -> tuple[Data, str]:
    """The new data under the scheme that the matrix knows most of their ids by: files change their names.

    That is one by which it knows at least half of them; otherwise the scheme stays.
    """
    came = {name for skill, _ in skills_in(new["categories"]) for name in foreign_ids(skill, scheme)}
    known: dict[str, set[str]] = {}
    for skill, _ in skills_in(into["categories"]):
        for name in skill.get("refs") or {}:
            known.setdefault(name, set()).update(came.intersection(foreign_ids(skill, name)))
    best = max(known, key=lambda name: (len(known[name]), name == scheme), default=scheme)
    if best == scheme or len(known[best]) * 2 < len(came):
        return new, scheme
    new = deepcopy(new)
    new["sources"] = {best: new["sources"][scheme]}
    for skill, _ in skills_in(new["categories"]):
        skill["refs"] = {best: skill["refs"][scheme]}
        skill["provenance"]["sources"] = [best]
    return new, best


class _Merger:
    """Puts one matrix into another."""

    def __init__(self, into: Data, new: Data, scheme: str, ledger: Ledger, *, renames: bool) -> None:
        self.into = into
        self.new = new
        self.scheme = scheme
        self.ledger = ledger
        self.renames = renames
        self.language = first_language(new)
        self.home = first_language(into)
        self.here = {skill["id"]: skill for skill, _ in skills_in(into["categories"])}
        roles = [role["id"] for role in into.get("roles", ())]
        self.ids = Ids(*self.here, *(each["id"] for each in categories_in(into["categories"])), *roles)
        self.now: dict[str, str] = {}
        """The ids in the result by those that the import gave."""

    def merge(self) -> Merged:
        """The whole."""
        known = {name: skill for skill in self.here.values() for name in foreign_ids(skill, self.scheme)}
        came = list(skills_in(self.new["categories"]))
        found = [(skill, known[name]) for skill, _ in came for name in foreign_ids(skill, self.scheme) if name in known]
        arrived = [(skill, path) for skill, path in came if not set(foreign_ids(skill, self.scheme)) & known.keys()]
        still = {id(here) for _, here in found}
        gone = [skill for skill in known.values() if id(skill) not in still]
        for skill, here in found:
            self._update(here, skill)
        followed = self._followed(list({each["id"]: each for each in gone}.values()), arrived)
        for skill, path in arrived:
            if skill["id"] not in self.now:
                self._append(skill, path)
        proposed = {old: self.now[new] for old, new in followed.items() if self.now[new] != old}
        self._tell_gone(gone, proposed)
        self._roles()
        self._frame()
        self._settle_what_stays(found)
        if self.renames:
            for old, now in proposed.items():
                self.into = with_skill_renamed(self.into, old, now)
        return Merged(self.into, proposed)

    # Skills

    def _update(self, here: Data, skill: Data) -> None:
        self.now[skill["id"]] = here["id"]
        for key in ("name", "description"):
            if key in skill:
                here[key] = self._text(here.get(key), skill[key])
        if "levels" in skill:
            levels = here.setdefault("levels", {})
            for level, text in skill["levels"].items():
                levels[level] = self._level(levels.get(level), text)
            here["levels"] = {level: levels[level] for level in sorted(levels, key=int)}
        for key in ("tags", "resources"):
            more = [self._foreign_text(each) for each in skill.get(key, ()) if each not in here.get(key, ())]
            if more:
                here[key] = [*here.get(key, ()), *more]
        here["refs"] = {**here.get("refs", {}), self.scheme: skill["refs"][self.scheme]}

    def _level(self, old: Any, new: Any) -> Any:
        """A text beside texts in other languages; anything longer takes the place of what was there."""
        if isinstance(new, str) and (old is None or is_text(old)):
            return self._text(old, new)
        return old if old == new else self._foreign_text(new)

    def _text(self, old: Any, new: Any) -> Any:
        """What the source says in its language, beside what the matrix says in others."""
        before = old if isinstance(old, dict) else {self.home: old} if isinstance(old, str) else {}
        text = before | (new if isinstance(new, dict) else {self.language: new})
        return text[self.home] if list(text) == [self.home] and not isinstance(old, dict) else text

    def _foreign_text(self, value: Any) -> Any:
        """A new value whose plain texts name their language, if that is not the first one of the matrix."""
        if self.language == self.home:
            return value
        if isinstance(value, str):
            return {self.language: value}
        if isinstance(value, list):
            return [self._foreign_text(each) for each in value]
        texts = {"text", "name", "title", "description", "examples", "statements", "why", "purpose"}
        return {key: self._foreign_text(each) if key in texts else each for key, each in value.items()}

    def _followed(self, gone: list[Data], arrived: list[tuple[Data, tuple[Data, ...]]]) -> dict[str, str]:
        """New skills that look like one that is gone; with `renames` they take its place."""
        names = {self._said(skill["name"]).lower(): skill for skill, _ in arrived}
        found: dict[str, str] = {}
        for old in gone:
            meant = nearest(self._said(old["name"]), names)
            if meant is None:
                continue
            skill = names.pop(meant)
            found[old["id"]] = skill["id"]
            if self.renames:
                name = old["id"]
                self._update(old, skill)
                self.ids.taken.discard(name)
                now = self.ids.make(self._said(skill["name"]), "skill")
                old["id"] = self.now[skill["id"]] = now
        return found

    def _said(self, text: Any) -> str:
        return str(text.get(self.language) or next(iter(text.values()))) if isinstance(text, dict) else str(text)

    def _append(self, skill: Data, path: tuple[Data, ...]) -> None:
        """A new skill at the end of its category, which is found by its name, or comes new."""
        now = self.ids.make(self._said(skill["name"]), "skill")
        self.now[skill["id"]] = now
        told = {key: self._foreign_text(each) if key in {"name", "description"} else each
                for key, each in skill.items()}  # fmt: skip
        if "levels" in told:
            told["levels"] = {level: self._foreign_text(each) for level, each in told["levels"].items()}
        self._home_of(path)["skills"].append({**told, "id": now})

    def _home_of(self, path: tuple[Data, ...]) -> Data:
        name = self._said(path[-1]["name"]).casefold()
        for category in categories_in(self.into["categories"]):
            if "skills" in category and name in names_in(category["name"]):
                return category
        made = {
            "id": self.ids.make(self._said(path[-1]["name"]), "category"),
            "name": self._foreign_text(path[-1]["name"]),
            "skills": [],
        }
        self.into["categories"].append(made)
        return made

    def _tell_gone(self, gone: list[Data], proposed: Mapping[str, str]) -> None:
        for skill in gone:
            if skill["id"] in proposed and not self.renames:
                cure = Sentence(LOOKS_ALIKE, old=skill["id"], new=proposed[skill["id"]])
                self.ledger.add(Sentence("skill {name}", name=skill["id"]), GONE, cure)
            elif skill["id"] not in self.now.values():
                self.ledger.add(Sentence("skill {name}", name=skill["id"]), GONE, NOT_TAKEN_OUT)

    def _settle_what_stays(self, found: list[tuple[Data, Data]]) -> None:
        """The title, the names of levels and the categories of known skills stay as the matrix has them."""
        is_other = {
            str(TITLE): self._said(self.new["title"]).casefold() not in names_in(self.into["title"]),
            str(LEVELS): any(
                self._said(each["name"]).casefold() not in names_in(self.into["scale"].get(level, each)["name"])
                for level, each in self.new["scale"].items()
            ),
        }
        for place, _ in self.ledger.places():
            what = self.ledger.fate(place).what
            if is_other.get(str(what)):
                self.ledger.settle(place, Fate("dropped", what, STAYS, CHANGE_IT))
        theirs, ours = category_of(self.new), category_of(self.into)
        moved = [here["id"] for skill, here in found if not theirs[skill["id"]] & ours.get(here["id"], set())]
        if moved:
            named = ", ".join(moved[:MOST_NAMED]) + (" …" if len(moved) > MOST_NAMED else "")
            self.ledger.add(Sentence("categories of: {names}", names=named), STAYS, CHANGE_IT)

    # Roles and the rest

    def _roles(self) -> None:
        for role in self.new.get("roles", ()):
            requires = {self.now[skill]: value for skill, value in role.get("requires", {}).items()}
            here = self._role_here(role)
            if here is None:
                self._append_role(role, requires)
                continue
            if self._steps(self.into, here) != self._steps(self.new, role):
                raise UserError(
                    "the role “{role}” has other steps in the matrix than in the source; give it another title, "
                    "or change its ladder first",
                    role=here["id"],
                )
            if "purpose" in role:
                here["purpose"] = self._text(here.get("purpose"), role["purpose"])
            if requires:
                before = here.get("requires") or {}
                here["requires"] = before | {
                    skill: _requirement(before.get(skill), value) for skill, value in requires.items()
                }

    def _role_here(self, role: Data) -> Data | None:
        title = self._said(role["title"]).casefold()
        roles: list[Data] = self.into.get("roles") or []
        return next((each for each in roles if title in names_in(each["title"])), None)

    def _append_role(self, role: Data, requires: Data) -> None:
        made = {**role, "id": self.ids.make(self._said(role["title"]), "role")}
        made |= {key: self._foreign_text(role[key]) for key in ("title", "purpose") if key in role}
        if requires:
            made["requires"] = requires
        if "ladder" in role:
            ladders = self.into.setdefault("ladders", {})
            steps = self.new["ladders"][role["ladder"]]
            if ladders.get(role["ladder"], steps) != steps:
                made["ladder"] = Ids(*ladders).make(role["ladder"], "ladder")
            ladders[made["ladder"]] = steps
        self.into["roles"] = [*(self.into.get("roles") or ()), made]

    def _steps(self, data: Data, role: Data) -> list[str]:
        return [step["id"] for step in (data.get("ladders") or {}).get(role.get("ladder"), ())]

    def _frame(self) -> None:
        """Languages, sources and levels that the matrix did not know."""
        self.into["languages"] = list(dict.fromkeys([*self.into["languages"], *self.new["languages"]]))
        source = {**self.new["sources"][self.scheme]}
        source["title"] = self._foreign_text(source["title"])
        self.into["sources"] = {**(self.into.get("sources") or {})}
        self.into["sources"].setdefault(self.scheme, source)
        last = max(map(int, self.into["scale"]))
        for level in range(last + 1, max(map(int, self.new["scale"])) + 1):
            said = self.new["scale"].get(str(level), {"name": str(level)})
            self.into["scale"] = {**self.into["scale"], str(level): self._foreign_text(said)}


def _requirement(old: Any, new: Any) -> Any:
    """What is asked for now, with the weight and the reasons that the matrix has for it."""
    if not isinstance(old, dict) or "level" not in old:
        return new
    return {**old, **new} if isinstance(new, dict) else {**old, "level": new}
