"""A plan for one person on the way to a role: what to take, what it can bring, what stays open, what was left out."""

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.analysis.learning import Offer, offer_of
from skillmatrix.analysis.learning_goal import UNKNOWN, Goal, goal_of, raised
from skillmatrix.analysis.plan import Budget, Choice, Plan, Search, best_plan, next_budget
from skillmatrix.analysis.result import Result, SkillResult
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.training import NotCovered
from skillmatrix.model.trainings import Trainings

WhyNot: TypeAlias = Literal["no-cost", "nothing", "too-early", "over-budget"]
"""Why a training is not in the plan: nobody knows its cost; it raises nothing that is open; it asks for a level that
the plan does not reach; it does not fit into the budget beside what brings more."""
WhyOpen: TypeAlias = Literal["unrated", "not-covered", "no-training", "budget"]
"""Why a target stays open: nobody knows the level; the list says that no training would be honest; none leads there; or
the budget is too small."""


HIGHEST = 101
"""Above all levels that a scale can have."""


class Raise(NamedTuple):
    """A skill and its level before and after."""

    skill: str
    before: int
    after: int


class Planned(NamedTuple):
    """A step of the plan: a training or a whole programme, and what it raises, in the order of the plan."""

    choice: Choice
    raises: tuple[Raise, ...]


class LeftOut(NamedTuple):
    """The id of a training or a programme that is not in the plan, and why."""

    id: str
    reason: WhyNot


class StillOpen(NamedTuple):
    """A target that the plan does not reach: the level afterwards, if it is known, and why it stays open."""

    skill: SkillResult
    level: int | None
    reason: WhyOpen
    note: NotCovered | None = None


class LearningPlan(NamedTuple):
    """The whole answer. `before` and `after`: must-haves at their minimum, and coverage.low as a share of 1.

    `gates_known`: must-haves whose level is known; `gates`: all. `more`: what the next larger budget reaches.
    `runner_up`: the second best plan.
    """

    search: Search
    goal: Goal
    budget: Budget
    steps: tuple[Planned, ...]
    before: tuple[int, Fraction]
    after: tuple[int, Fraction]
    gates: int
    unrated: tuple[str, ...]
    open: tuple[StillOpen, ...]
    left_out: tuple[LeftOut, ...]
    more: Plan | None
    offer: Offer
    lowest: int

    @property
    def best(self) -> Plan:
        """The plan itself."""
        return self.search.best


def known_levels(result: Result) -> dict[str, int]:
    """The levels that count, by id of the skill: of what the role asks for, and of what the person has besides."""
    required = {skill.skill: skill.level for skill in result.skills if skill.level is not None}
    return {**{extra.skill: extra.level for extra in result.extra}, **required}


def plan_learning(matrix: Matrix, result: Result, trainings: Trainings, budget: Budget) -> LearningPlan:
    """The best plan within the budget, for a result on this matrix. Nothing may be scored without a known coverage."""
    without = {skill for category in result.without for skill in category.skills}
    built = [skill for training in trainings.trainings for skill in training.builds]
    known = {skill: level for skill, level in known_levels(result).items() if skill not in without}
    goal = goal_of(result, known, built, (matrix.lowest, matrix.highest))
    offer = offer_of(trainings, goal, matrix.lowest, costs=budget.cents is not None)
    search = best_plan(goal, offer.choices, budget)
    best, lowest = search.best, matrix.lowest
    before, after = goal.reached(goal.levels), best.reaches
    return LearningPlan(
        search=search,
        goal=goal,
        budget=budget,
        steps=tuple(_steps(goal, in_order_of_needs(matrix, goal, offer.choices, best.chosen), lowest)),
        before=(before[0], goal.coverage(before[1])),
        after=(after[0], goal.coverage(after[1])),
        gates=len(result.gates),
        unrated=tuple(skill.skill for skill in result.skills if skill.is_unanswered),
        open=tuple(_open(result, goal, trainings, offer, best, lowest)),
        left_out=tuple(_left_out(goal, offer, best)),
        more=next_budget(goal, offer.choices, budget, best) if search.is_proved else None,
        offer=offer,
        lowest=lowest,
    )


def in_order_of_needs(matrix: Matrix, goal: Goal, choices: Sequence[Choice], way: Iterable[int]) -> tuple[Choice, ...]:
    """The choices of a way in an order that people would take them in.

    Nothing stands before what must come first. Where that leaves a choice, what people are not too low for yet comes
    first, then what builds a skill that another one needs, then what leads to lower levels; else the order of the way
    stays.
    """
    first = {skill.id: {need.skill for need in skill.needs} for skill in matrix.skills.values()}
    waiting, order = list(way), list[int]()
    while waiting:
        levels = raised(goal.levels, sorted(effect for one in order for effect in choices[one].effects))
        ready = [one for one in waiting if _comes_after(choices[one], order, waiting)] or waiting
        early = {one: any(UNKNOWN < levels[skill] < start for start, skill, _ in choices[one].effects) for one in ready}
        builds = {one: {goal.skills[effect.skill] for effect in choices[one].effects} for one in waiting}
        needs = {one: {need for skill in builds[one] for need in first.get(skill, ())} - builds[one] for one in ready}
        unmet = {one: any(needs[one] & builds[other] for other in waiting if other != one) for one in ready}
        heights = {one: _height(choices[one], levels) for one in ready}
        taken = min(ready, key=lambda one: (early[one], unmet[one], heights[one], waiting.index(one)))
        waiting.remove(taken)
        order.append(taken)
    return tuple(choices[one] for one in order)


def _height(choice: Choice, levels: Sequence[int]) -> int:
    """The highest level that a choice leads to from these levels; what only opens another one stands behind those."""
    return max((to for start, skill, to in choice.effects if start <= levels[skill] < to), default=HIGHEST)


def _comes_after(choice: Choice, done: Collection[int], waiting: Collection[int]) -> bool:
    """Whether nothing that comes before a choice is still waiting."""
    return all(before.choice in done or before.choice not in waiting for before in choice.after)


def _steps(goal: Goal, order: Iterable[Choice], lowest: int) -> Iterable[Planned]:
    """Each choice with what it raises, given those before it."""
    taken: list[Choice] = []
    for choice in order:
        before = raised(goal.levels, sorted(effect for one in taken for effect in one.effects))
        taken.append(choice)
        after = raised(goal.levels, sorted(effect for one in taken for effect in one.effects))
        both = zip(goal.skills, before, after, strict=True)
        yield Planned(choice, tuple(Raise(skill, was + lowest, now + lowest) for skill, was, now in both if now > was))


def _left_out(goal: Goal, offer: Offer, best: Plan) -> Iterable[LeftOut]:
    yield from (LeftOut(name, "no-cost") for name in offer.without_cost)
    for at, choice in enumerate(offer.choices):
        if at in best.chosen:
            continue
        higher = [effect for effect in choice.effects if _adds(goal, best, effect.skill, effect.to)]
        if not higher:
            yield LeftOut(choice.id, "nothing")
        elif not any(effect.start <= best.levels[effect.skill] for effect in higher):
            yield LeftOut(choice.id, "too-early")
        else:
            yield LeftOut(choice.id, "over-budget")


def _adds(goal: Goal, best: Plan, skill: int, level: int) -> bool:
    now = best.levels[skill]
    return now != UNKNOWN and level > now and goal.worth[skill][level] > goal.worth[skill][now]


def _open(
    result: Result, goal: Goal, trainings: Trainings, offer: Offer, best: Plan, lowest: int
) -> Iterable[StillOpen]:
    number = {skill: at for at, skill in enumerate(goal.skills)}
    highest = raised(best.levels, sorted(effect for choice in offer.choices for effect in choice.effects))
    for skill in result.skills:
        if not skill.is_applicable:
            continue
        level = best.levels[number[skill.skill]]
        if level == UNKNOWN:
            yield StillOpen(skill, None, "unrated")
        elif level + lowest < skill.required:
            note = _not_covered(trainings, skill, result.role)
            reachable = highest[number[skill.skill]] > level
            reason: WhyOpen = "budget" if reachable else "not-covered" if note else "no-training"
            yield StillOpen(skill, level + lowest, reason, note if not reachable else None)


def _not_covered(trainings: Trainings, skill: SkillResult, role: str) -> NotCovered | None:
    """What the list says about a target that no training leads to."""
    return next(
        (
            note
            for note in trainings.not_covered
            if note.skill == skill.skill and note.level <= skill.required and (not note.roles or role in note.roles)
        ),
        None,
    )
