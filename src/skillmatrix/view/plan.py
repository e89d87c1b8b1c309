"""The learning plan as a page: what to take in which order, what it can bring, what stays open, what was left out."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from skillmatrix.analysis.learning_plan import LearningPlan, Planned, Raise
from skillmatrix.analysis.plan import Choice
from skillmatrix.analysis.result import SkillResult
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.about_answers import BETWEEN, held_to, whose
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table
from skillmatrix.view.numbers import amount, percent
from skillmatrix.view.plan_beyond import BeyondPlan
from skillmatrix.view.plan_explained import explained_plan
from skillmatrix.view.plan_words import hours_in_words, name_of_choice, practice_of, work_of
from skillmatrix.view.report import ReportInput
from skillmatrix.view.steps_in_order import steps_of_the_matrix
from skillmatrix.view.wording import Wording


class PlanInput(NamedTuple):
    """All that a plan is made of: a person's result, the trainings, and the plan. Without it there are only steps."""

    whole: ReportInput
    trainings: Trainings | None
    plan: LearningPlan | None


def build_plan(
    given: PlanInput, language: str, catalogue: Catalogue, *, explain: bool = False, with_origin: bool = True
) -> Paper:
    """The plan in a language. Without trainings it is the steps of the matrix, in the order of what they bring."""
    if given.whole.answers.rater != "self":
        catalogue = catalogue.neutral
    wording = Wording(given.whole.matrix, language, catalogue)
    say = catalogue.say
    if given.plan is None or given.trainings is None:
        sections: list[Section | None] = [steps_of_the_matrix(given.whole, wording)]
    else:
        page = _Page(given.whole, given.plan, given.trainings, wording)
        beyond = BeyondPlan(given.whole, given.plan, given.trainings, wording)
        sections = [
            page.summary(),
            page.musts(),
            page.steps(),
            *beyond.sections(),
            explained_plan(given.plan, wording) if explain else None,
            page.method(with_origin=with_origin),
        ]
    present = tuple(section for section in sections if section and section.blocks)
    subtitle = (joined(BETWEEN, whose(given.whole.answers, catalogue)), held_to(wording, given.whole.as_of))
    title = say("plan.title", role=wording.role(given.whole.role))
    closing = (say("plan.closing"),)
    return wording.told(Paper(title, language, subtitle, present, closing, day=given.whole.as_of.isoformat()))


class _Page:
    """The sections of one plan."""

    def __init__(self, whole: ReportInput, plan: LearningPlan, trainings: Trainings, wording: Wording) -> None:
        self.whole = whole
        self.plan = plan
        self.trainings = trainings
        self.wording = wording
        self.catalogue = wording.catalogue
        self.say = wording.catalogue.say

    # In short

    def summary(self) -> Section:
        plan, best = self.plan, self.plan.best
        blocks: list[Block] = [Paragraph(self._verdict())]
        if plan.steps:
            before, after = plan.before[0], plan.after[0]
            if plan.gates and before != after:
                text = self.say("plan.musts", before=before, after=after, all=plan.gates)
                blocks.append(Paragraph(text))
            blocks += [Paragraph(text) for text in self._besides(best.cents)]
        return Section("summary", self.say("plan.heading.summary"), tuple(blocks))

    def _verdict(self) -> str:
        plan = self.plan
        role = self.wording.role(self.whole.role)
        if not plan.steps:
            return self.say("plan.nothing.budget" if self._is_short() else "plan.nothing", role=role)
        values = {
            "hours": hours_in_words(plan.best.quarters, self.catalogue),
            "before": percent(plan.before[1]),
            "after": percent(plan.after[1]),
            "role": role,
        }
        return self.say("plan.brings" if self.whole.with_match else "plan.brings.bare", **values)

    def _is_short(self) -> bool:
        """Whether a larger budget would bring something."""
        return any(left.reason == "over-budget" for left in self.plan.left_out)

    def _besides(self, cents: int) -> list[str]:
        """What the plan takes besides the time for learning: ordinary work, practice afterwards, counted money."""
        taken = [training for step in self.plan.steps for training in self._trainings(step.choice)]
        parts = []
        work, practice = work_of(taken), practice_of(taken)
        if work:
            parts.append(self.say("plan.time.work", hours=hours_in_words(work, self.catalogue)))
        if practice:
            parts.append(self.say("plan.time.practice", hours=hours_in_words(practice, self.catalogue)))
        if self.plan.budget.cents is not None:
            parts.append(self.say("plan.time.cost", cost=self._money(cents)))
        return [self.say("plan.time", parts=self.wording.listed(parts))] if parts else []

    def _money(self, cents: int) -> str:
        text = amount(Decimal(cents) / 100, self.catalogue.language)
        return f"{text} {self.trainings.currency}" if self.trainings.currency else text

    def _trainings(self, choice: Choice) -> list[Training]:
        return [self.trainings.by_id[name] for name in choice.trainings]

    # Must-haves before and after

    def musts(self) -> Section | None:
        goal, levels = self.plan.goal, self.plan.best.levels
        after = {skill: level + self.plan.lowest for skill, level in zip(goal.skills, levels, strict=True)}
        rows = [
            self._must(skill, after[skill.skill])
            for skill in self.whole.result.skills
            if skill.gate is not None and skill.is_applicable and (skill.level is None or skill.level < skill.gate)
        ]
        if not rows:
            return None
        names = ("skill", "now", "minimum", "after")
        columns = tuple(
            Column(self.say(f"plan.column.{name}"), "left" if name == "skill" else "right") for name in names
        )
        return Section("musts", self.say("plan.heading.musts"), (Table(columns, tuple(rows)),))

    def _must(self, skill: SkillResult, after: int) -> tuple[Cell, ...]:
        assert skill.gate is not None
        name, minimum = Cell(self.wording.skill(skill.skill)), Cell(str(skill.gate), skill.gate)
        if skill.level is None:
            unrated = self.say("plan.unrated")
            return name, Cell(unrated), minimum, Cell(unrated, state="muted")
        is_met = after >= skill.gate
        then = self.say("plan.reached" if is_met else "plan.not_reached", level=after)
        return name, Cell(str(skill.level), skill.level), minimum, Cell(then, state="good" if is_met else "open")

    # The plan

    def steps(self) -> Section | None:
        items = tuple(self._step(step) for step in self.plan.steps)
        return Section("steps", self.say("plan.heading.steps"), (Items(items, ordered=True),)) if items else None

    def _step(self, step: Planned) -> Item:
        items = self._trainings(step.choice)
        details = [self._raises(step.raises)] if step.raises else self._opens(step.choice)
        details += self._particulars(items) if len(items) == 1 else [self.say("plan.parts", n=len(items))]
        title = name_of_choice(step.choice.id, self.trainings, self.wording)
        return Item(self._takes(step.choice, items), f"{title}:", tuple(details))

    def _takes(self, choice: Choice, items: Sequence[Training]) -> str:
        """`course, 6 hours of learning, afterwards 2 hours of practice`."""
        kinds = {item.kind for item in items}
        parts = [self.say(f"plan.kind.{kinds.pop()}" if len(kinds) == 1 else "plan.kind.programme")]
        parts.append(self.say("plan.takes.learning", hours=hours_in_words(choice.quarters, self.catalogue)))
        if work := work_of(items):
            parts.append(self.say("plan.takes.work", hours=hours_in_words(work, self.catalogue)))
        if practice := practice_of(items):
            parts.append(self.say("plan.takes.practice", hours=hours_in_words(practice, self.catalogue)))
        if self.plan.budget.cents is not None:
            parts.append(self._money(choice.cents))
        return joined(", ", parts)

    def _raises(self, raises: Iterable[Raise]) -> str:
        each = [
            self.say("plan.raise", skill=self.wording.skill(one.skill), before=one.before, after=one.after)
            for one in raises
        ]
        return self.say("plan.raises", list=joined("; ", each))

    def _opens(self, choice: Choice) -> list[str]:
        """What comes after a training that raises nothing that is known."""
        ids = set(choice.trainings)
        later = [
            self.catalogue.quote(self._title(step.choice.id))
            for step in self.plan.steps
            if any(ids & set(training.after) for training in self._trainings(step.choice))
        ]
        return [self.say("plan.opens", titles=self.wording.listed(later))] if later else []

    def _particulars(self, items: Sequence[Training]) -> list[str]:
        text = self.wording.text
        found = [
            (key, text(value))
            for item in items
            for key, value in (
                ("plan.about", item.about),
                ("plan.condition", item.condition),
                ("plan.practice", item.practice.text if item.practice else None),
                ("plan.result", item.result),
            )
            if value
        ]
        return [self.say(key, text=told.rstrip(".")) for key, told in found]

    def _title(self, choice: str) -> str:
        return name_of_choice(choice, self.trainings, self.wording)

    # How it was worked out

    def method(self, *, with_origin: bool) -> Section:
        search = self.plan.search
        proof = self.say("plan.proved" if search.is_proved else "plan.bound", **self._bound())
        notes = [self.say("plan.method"), proof]
        if with_origin:
            notes += [self.wording.text(self.trainings.note), self.wording.origin()]
        return Section("method", self.say("plan.heading.method"), tuple(Note(note) for note in notes if note))

    def _bound(self) -> dict[str, object]:
        gates, covered = self.plan.search.bound
        return {"gates": gates, "most": percent(self.plan.goal.coverage(covered))}
