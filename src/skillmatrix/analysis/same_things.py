"""Which skills, roles and categories of two versions of a matrix are the same: by id, by renames, by their contents."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from skillmatrix.analysis.look_alikes import Likeness, look_alikes
from skillmatrix.language.similarity import exact_fingerprint, loose_fingerprint
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.renames import paths
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill


class Same(NamedTuple):
    """What became of the ids of the old version.

    `today`: the new id of each that has one, by old id; several may lead to one. `was`: the old id of each new one
    that was there. `retired` are gone on purpose, of `missing` ones the new version says nothing.
    """

    today: dict[str, str]
    was: dict[str, str]
    retired: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """Old and new ids that differ, one to one."""
        return tuple((old, new) for new, old in self.was.items() if old != new)

    @property
    def merged(self) -> tuple[tuple[str, str], ...]:
        """Old ids that lead to one which was something else already, with that one."""
        return tuple((old, new) for old, new in self.today.items() if self.was[new] != old)

    def added(self, new: Iterable[str]) -> tuple[str, ...]:
        """Those of the new ids that were not there."""
        return tuple(each for each in new if each not in self.was)


def same_skills(old: Matrix, new: Matrix) -> Same:
    """The skills, through `renames`: the id with the fewest renames counts, as for answers."""
    led = paths(new)
    today, retired, missing = {}, [], []
    for skill in old.skills:
        if skill not in led:
            missing.append(skill)
        elif (now := led[skill].skill) is None:
            retired.append(skill)
        else:
            today[skill] = now
    by_distance = sorted(today, key=lambda skill: (led[skill].renames, skill))
    return Same(today, _first(by_distance, today, new.skills), tuple(retired), tuple(missing))


def same_roles(old: Matrix, new: Matrix) -> Same:
    """The roles, through the renames of roles."""
    found = {role: new.role_today(role) for role in old.roles_by_id}
    today = {role: now for role, now in found.items() if now in new.roles_by_id}
    by_distance = sorted(today, key=lambda role: (role != today[role], role))
    missing = tuple(role for role in found if role not in today)
    return Same(today, _first(by_distance, today, new.roles_by_id), (), missing)


def same_categories(old: Matrix, new: Matrix, skills: Same) -> Same:
    """The categories: no file says how they were called before, so that names and skills tell it."""
    today = {name: name for name in old.paths if name in new.paths}
    here = [_of_category(each, skills.today) for each in old.every_category if each.id not in today]
    there = [_of_category(each, {}) for each in new.every_category if each.id not in today]
    today |= look_alikes(here, there)
    missing = tuple(name for name in old.paths if name not in today)
    return Same(today, _first(today, today, new.paths), (), missing)


def likely_skills(old: Matrix, new: Matrix, skills: Same) -> dict[str, str]:
    """Skills that are gone without a word, and new ones that they probably are."""
    here = [_of_skill(old.skills[name]) for name in skills.missing]
    return look_alikes(here, [_of_skill(new.skills[name]) for name in skills.added(new.skills)])


def likely_roles(old: Matrix, new: Matrix, roles: Same) -> dict[str, str]:
    """Roles that are gone without a word, and new ones that they probably are."""
    here = [_of_role(old.roles_by_id[name]) for name in roles.missing]
    return look_alikes(here, [_of_role(new.roles_by_id[name]) for name in roles.added(new.roles_by_id)])


def _first(old: Iterable[str], today: dict[str, str], new: Iterable[str]) -> dict[str, str]:
    """The old id of each new one, in the order of the new version."""
    was: dict[str, str] = {}
    for each in old:
        was.setdefault(today[each], each)
    return {each: was[each] for each in new if each in was}


def _of_category(category: Category, today: dict[str, str]) -> Likeness[str]:
    inside = frozenset(today.get(skill.id, skill.id) for skill in category.skills)
    return Likeness(category.id, (_names(category.name), frozenset({inside} if inside else ())), inside)


def _of_skill(skill: Skill) -> Likeness[str]:
    """Its whole text first, then its name, then its ids elsewhere; what is left is told by the words."""
    texts = list(_texts(skill))
    whole = frozenset({tuple((level, language, exact_fingerprint(text)) for level, language, text in texts)})
    refs = skill.refs
    lists = {"esco": refs.esco, "ecf": refs.ecf, "other": refs.other, **refs.further}
    elsewhere = frozenset((scheme, name) for scheme, names in lists.items() for name in names)
    words = frozenset(word for _, language, text in texts for word in _words(text, language))
    return Likeness(
        skill.id, (whole if texts else frozenset(), _names(skill.name), elsewhere), words | _all_words(skill.name)
    )


def _of_role(role: Role) -> Likeness[str]:
    asked = frozenset((skill, required.level) for skill, required in role.requires.items())
    tasks = frozenset(word for task in role.tasks for word in _all_words(task.text))
    return Likeness(
        role.id,
        (_names(role.title), frozenset({asked} if asked else ())),
        frozenset(role.requires) | tasks | _all_words(role.title),
    )


def _texts(skill: Skill) -> Iterator[tuple[int, str, str]]:
    for level, descriptor in sorted(skill.described.items()):
        for text in descriptor.texts:
            for language, words in sorted(text.items()):
                yield level, language, words


def _names(text: dict[str, str]) -> frozenset[tuple[str, tuple[str, ...]]]:
    return frozenset((language, exact_fingerprint(words)) for language, words in text.items())


def _all_words(text: dict[str, str]) -> frozenset[str]:
    return frozenset(word for language, words in text.items() for word in _words(words, language))


def _words(text: str, language: str) -> Iterator[str]:
    """The words that carry the meaning, and each two that stand side by side in the alphabet: those are rare."""
    stems = loose_fingerprint(text, language)
    yield from stems
    yield from map(" ".join, pairwise(stems))
