"""The plan with its numbers (`plan --explain`): what counts, what each step adds, and why the runner-up lost."""

from collections.abc import Sequence
from fractions import Fraction

from skillmatrix.analysis.learning_goal import raised
from skillmatrix.analysis.learning_plan import LearningPlan
from skillmatrix.analysis.plan import Plan
from skillmatrix.view.blocks import Block, Cell, Column, Note, Paragraph, Section, Table
from skillmatrix.view.numbers import decimal
from skillmatrix.view.wording import Wording

PLACES = 4
COLUMNS = ("step", "gates", "covered", "gain", "hours", "cost")


def explained_plan(plan: LearningPlan, wording: Wording) -> Section:
    """One row a step with the sums so far, then the runner-up. Ids, not titles: they are what stands in the file."""
    say = wording.catalogue.say
    blocks: list[Block] = [Note(say("plan.explain.order")), _table(plan, wording)]
    if plan.search.second is not None:
        blocks.append(Paragraph(_why_second(plan, plan.search.second, wording), say("plan.explain.second")))
    return Section("explain", say("report.heading.explain"), tuple(blocks))


def _table(plan: LearningPlan, wording: Wording) -> Table:
    columns = tuple(
        Column(wording.catalogue.say(f"plan.explain.column.{name}"), "left" if name == "step" else "right")
        for name in COLUMNS
    )
    return Table(columns, tuple(_rows(plan, wording)))


def _rows(plan: LearningPlan, wording: Wording) -> list[tuple[Cell, ...]]:
    goal, language = plan.goal, wording.catalogue.language
    rows = [_row("–", plan.goal.reached(goal.levels), 0, (0, 0), plan, language)]
    quarters = cents = 0
    for number in range(1, len(plan.steps) + 1):
        taken = [step.choice for step in plan.steps[:number]]
        before = goal.reached(raised(goal.levels, sorted(e for one in taken[:-1] for e in one.effects)))
        after = goal.reached(raised(goal.levels, sorted(e for one in taken for e in one.effects)))
        quarters, cents = quarters + taken[-1].quarters, cents + taken[-1].cents
        rows.append(_row(taken[-1].id, after, after[1] - before[1], (quarters, cents), plan, language))
    return rows


def _row(
    name: str, reached: tuple[int, int], gain: int, used: tuple[int, int], plan: LearningPlan, language: str
) -> tuple[Cell, ...]:
    gates, covered = reached
    return (
        Cell(name),
        Cell(str(gates)),
        Cell(decimal(plan.goal.coverage(covered), PLACES, language)),
        Cell(decimal(plan.goal.coverage(gain), PLACES, language)),
        Cell(decimal(_hours(used[0]), 2, language)),
        Cell(decimal(_money(used[1]), 2, language)),
    )


def _hours(quarters: int) -> Fraction:
    return Fraction(quarters, 4)


def _money(cents: int) -> Fraction:
    return Fraction(cents, 100)


def _why_second(plan: LearningPlan, second: Plan, wording: Wording) -> str:
    """What the next best plan would take, and the first of the criteria by which it lost."""
    say, language, goal = wording.catalogue.say, wording.catalogue.language, plan.goal
    names = _ids(plan, second.chosen) or say("plan.explain.nothing")
    best = plan.best
    pairs = (
        ("gates", best.gates, second.gates),
        (
            "covered",
            decimal(goal.coverage(best.covered), PLACES, language),
            decimal(goal.coverage(second.covered), PLACES, language),
        ),
        ("hours", decimal(_hours(best.quarters), 2, language), decimal(_hours(second.quarters), 2, language)),
        ("cost", decimal(_money(best.cents), 2, language), decimal(_money(second.cents), 2, language)),
        ("count", len(best.chosen), len(second.chosen)),
    )
    key, ours, theirs = next((pair for pair in pairs if pair[1] != pair[2]), ("ids", "", ""))
    return say(f"plan.explain.lost.{key}", plan=names, ours=ours, theirs=theirs)


def _ids(plan: LearningPlan, chosen: Sequence[int]) -> str:
    return ", ".join(plan.offer.choices[one].id for one in chosen)
