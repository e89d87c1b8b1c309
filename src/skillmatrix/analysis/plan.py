"""The best plan: which trainings bring most within a budget, found exactly (docs/scoring.md, “Plans”).

Best is, in this order: most must-haves that reach their minimum, then coverage.low, then fewer hours, less cost, fewer
trainings, and ids in their order. The search goes depth first over what to take and what to leave (branch and bound):
it turns back wherever even a bound, which is never too low, does not beat what it has.
"""

from collections.abc import Sequence
from functools import cmp_to_key
from typing import NamedTuple

from skillmatrix.analysis.learning_goal import UNKNOWN, Effect, Goal, Levels, raised

MOST_LOOKS = 300_000
"""So many choices the search looks at in all, at most, each in each of its steps; what it has found by then it gives
with the bound that is left. Of 72 plans with our packaged trainings, 71 were proved within 100,000, all within this."""


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

    Found by halving: a larger budget never reaches less. Where one of the searches is too long for a proof, nothing.
    """
    if budget.quarters is None:
        return None
    low, high = budget.quarters, sum(choice.quarters for choice in choices)
    search = best_plan(goal, choices, budget._replace(quarters=high))
    found = search.best if search.best.reaches > best.reaches else None
    while found and search.is_proved and low + 1 < found.quarters:
        middle = (low + found.quarters) // 2
        search = best_plan(goal, choices, budget._replace(quarters=middle))
        low, found = (low, search.best) if search.best.reaches > best.reaches else (middle, found)
    return found if search.is_proved else None


class _Open(NamedTuple):
    """A set that can be taken and is still to be looked at.

    `chosen`: in an order in which they can be taken. `levels`: with them. `waiting`: what the chosen ones can still do
    once somebody is high enough. `left`: what may be added. `quarters` and `cents`: what it takes.
    """

    chosen: tuple[int, ...]
    levels: Levels
    waiting: tuple[Effect, ...]
    left: tuple[int, ...]
    quarters: int
    cents: int


class _Gain(NamedTuple):
    """What a choice can add to must-haves and to coverage, at once and at most, and the quarters and cents it takes."""

    choice: int
    at_once: tuple[int, int]
    gates: int
    worth: int
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
        self.effects = sorted((effect, at) for at, choice in enumerate(choices) for effect in choice.effects)
        self.found: list[Plan] = []

    def run(self, most_looks: int) -> Search:
        """Look at sets until none is left, or so many choices have been looked at."""
        everything = tuple(range(len(self.choices)))
        stack, looks = [_Open((), list(self.goal.levels), (), everything, 0, 0)], 0
        while stack and looks < most_looks:
            here = stack.pop()
            looks += 1 + len(here.left)
            stack += self._look(here)
        best, second = self.found[0], self.found[1] if len(self.found) > 1 else None
        bounds = (self._bound(left)[0] for left in stack)
        return Search(best, second, not stack, max([best.reaches, *bounds]))

    def _look(self, here: _Open) -> Sequence[_Open]:
        """Remember a set if it is one of the best; and the two ways on from it, to leave a choice and to take it.

        Only what can be taken now is taken. Nothing is missed: of a set that can be taken, there is always one more.
        """
        self._remember(here)
        fitting = here._replace(left=tuple(choice for choice in here.left if self._fits(here, choice)))
        bound, gains = self._bound(fitting)
        if self._is_beaten(bound, fitting):
            return ()
        taken = max((gain for gain in gains if self._is_open(here, gain.choice)), key=_promise, default=None)
        if taken is None:
            return ()
        left = tuple(gain.choice for gain in gains if gain is not taken)
        return fitting._replace(left=left), self._with(fitting, taken.choice)._replace(left=left)

    def _with(self, here: _Open, taken: int) -> _Open:
        choice = self.choices[taken]
        effects = sorted((*here.waiting, *choice.effects))
        levels = raised(here.levels, effects)
        waiting = tuple(effect for effect in effects if levels[effect.skill] < effect.start)
        quarters, cents = here.quarters + choice.quarters, here.cents + choice.cents
        return _Open((*here.chosen, taken), levels, waiting, (), quarters, cents)

    def _is_open(self, here: _Open, choice: int) -> bool:
        return is_open(self.choices[choice], here.chosen, here.levels)

    def _fits(self, here: _Open, choice: int) -> bool:
        more = self.choices[choice]
        return self.budget.allows(here.quarters + more.quarters, here.cents + more.cents)

    def _remember(self, here: _Open) -> None:
        plan = Plan(here.chosen, *self.goal.reached(here.levels), here.quarters, here.cents, tuple(here.levels))
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

    def _bound(self, here: _Open) -> tuple[tuple[int, int], list[_Gain]]:
        """At most so many must-haves, and so much coverage, are reached from here; and what each choice can add.

        Never too low: all that is left, taken together, reaches no less; nor does what each choice can add at most,
        filled into what is left of the budget, the last one in part. What was chosen can add something, too, once
        others raise people to where it begins; it takes no room any more.
        """
        highest = self._highest(here)
        gates, covered = self.goal.reached(here.levels)
        for effect in here.waiting:
            more_gates, more = self._added(effect, here.levels, highest)
            gates, covered = gates + more_gates, covered + more
        most_gates, most_covered = self.goal.reached(highest)
        gains = [gain for one in here.left if (gain := self._gain(one, here.levels, highest)) is not None]
        for limit, used, sizes in (
            (self.budget.quarters, here.quarters, [gain.quarters for gain in gains]),
            (self.budget.cents, here.cents, [gain.cents for gain in gains]),
        ):
            if limit is not None:
                more_gates = filled([gain.gates for gain in gains], sizes, limit - used)
                more = filled([gain.worth for gain in gains], sizes, limit - used)
                most_gates, most_covered = min(most_gates, gates + more_gates), min(most_covered, covered + more)
        return (most_gates, most_covered), gains

    def _highest(self, here: _Open) -> Levels:
        """The levels if all that is left were taken."""
        is_there = bytearray(len(self.choices))
        for choice in (*here.chosen, *here.left):
            is_there[choice] = 1
        return raised(here.levels, [effect for effect, choice in self.effects if is_there[choice]])

    def _gain(self, choice: int, levels: Levels, highest: Levels) -> _Gain | None:
        """What a choice can add. Nothing, if it neither raises a level nor opens another choice."""
        taken, is_useful = self.choices[choice], choice in self.openers
        gates = worth = gates_at_once = worth_at_once = 0
        for effect in taken.effects:
            start, skill, to = effect
            if levels[skill] != UNKNOWN and max(start, levels[skill]) < min(to, highest[skill]):
                is_useful = True
                more_gates, more = self._added(effect, levels, highest)
                gates, worth = gates + more_gates, worth + more
                if start <= levels[skill]:
                    gates_at_once, worth_at_once = gates_at_once + more_gates, worth_at_once + more
        at_once = gates_at_once, worth_at_once
        return _Gain(choice, at_once, gates, worth, taken.quarters, taken.cents) if is_useful else None

    def _added(self, effect: Effect, levels: Levels, highest: Levels) -> tuple[int, int]:
        """What an effect adds at most to must-haves and to coverage, wherever people are when it comes."""
        start, skill, to = effect
        now, then = max(start, levels[skill]), min(to, highest[skill])
        if levels[skill] == UNKNOWN or now >= then:
            return 0, 0
        worths, gate = self.goal.worth[skill], self.gates.get(skill)
        return int(gate is not None and now < gate <= then), worths[then] - worths[now]


def is_open(choice: Choice, taken: Sequence[int], levels: Sequence[int]) -> bool:
    """Whether a choice can be taken: all that comes before it has been, or the levels that stand for it are held."""
    return all(
        before.choice in taken or all(levels[skill] >= level for skill, level in before.held) for before in choice.after
    )


def _promise(gain: _Gain) -> tuple[float, float, float, float, int]:
    """Which choice to try first: what brings most at once for its time. Only speed hangs on this, so floats do."""
    time = gain.quarters or 0.5
    gates, worth = gain.at_once
    return gates / time, worth / time, gain.gates / time, gain.worth / time, -gain.choice


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
