"""The best plan: which trainings bring most within a budget, found exactly (docs/scoring.md, “Plans”).

Best is, in this order: most must-haves that reach their minimum, then coverage.low, then fewer hours, less cost, fewer
trainings, and ids in their order. The search goes depth first over what to take and what to leave (branch and bound):
it turns back wherever even a bound, which is never too low, does not beat what it has.
"""

from collections.abc import Iterable, Sequence
from functools import cmp_to_key
from typing import NamedTuple

from skillmatrix.analysis.learning_goal import UNKNOWN, Effect, Goal, Levels, raised

MOST_LOOKS = 1_000_000
"""So many choices the search looks at in all, at most, each in each of its steps; what it has found by then it gives
with the bound that is left."""


class Choice(NamedTuple):
    """What can be taken or left: a training, or a programme that is taken as a whole.

    `quarters`: time for learning in quarters of an hour. `cents`: its cost, 0 where costs do not count. `effects`: in
    the order of `start`. `after`: for each choice that comes before it, its number and the levels that stand for it:
    whoever holds all of them need not take it. `trainings`: ids of what it is made of.
    """

    id: str
    trainings: tuple[str, ...]
    quarters: int
    cents: int
    effects: tuple[Effect, ...]
    after: tuple["Before", ...] = ()


class Before(NamedTuple):
    """What comes before a choice: its number, and the levels (skill, level) whoever holds which need not take it."""

    choice: int
    held: tuple[tuple[int, int], ...]


class Budget(NamedTuple):
    """At most so many quarters of an hour, and cents; `None` is no limit."""

    quarters: int | None = None
    cents: int | None = None

    def allows(self, quarters: int, cents: int) -> bool:
        """Whether so much is within the budget."""
        return (self.quarters is None or quarters <= self.quarters) and (self.cents is None or cents <= self.cents)


class Plan(NamedTuple):
    """A set of choices, by number, in the order in which they can be taken, and what it reaches.

    `gates`: must-haves at their minimum. `covered`: coverage.low over the goal's `whole`. `levels`: afterwards.
    """

    chosen: tuple[int, ...]
    gates: int
    covered: int
    quarters: int
    cents: int
    levels: tuple[int, ...]

    @property
    def reaches(self) -> tuple[int, int]:
        """What is compared first."""
        return self.gates, self.covered


class Search(NamedTuple):
    """What a search found: the best plan, the next best, and whether both are proved to be that.

    `bound`: no plan reaches more must-haves and coverage than this.
    """

    best: Plan
    second: Plan | None
    is_proved: bool
    bound: tuple[int, int]


def best_plan(goal: Goal, choices: Sequence[Choice], budget: Budget, most_looks: int = MOST_LOOKS) -> Search:
    """The best plan within the budget, and the next best one, which tells why it lost.

    If even the empty plan is over the budget, which a budget below 0 would be, nothing is taken.
    """
    return _Searching(goal, choices, budget).run(most_looks)


def next_budget(goal: Goal, choices: Sequence[Choice], budget: Budget, best: Plan) -> Plan | None:
    """The plan with the fewest hours above the budget that reaches more; nothing if no hours do, or none are counted.

    Found by halving: a larger budget never reaches less.
    """
    if budget.quarters is None:
        return None
    low, high = budget.quarters, sum(choice.quarters for choice in choices)
    found = _reaches_more(goal, choices, budget._replace(quarters=high), best)
    while found and low + 1 < found.quarters:
        middle = (low + found.quarters) // 2
        better = _reaches_more(goal, choices, budget._replace(quarters=middle), best)
        low, found = (low, better) if better else (middle, found)
    return found


def _reaches_more(goal: Goal, choices: Sequence[Choice], budget: Budget, than: Plan) -> Plan | None:
    found = best_plan(goal, choices, budget).best
    return found if found.reaches > than.reaches else None


class _Open(NamedTuple):
    """A set that is still to be looked at: what is in it, what may be added, and what it takes."""

    chosen: tuple[int, ...]
    left: tuple[int, ...]
    quarters: int
    cents: int


class _Gain(NamedTuple):
    """What a choice can add at most: to coverage, to must-haves; and the quarters and cents it takes."""

    choice: int
    worth: int
    gates: int
    quarters: int
    cents: int


class _Searching:
    """One search: what it is about, and the two best plans so far."""

    def __init__(self, goal: Goal, choices: Sequence[Choice], budget: Budget) -> None:
        self.goal = goal
        self.choices = choices
        self.budget = budget
        self.gates = dict(goal.gates)
        self.openers = {before.choice for choice in choices for before in choice.after}
        self.found: list[Plan] = []

    def run(self, most_looks: int) -> Search:
        """Look at sets until none is left, or so many choices have been looked at."""
        stack, looks = [_Open((), tuple(range(len(self.choices))), 0, 0)], 0
        while stack and looks < most_looks:
            here = stack.pop()
            looks += 1 + len(here.left)
            stack += self._look(here)
        best, second = self.found[0], self.found[1] if len(self.found) > 1 else None
        bounds = (self._bound(way_through(self.goal, self.choices, left.chosen)[1], left)[0] for left in stack)
        return Search(best, second, not stack, max([best.reaches, *bounds]))

    def _look(self, here: _Open) -> Sequence[_Open]:
        """Remember a set if it is one of the best; and the two ways on from it, to leave a choice and to take it."""
        way, levels = way_through(self.goal, self.choices, here.chosen)
        if len(way) == len(here.chosen):
            self._remember(here._replace(chosen=way), levels)
        fitting = here._replace(left=tuple(choice for choice in here.left if self._fits(here, choice)))
        bound, gains = self._bound(levels, fitting)
        if not gains or self._is_beaten(bound, fitting):
            return ()
        taken = max(gains, key=_promise)
        left = tuple(gain.choice for gain in gains if gain is not taken)
        with_it = _Open((*here.chosen, taken.choice), left, here.quarters + taken.quarters, here.cents + taken.cents)
        return fitting._replace(left=left), with_it

    def _fits(self, here: _Open, choice: int) -> bool:
        more = self.choices[choice]
        return self.budget.allows(here.quarters + more.quarters, here.cents + more.cents)

    def _remember(self, here: _Open, levels: Levels) -> None:
        plan = Plan(here.chosen, *self.goal.reached(levels), here.quarters, here.cents, tuple(levels))
        is_new = all(set(plan.chosen) != set(known.chosen) for known in self.found)
        if is_new and (len(self.found) < 2 or self._order(plan) < self._order(self.found[1])):
            self.found = sorted([*self.found, plan], key=self._order)[:2]

    def _order(self, plan: Plan) -> tuple[int, int, int, int, int, list[str]]:
        ids = sorted(self.choices[choice].id for choice in plan.chosen)
        return -plan.gates, -plan.covered, plan.quarters, plan.cents, len(ids), ids

    def _is_beaten(self, bound: tuple[int, int], here: _Open) -> bool:
        """Whether nothing below this set can be one of the two best."""
        if len(self.found) < 2:
            return False
        worst = self.found[1]
        return bound < worst.reaches or (bound == worst.reaches and here.quarters > worst.quarters)

    def _bound(self, levels: Levels, here: _Open) -> tuple[tuple[int, int], list[_Gain]]:
        """At most so many must-haves, and so much coverage, are reached from here; and what each choice can add.

        Never too low: all that is left, taken together, reaches no less; nor does what each choice can add at most,
        filled into what is left of the budget, the last one in part. What was chosen can add something, too, once
        others open it or raise people to where it begins; it takes no room any more.
        """
        gates, covered = self.goal.reached(levels)
        everything = (*here.chosen, *here.left)
        highest = raised(levels, sorted(effect for one in everything for effect in self.choices[one].effects))
        waiting = [gain for one in here.chosen if (gain := self._gain(one, levels, highest)) is not None]
        gates += sum(gain.gates for gain in waiting)
        covered += sum(gain.worth for gain in waiting)
        most_gates, most_covered = self.goal.reached(highest)
        gains = [gain for one in here.left if (gain := self._gain(one, levels, highest)) is not None]
        for limit, used, sizes in (
            (self.budget.quarters, here.quarters, [gain.quarters for gain in gains]),
            (self.budget.cents, here.cents, [gain.cents for gain in gains]),
        ):
            if limit is not None:
                more_gates = filled([gain.gates for gain in gains], sizes, limit - used)
                more_covered = filled([gain.worth for gain in gains], sizes, limit - used)
                most_gates, most_covered = (
                    min(most_gates, gates + more_gates),
                    min(most_covered, covered + more_covered),
                )
        return (most_gates, most_covered), gains

    def _gain(self, choice: int, levels: Levels, highest: Levels) -> _Gain | None:
        """What a choice can add at most. Nothing, if it neither raises a level nor opens another choice."""
        taken, worth, gates, is_useful = self.choices[choice], 0, 0, choice in self.openers
        for start, skill, to in taken.effects:
            now, then = levels[skill], min(to, highest[skill])
            if now != UNKNOWN and max(start, now) < then:
                worths = self.goal.worth[skill]
                worth += worths[then] - worths[max(start, now)]
                gates += skill in self.gates and max(start, now) < self.gates[skill] <= then
                is_useful = True
        return _Gain(choice, worth, gates, taken.quarters, taken.cents) if is_useful else None


def way_through(goal: Goal, choices: Sequence[Choice], chosen: Iterable[int]) -> tuple[tuple[int, ...], Levels]:
    """As many of the choices as can be taken, in an order in which they can be, and the levels afterwards.

    A choice can be taken once all that comes before it has been, or the levels that stand for it are held.
    """
    way, waiting, levels = list[int](), sorted(chosen), list(goal.levels)
    while ready := [one for one in waiting if _is_open(choices[one], way, levels)]:
        way += ready
        waiting = [one for one in waiting if one not in ready]
        levels = raised(goal.levels, sorted(effect for one in way for effect in choices[one].effects))
    return tuple(way), levels


def _is_open(choice: Choice, taken: Sequence[int], levels: Levels) -> bool:
    return all(
        before.choice in taken or all(levels[skill] >= level for skill, level in before.held) for before in choice.after
    )


def _promise(gain: _Gain) -> tuple[float, float, int]:
    """Which choice to try first: what brings most for its time. Only speed hangs on this, so floats do."""
    time = gain.quarters or 0.5
    return gain.gates / time, gain.worth / time, -gain.choice


def filled(worths: Sequence[int], sizes: Sequence[int], room: int) -> int:
    """What parts are worth that fill a room if they may be cut, rounded down."""
    parts = [part for part in zip(worths, sizes, strict=True) if part[0]]
    total = 0
    for worth, size in sorted(parts, key=cmp_to_key(_denser)):
        if size > room:
            return total + worth * room // size
        total, room = total + worth, room - size
    return total


def _denser(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Below 0 if one is worth more for its size. Cross-multiplied: rounding could make a bound too low."""
    return other[0] * one[1] - one[0] * other[1]
