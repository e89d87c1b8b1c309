"""Answers of many people become counts: by skill, level and group on a day, and what changed between two days.

Everything about a group without names is a function of these counts; no name and no answer of a person goes further.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from skillmatrix.analysis.result import Status
from skillmatrix.analysis.role_points import RolePoints, standing_in
from skillmatrix.analysis.team import INTERESTED, Target

Group: TypeAlias = tuple[str, ...]
"""The values of the first group columns, from the largest on; an empty text where nothing is said."""
EVERYBODY: Group = ()


class Person(NamedTuple):
    """What is counted of a person. `name`, and the `day` of the answers, are only there to compare two days.

    `levels` are known and not out of date; `excluded` skills do not apply. `interest` is from 0 to 5, by skill.
    """

    name: str
    groups: Group = ()
    levels: Mapping[str, int] = {}
    excluded: frozenset[str] = frozenset()
    interest: Mapping[str, int] = {}
    has_answered: bool = True
    day: date | None = None


class SkillCounts(NamedTuple):
    """How many people of a group gave which answer to a skill. `rated` is by level; a level of nobody is not in it.

    Those who answered but could not say, were not asked or have answers out of date are `unanswered`.
    """

    rated: Mapping[int, int]
    excluded: int = 0
    unanswered: int = 0

    @property
    def total(self) -> int:
        """How many rated it."""
        return sum(self.rated.values())

    def from_level(self, level: int) -> int:
        """How many are at this level or above."""
        return sum(count for each, count in self.rated.items() if each >= level)


NOBODY = SkillCounts({})


class GroupCounts(NamedTuple):
    """What is counted on a day.

    `members` and `answered` are by group, at every depth, from `EVERYBODY` on; `skills` by group and skill. `standing`
    is how many of those who answered stand where, by role; `interested` how many would like to work on a skill.
    """

    day: date
    members: Mapping[Group, int]
    answered: Mapping[Group, int]
    skills: Mapping[tuple[Group, str], SkillCounts]
    standing: Mapping[str, Mapping[Status, int]]
    interested: Mapping[str, int]

    def of(self, group: Group, skill: str) -> SkillCounts:
        """The counts of a skill in a group."""
        return self.skills.get((group, skill), NOBODY)

    def families(self) -> dict[Group, list[Group]]:
        """By group, the groups that it is made of, by name, as far as anybody in them answered."""
        found: dict[Group, list[Group]] = {}
        for group in sorted(self.answered):
            if group != EVERYBODY:
                found.setdefault(group[:-1], []).append(group)
        return found


class Reach(NamedTuple):
    """Some people: how many they are, how many reach the target of a skill, and how many who rated it do not."""

    people: int
    reach: int
    below: int


class Change(NamedTuple):
    """What became of a skill since an earlier day.

    `anew` people have begun, stopped, or given other or newer answers to anything: colleagues may know who they are.
    For `changed` of them another level of this skill counts. `before` and `after` are about those who are anew, `same`
    about everybody else.
    """

    anew: int
    changed: int
    before: Reach
    after: Reach
    same: Reach


def count(
    people: Collection[Person], skills: Collection[str], roles: Iterable[RolePoints], day: date, depth: int
) -> GroupCounts:
    """Count the answers of a day to these skills, in groups made of the first `depth` columns."""
    answering = [person for person in people if person.has_answered]
    return GroupCounts(
        day,
        Counter(group for person in people for group in _groups_of(person, depth)),
        Counter(group for person in answering for group in _groups_of(person, depth)),
        _count_skills(answering, skills, depth),
        {role.role: _count_standing(answering, role) for role in roles},
        Counter(skill for person in answering for skill in skills if person.interest.get(skill, 0) >= INTERESTED),
    )


def count_changes(earlier: Iterable[Person], later: Iterable[Person], targets: Iterable[Target]) -> dict[str, Change]:
    """What became of each skill of the targets, by its id."""
    before, after = ({person.name: person for person in people} for people in (earlier, later))
    absent = Person("", has_answered=False)
    pairs = [(before.get(name, absent), after.get(name, absent)) for name in before.keys() | after.keys()]
    anew = [(one, other) for one, other in pairs if (one.day, one.levels) != (other.day, other.levels)]
    same = [one for one, other in pairs if (one.day, one.levels) == (other.day, other.levels)]
    return {target.skill: _change(anew, same, target) for target in targets}


def _groups_of(person: Person, depth: int) -> list[Group]:
    return [person.groups[:length] for length in range(depth + 1)]


def _count_skills(
    people: Iterable[Person], skills: Collection[str], depth: int
) -> dict[tuple[Group, str], SkillCounts]:
    rated: dict[tuple[Group, str], Counter[int]] = {}
    excluded: Counter[tuple[Group, str]] = Counter()
    unanswered: Counter[tuple[Group, str]] = Counter()
    for person in people:
        for place in ((group, skill) for group in _groups_of(person, depth) for skill in skills):
            levels = rated.setdefault(place, Counter())
            if place[1] in person.levels:
                levels[person.levels[place[1]]] += 1
            elif place[1] in person.excluded:
                excluded[place] += 1
            else:
                unanswered[place] += 1
    return {place: SkillCounts(levels, excluded[place], unanswered[place]) for place, levels in rated.items()}


def _count_standing(people: Iterable[Person], role: RolePoints) -> Counter[Status]:
    found = (standing_in(role, person.levels, person.excluded) for person in people)
    return Counter(status for status in found if status is not None)


def _change(anew: Sequence[tuple[Person, Person]], same: Sequence[Person], target: Target) -> Change:
    changed = sum(one.levels.get(target.skill) != other.levels.get(target.skill) for one, other in anew)
    before, after = (_reach(people, target) for people in zip(*anew, strict=True)) if anew else (Reach(0, 0, 0),) * 2
    return Change(len(anew), changed, before, after, _reach(same, target))


def _reach(people: Sequence[Person], target: Target) -> Reach:
    levels = [person.levels[target.skill] for person in people if target.skill in person.levels]
    reach = sum(level >= target.level for level in levels)
    return Reach(len(people), reach, len(levels) - reach)
