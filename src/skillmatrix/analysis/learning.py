"""What a person can take to get closer to a role: trainings as choices, and those that a budget leaves out."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from skillmatrix.analysis.learning_goal import Effect, Goal
from skillmatrix.analysis.plan import Before, Choice
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings

NOWHERE = -1
"""The number of a choice that is not offered: only levels can then stand for it."""


class Offer(NamedTuple):
    """Choices for a person, and the ids of those whose cost nobody knows, although costs count."""

    choices: tuple[Choice, ...]
    without_cost: tuple[str, ...]


def offer_of(trainings: Trainings, goal: Goal, lowest: int, *, costs: bool) -> Offer:
    """The trainings as choices, those of a programme that is taken as a whole as one.

    Where costs count, a choice without one is left out: nothing can be planned with it.
    """
    groups = _groups(trainings)
    cents = {group: _cents(trainings, group, items) for group, items in groups.items()} if costs else {}
    offered = [group for group in groups if cents.get(group, 0) is not None]
    number = {item.id: at for at, group in enumerate(offered) for item in groups[group]}
    choices = (_choice(group, groups[group], cents.get(group), goal, lowest) for group in offered)
    linked = (
        choice._replace(after=tuple(_before(trainings, groups[choice.id], number, goal, lowest))) for choice in choices
    )
    return Offer(tuple(linked), tuple(group for group in groups if group not in offered))


def _groups(trainings: Trainings) -> Mapping[str, list[Training]]:
    """Trainings by what is taken together: the id of a whole programme, or their own."""
    whole = {programme.id for programme in trainings.programmes if programme.whole}
    groups: dict[str, list[Training]] = {}
    for training in trainings.trainings:
        together = training.programme if training.programme in whole else None
        groups.setdefault(together or training.id, []).append(training)
    return groups


def _cents(trainings: Trainings, group: str, items: Iterable[Training]) -> int | None:
    """What it costs to take a group: its programme's cost, or those of all its trainings."""
    programme = trainings.programmes_by_id.get(group)
    costs = [programme.cost] if programme and programme.cost is not None else [item.cost for item in items]
    known = [cost for cost in costs if cost is not None]
    return int(100 * sum(known)) if len(known) == len(costs) else None


def _choice(group: str, items: Iterable[Training], cents: int | None, goal: Goal, lowest: int) -> Choice:
    number = {skill: at for at, skill in enumerate(goal.skills)}
    listed = tuple(items)
    effects = (
        Effect(build.from_level - lowest, number[skill], build.to - lowest)
        for item in listed
        for skill, build in item.steps
    )
    quarters = sum(int(4 * item.learning_hours) for item in listed)
    return Choice(group, tuple(item.id for item in listed), quarters, cents or 0, tuple(sorted(effects)))


def _before(
    trainings: Trainings, items: Iterable[Training], number: Mapping[str, int], goal: Goal, lowest: int
) -> Iterable[Before]:
    """What comes before a group of trainings, apart from trainings of the same group."""
    listed = tuple(items)
    own = {item.id for item in listed}
    for first in dict.fromkeys(first for item in listed for first in item.after if first not in own):
        steps = trainings.by_id[first].steps
        held = tuple((goal.skills.index(skill), build.to - lowest) for skill, build in steps)
        yield Before(number.get(first, NOWHERE), held)
