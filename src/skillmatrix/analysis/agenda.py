"""The agenda of a training for a group: which courses of a list serve most of what its members have still to learn.

The same search as for one person, over all people at once: what one of them can gain in a skill is a skill of its own.
For a group of which only numbers are shown, one person stands for all of them, who begins at the lowest level and gains
in each skill as much as there are people below its target.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from skillmatrix.analysis.learning import NOWHERE
from skillmatrix.analysis.learning_goal import UNKNOWN, Effect, Goal, raised
from skillmatrix.analysis.plan import Before, Budget, Choice, Search, best_plan
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings

BETWEEN = "/"
"""Between person and skill in the name of what a person can gain; ids have no slash."""


class Participant(NamedTuple):
    """Somebody of the group, and what they can gain."""

    person: str
    goal: Goal


class Need(NamedTuple):
    """A skill of a group without names: its target, the minimum of a must, and how many people are below the target."""

    skill: str
    target: int
    gate: int | None
    people: int


class AgendaItem(NamedTuple):
    """A course on the agenda: its id, the skills it serves, and who gains by it, where people are named."""

    training: str
    skills: tuple[str, ...]
    people: tuple[str, ...]


class Agenda(NamedTuple):
    """The agenda, in an order in which the courses can be held; and the courses that serve nobody here."""

    items: tuple[AgendaItem, ...]
    serves_nobody: tuple[str, ...]
    quarters: int
    search: Search


class Courses(NamedTuple):
    """What an agenda is made of: the courses of a list, or of one of its programmes, for at most so many quarters."""

    trainings: Trainings
    quarters: int
    programme: str | None = None

    def listed(self) -> list[Training]:
        """The courses, in the order of the file."""
        courses = (training for training in self.trainings.trainings if training.kind == "course")
        return [course for course in courses if self.programme in {None, course.programme}]


def agenda_of_people(people: Sequence[Participant], courses: Courses, lowest: int) -> Agenda:
    """The agenda for people who are known: most must-haves at their minimum, then most of their profiles on average."""
    return _agenda(_goal_of(people), courses, lowest)


def agenda_of_needs(needs: Sequence[Need], courses: Courses, lowest: int) -> Agenda:
    """The agenda for a group of which only these numbers are shown. It depends on nothing else."""
    listed = [need for need in needs if need.people and need.target > lowest]
    shares = [
        [Fraction(need.people * level, need.target - lowest) for level in _levels(need, lowest)] for need in listed
    ]
    whole = lcm(*(share.denominator for levels in shares for share in levels))
    worth = tuple(tuple(int(share * whole) for share in levels) for levels in shares)
    gates = tuple((at, need.gate - lowest) for at, need in enumerate(listed) if need.gate is not None)
    names = tuple(f"{BETWEEN}{need.skill}" for need in listed)
    total = whole * max(1, sum(need.people for need in listed))
    return _agenda(Goal(names, (0,) * len(listed), worth, total, gates), courses, lowest)


MOST_LEVELS = 101


def _levels(need: Need, lowest: int) -> Iterable[int]:
    """Levels from 0 to any there can be, none of which counts above the target."""
    return (min(level, need.target - lowest) for level in range(MOST_LEVELS))


def _goal_of(people: Sequence[Participant]) -> Goal:
    """What all of them can gain, each with the same say."""
    whole = lcm(*(each.goal.whole for each in people))
    starts = [sum(len(earlier.goal.skills) for earlier in people[:at]) for at in range(len(people))]
    return Goal(
        tuple(f"{each.person}{BETWEEN}{skill}" for each in people for skill in each.goal.skills),
        tuple(level for each in people for level in each.goal.levels),
        tuple(
            tuple(value * (whole // each.goal.whole) for value in worth) for each in people for worth in each.goal.worth
        ),
        whole * len(people),
        tuple(
            (start + skill, gate) for start, each in zip(starts, people, strict=True) for skill, gate in each.goal.gates
        ),
    )


def _agenda(goal: Goal, courses: Courses, lowest: int) -> Agenda:
    listed = courses.listed()
    by_skill: dict[str, list[int]] = {}
    for number, name in enumerate(goal.skills):
        by_skill.setdefault(name.partition(BETWEEN)[2], []).append(number)
    number_of = {course.id: at for at, course in enumerate(listed)}
    choices = [_choice(course, courses.trainings, by_skill, number_of, lowest) for course in listed]
    search = best_plan(goal, choices, Budget(quarters=courses.quarters))
    items = tuple(_items(goal, choices, search.best.chosen))
    held = {item.training for item in items}
    idle = tuple(name for name in _serves_nobody(goal, choices) if name not in held)
    return Agenda(items, idle, search.best.quarters, search)


def _choice(
    course: Training, trainings: Trainings, by_skill: dict[str, list[int]], number_of: dict[str, int], lowest: int
) -> Choice:
    effects = [
        Effect(build.from_level - lowest, number, build.to - lowest)
        for skill, build in course.steps
        for number in by_skill.get(skill, ())
    ]
    before = tuple(
        Before(
            number_of.get(first, NOWHERE),
            tuple(
                (number, build.to - lowest)
                for skill, build in trainings.by_id[first].steps
                for number in by_skill.get(skill, ())
            ),
        )
        for first in course.after
    )
    return Choice(course.id, (course.id,), int(4 * course.learning_hours), 0, tuple(sorted(effects)), before)


def _items(goal: Goal, choices: Sequence[Choice], chosen: Sequence[int]) -> Iterable[AgendaItem]:
    """Each course with what it raises and for whom, given those before it."""
    for at, one in enumerate(chosen):
        before = raised(goal.levels, sorted(effect for earlier in chosen[:at] for effect in choices[earlier].effects))
        after = raised(goal.levels, sorted(effect for now in chosen[: at + 1] for effect in choices[now].effects))
        served = [
            name.partition(BETWEEN)
            for name, was, now, worth in zip(goal.skills, before, after, goal.worth, strict=True)
            if now > was and worth[now] > worth[was]
        ]
        skills = dict.fromkeys(skill for _, _, skill in served)
        people = sorted({person for person, _, _ in served if person})
        yield AgendaItem(choices[one].id, tuple(skills), tuple(people))


def _serves_nobody(goal: Goal, choices: Sequence[Choice]) -> Iterable[str]:
    """Courses that raise nothing that counts for anybody, whatever else is held."""
    highest = raised(goal.levels, sorted(effect for choice in choices for effect in choice.effects))
    for choice in choices:
        if not any(_counts(goal, effect, highest) for effect in choice.effects):
            yield choice.id


def _counts(goal: Goal, effect: Effect, highest: Sequence[int]) -> bool:
    start, skill, to = effect
    now, then = max(start, goal.levels[skill]), min(to, highest[skill])
    return goal.levels[skill] != UNKNOWN and now < then and goal.worth[skill][then] > goal.worth[skill][now]
