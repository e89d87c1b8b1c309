"""The best plan: worked example 5 of the specification, and what trying out every set finds."""

import random
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

import pytest

from skillmatrix.analysis.learning_goal import UNKNOWN, Effect, Goal, raised
from skillmatrix.analysis.plan import Before, Budget, Choice, Plan, best_plan, filled, next_budget

PYTHON, SQL, TESTING, CLOUD, SECURITY = range(5)
WEIGHTS = {PYTHON: (5, 4), SQL: (3, 3), TESTING: (4, 4), CLOUD: (2, 3), SECURITY: (2, 2)}
"""Example 1: weight and required level of each skill."""


def worth_of(weight: int, required: int) -> tuple[int, ...]:
    """What each level from 0 to 5 adds to coverage, over 12 times the weight of all skills (16)."""
    return tuple(int(Fraction(weight * min(level, required) * 12, required)) for level in range(6))


EXAMPLE = Goal(
    skills=("python", "sql", "testing", "cloud", "security"),
    levels=(3, 2, 2, 5, 0),
    worth=tuple(worth_of(*WEIGHTS[skill]) for skill in range(5)),
    whole=12 * 16,
    gates=((PYTHON, 3), (TESTING, 3)),
)


def action(name: str, skill: int, start: int, to: int, cost: int) -> Choice:
    return Choice(name, (name,), 0, cost * 100, (Effect(start, skill, to),))


ACTIONS = (
    action("A1", PYTHON, 3, 4, 600),
    action("A2", SQL, 2, 3, 400),
    action("A3", TESTING, 2, 3, 700),
    action("A4", TESTING, 2, 4, 1500),
    action("A5", SECURITY, 0, 2, 500),
    action("A6", SECURITY, 0, 1, 200),
)


def names(plan: Plan, choices: Sequence[Choice]) -> str:
    return " ".join(sorted(choices[choice].id for choice in plan.chosen))


@pytest.mark.parametrize(
    ("budget", "chosen", "cost", "coverage"),
    [
        (500, "A5", 500, "0.7344"),
        (1100, "A3 A6", 900, "0.7344"),
        (1200, "A3 A5", 1200, "0.7969"),
        (1500, "A1 A3 A6", 1500, "0.8125"),
        (1700, "A2 A3 A5", 1600, "0.8594"),
        (2000, "A1 A3 A5", 1800, "0.8750"),
        (3000, "A1 A2 A4 A5", 3000, "1.0000"),
    ],
)
def test_example_5_must_haves_first_then_coverage(budget: int, chosen: str, cost: int, coverage: str) -> None:
    found = best_plan(EXAMPLE, ACTIONS, Budget(cents=budget * 100))

    assert names(found.best, ACTIONS) == chosen
    assert found.best.cents == cost * 100
    assert f"{float(EXAMPLE.coverage(found.best.covered)):.4f}" == coverage
    assert found.is_proved


def test_example_5_starts_from_the_coverage_of_today() -> None:
    assert f"{float(EXAMPLE.coverage(EXAMPLE.reached(EXAMPLE.levels)[1])):.4f}" == "0.6094"


@pytest.mark.parametrize(("budget", "greedy"), [(1200, "A6 A2 A1"), (1500, "A6 A2 A1"), (1700, "A6 A2 A1")])
def test_what_brings_most_for_its_cost_one_after_the_other_is_not_the_best_plan(budget: int, greedy: str) -> None:
    taken = raised(EXAMPLE.levels, [effect for one in ACTIONS if one.id in greedy for effect in one.effects])

    assert EXAMPLE.reached(taken) < best_plan(EXAMPLE, ACTIONS, Budget(cents=budget * 100)).best.reaches


def test_the_runner_up_tells_by_what_the_best_plan_won() -> None:
    found = best_plan(EXAMPLE, ACTIONS, Budget(cents=110_000))

    assert found.second is not None
    assert names(found.second, ACTIONS) == "A2 A3"
    assert found.best.reaches == found.second.reaches
    assert (found.best.cents, found.second.cents) == (90_000, 110_000)


def test_without_a_budget_everything_that_helps_is_taken_and_nothing_else() -> None:
    assert names(best_plan(EXAMPLE, ACTIONS, Budget()).best, ACTIONS) == "A1 A2 A4 A5"


def test_an_empty_offer_has_an_empty_plan() -> None:
    found = best_plan(EXAMPLE, (), Budget(quarters=40))

    assert found.best == Plan((), 1, 117, 0, 0, (3, 2, 2, 5, 0))
    assert found.second is None
    assert found.is_proved


def test_of_plans_that_reach_the_same_the_one_with_fewer_hours_wins_then_less_cost_then_fewer_trainings() -> None:
    effect = (Effect(3, PYTHON, 4),)
    longer, dearer = Choice("a", ("a",), 8, 100, effect), Choice("b", ("b",), 4, 300, effect)
    cheaper = Choice("c", ("c",), 4, 200, effect)

    assert names(best_plan(EXAMPLE, (longer, dearer), Budget(quarters=99)).best, (longer, dearer)) == "b"
    assert names(best_plan(EXAMPLE, (dearer, cheaper), Budget(quarters=99)).best, (dearer, cheaper)) == "c"


def test_of_equal_plans_the_first_id_wins_whatever_the_order_of_the_file() -> None:
    one, other = (Choice(name, (name,), 4, 0, (Effect(3, PYTHON, 4),)) for name in ("one", "other"))

    for choices in ((one, other), (other, one)):
        assert names(best_plan(EXAMPLE, choices, Budget(quarters=4)).best, choices) == "one"


def test_whoever_is_too_low_for_a_training_gains_nothing_until_another_one_raised_them() -> None:
    low = EXAMPLE._replace(levels=(1, 2, 2, 5, 0))
    advanced, basic = action("advanced", PYTHON, 3, 4, 1), action("basic", PYTHON, 1, 3, 1)

    assert names(best_plan(low, (advanced,), Budget()).best, (advanced,)) == ""
    assert names(best_plan(low, (advanced, basic), Budget()).best, (advanced, basic)) == "advanced basic"


def test_what_nobody_knows_gains_nothing() -> None:
    unknown = EXAMPLE._replace(levels=(UNKNOWN, 2, 2, 5, 0))

    assert "A1" not in names(best_plan(unknown, ACTIONS, Budget()).best, ACTIONS)


def test_a_training_comes_after_another_one_or_after_the_levels_that_stand_for_it() -> None:
    first = Choice("first", ("first",), 4, 0, (Effect(0, CLOUD, 4),))
    second = Choice("second", ("second",), 4, 0, (Effect(3, PYTHON, 4),), (Before(0, ((CLOUD, 4),)),))
    held = best_plan(EXAMPLE, (first, second), Budget(quarters=8)).best
    beginner = EXAMPLE._replace(levels=(3, 2, 2, 1, 0))
    taken = best_plan(beginner, (first, second), Budget(quarters=8)).best

    assert names(held, (first, second)) == "second"
    assert [("first", "second")[choice] for choice in taken.chosen] == ["first", "second"]
    assert names(best_plan(beginner, (first, second), Budget(quarters=4)).best, (first, second)) == "first"


def test_a_training_that_only_opens_another_one_is_taken_for_it() -> None:
    door = Choice("door", ("door",), 4, 0, (Effect(0, SECURITY, 0),))
    room = Choice("room", ("room",), 4, 0, (Effect(3, PYTHON, 4),), (Before(0, ((CLOUD, 9),)),))

    assert names(best_plan(EXAMPLE, (door, room), Budget(quarters=8)).best, (door, room)) == "door room"


def test_the_next_larger_budget_is_the_smallest_that_reaches_more() -> None:
    hours = tuple(Choice(one.id, one.trainings, one.cents // 10_000, 0, one.effects) for one in ACTIONS)
    best = best_plan(EXAMPLE, hours, Budget(quarters=5)).best
    more = next_budget(EXAMPLE, hours, Budget(quarters=5), best)

    assert more is not None
    assert (more.quarters, names(more, hours)) == (7, "A3")
    assert next_budget(EXAMPLE, hours, Budget(quarters=99), best_plan(EXAMPLE, hours, Budget()).best) is None
    assert next_budget(EXAMPLE, hours, Budget(), best) is None


def test_a_search_that_may_not_go_on_says_so_and_how_much_is_possible_at_most() -> None:
    found = best_plan(EXAMPLE, ACTIONS, Budget(cents=150_000), most_looks=10)
    proved = best_plan(EXAMPLE, ACTIONS, Budget(cents=150_000))

    assert not found.is_proved
    assert found.best.reaches <= proved.best.reaches <= found.bound


@pytest.mark.parametrize(
    ("worths", "sizes", "room", "expected"),
    [
        ([], [], 5, 0),
        ([10, 9], [5, 3], 3, 9),
        ([10, 9], [5, 3], 4, 11),
        ([10, 0], [5, 0], 5, 10),
        ([10, 4], [5, 0], 0, 4),
    ],
)
def test_a_filled_room_takes_what_is_worth_most_for_its_size(
    worths: list[int], sizes: list[int], room: int, expected: int
) -> None:
    assert filled(worths, sizes, room) == expected


# Every set, for cases that are small enough


def some_case(seed: int) -> tuple[Goal, tuple[Choice, ...], Budget]:
    chance = random.Random(seed)
    skills, size = chance.randint(1, 5), chance.randint(0, 7)
    worth = tuple(tuple(sorted(chance.randint(0, 30) for _ in range(5))) for _ in range(skills))
    levels = tuple(chance.choice((UNKNOWN, 0, 0, 1, 2, 3, 4)) for _ in range(skills))
    gates = tuple((skill, chance.randint(1, 4)) for skill in range(skills) if chance.random() < 0.5)
    goal = Goal(tuple(f"s{at}" for at in range(skills)), levels, worth, 1000, gates)
    choices = tuple(_some_choice(chance, at, skills, size) for at in range(size))
    quarters = chance.choice((None, chance.randint(0, 30)))
    return goal, choices, Budget(quarters, chance.choice((None, None, chance.randint(0, 30))))


def _some_choice(chance: random.Random, at: int, skills: int, size: int) -> Choice:
    effects = []
    for _ in range(chance.randint(0, 3)):
        start = chance.randint(0, 3)
        effects.append(Effect(start, chance.randrange(skills), chance.randint(start + 1, 4)))
    before = tuple(
        Before(chance.choice((-1, chance.randrange(size))), ((chance.randrange(skills), chance.randint(0, 4)),))
        for _ in range(chance.choice((0, 0, 0, 1, 2)))
    )
    name = f"c{at}"
    return Choice(name, (name,), chance.randint(0, 12), chance.randint(0, 12), tuple(sorted(effects)), before)


def every_set(goal: Goal, choices: Sequence[Choice], budget: Budget) -> Iterable[tuple[object, frozenset[int]]]:
    """All sets that can be taken, each with what it is judged by, worked out the long way round."""
    for size in range(len(choices) + 1):
        for taken in combinations(range(len(choices)), size):
            levels = closed(goal, [choices[one] for one in taken])
            quarters = sum(choices[one].quarters for one in taken)
            cents = sum(choices[one].cents for one in taken)
            within = (budget.quarters is None or quarters <= budget.quarters) and (
                budget.cents is None or cents <= budget.cents
            )
            if within and can_be_taken(goal, choices, taken):
                ids = sorted(choices[one].id for one in taken)
                gates, covered = goal.reached(levels)
                yield (-gates, -covered, quarters, cents, size, ids), frozenset(taken)


def closed(goal: Goal, choices: Iterable[Choice]) -> list[int]:
    """Levels as the contract says it: again and again until nothing changes."""
    levels, effects = list(goal.levels), [effect for choice in choices for effect in choice.effects]
    random.Random(0).shuffle(effects)
    while True:
        before = list(levels)
        for start, skill, to in effects:
            if start <= levels[skill] < to:
                levels[skill] = to
        if levels == before:
            return levels


def can_be_taken(goal: Goal, choices: Sequence[Choice], taken: Sequence[int]) -> bool:
    done: set[int] = set()
    while True:
        levels = closed(goal, [choices[one] for one in done])
        more = {
            one
            for one in set(taken) - done
            if all(
                before.choice in done or all(levels[skill] >= level for skill, level in before.held)
                for before in choices[one].after
            )
        }
        if not more:
            return done == set(taken)
        done |= more


@pytest.mark.parametrize("start", range(0, 2000, 100))
def test_no_set_is_better_than_the_plan_in_two_thousand_cases(start: int) -> None:
    for seed in range(start, start + 100):
        goal, choices, budget = some_case(seed)
        in_order = sorted(every_set(goal, choices, budget))
        found = best_plan(goal, choices, budget)

        assert found.is_proved
        assert set(found.best.chosen) == in_order[0][1], seed
        assert found.best.levels == tuple(closed(goal, [choices[one] for one in found.best.chosen])), seed


def test_trainings_that_wait_for_each_other_are_never_taken() -> None:
    one = Choice("one", ("one",), 1, 0, (Effect(3, PYTHON, 4),), (Before(1, ((PYTHON, 9),)),))
    other = Choice("other", ("other",), 1, 0, (Effect(2, SQL, 3),), (Before(0, ((SQL, 9),)),))

    assert best_plan(EXAMPLE, (one, other), Budget()).best.chosen == ()


def test_five_hundred_trainings_end_with_a_plan_and_a_bound() -> None:
    chance = random.Random(500)
    choices = tuple(_some_choice(chance, at, 40, 500) for at in range(500))
    worth = tuple(tuple(sorted(chance.randint(0, 300) for _ in range(5))) for _ in range(40))
    goal = Goal(tuple(map(str, range(40))), (0,) * 40, worth, 100_000, ((0, 4), (1, 3)))
    found = best_plan(goal, choices, Budget(quarters=100), most_looks=20_000)

    assert not found.is_proved
    assert found.best.reaches <= found.bound
    assert found.best.quarters <= 100
    assert next_budget(goal, choices, Budget(quarters=10_000), found.best) is None
