"""Beyond a learning plan: what to rate first, what stays open, what more time would bring, what is left out."""

from collections.abc import Sequence

from skillmatrix.analysis.learning_plan import LearningPlan, LeftOut, StillOpen
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.blocks import Block, Item, Items, Paragraph, Section
from skillmatrix.view.next_steps import WAYS
from skillmatrix.view.numbers import percent
from skillmatrix.view.plan_words import hours_in_words, name_of_choice
from skillmatrix.view.report import ReportInput
from skillmatrix.view.wording import Wording

NAMED = 12
"""So many targets that stay open, and so many trainings that raise nothing, are named; of more it says how many."""


class BeyondPlan:
    """The sections about what is not in one plan."""

    def __init__(self, whole: ReportInput, plan: LearningPlan, trainings: Trainings, wording: Wording) -> None:
        self.whole = whole
        self.plan = plan
        self.trainings = trainings
        self.wording = wording
        self.catalogue = wording.catalogue
        self.say = wording.catalogue.say

    def sections(self) -> list[Section | None]:
        """All of them, in their order; None where there is nothing to say."""
        return [self._unrated(), self._open(), self._more(), self._left_out()]

    def _unrated(self) -> Section | None:
        names = [self.wording.quoted(skill) for skill in self.plan.unrated]
        if not names:
            return None
        blocks: list[Block] = [
            Paragraph(self.catalogue.count("plan.rate", len(names), skills=self.wording.listed(names)))
        ]
        if self.whole.command:
            answers = {skill.answer for skill in self.whole.result.skills if skill.is_unanswered}
            ways = [f"{self.whole.command}{way}" for answer, way in WAYS.items() if answer in answers]
            blocks += [Paragraph(self.say("plan.rate.how", command=way)) for way in dict.fromkeys(ways)]
        return Section("unrated", self.say("plan.heading.unrated"), tuple(blocks))

    def _open(self) -> Section | None:
        """Targets that stay open: those one can do something about together, those without a training one by one."""
        together = {
            reason: [self._level(each) for each in self.plan.open if each.reason == reason]
            for reason in ("budget", "no-training")
        }
        items = [Item(self._few(told), self.say(f"plan.open.{reason}")) for reason, told in together.items() if told]
        items += [self._not_covered(each) for each in self.plan.open if each.reason == "not-covered"]
        return Section("open", self.say("plan.heading.open"), (Items(tuple(items)),)) if items else None

    def _level(self, each: StillOpen) -> str:
        skill = self.wording.skill(each.skill.skill)
        return self.say("plan.open.level", skill=skill, level=each.level, required=each.skill.required)

    def _not_covered(self, each: StillOpen) -> Item:
        text = self.say("plan.open.not-covered", level=each.level, required=each.skill.required)
        note = each.note
        details = [self.wording.text(part) for part in (note.reason, note.instead) if part] if note else []
        return Item(text, self.wording.label(each.skill.skill), tuple(details))

    def _more(self) -> Section | None:
        more, plan = self.plan.more, self.plan
        if more is None or plan.budget.quarters is None:
            return None
        gates = more.gates - plan.best.gates
        values = {
            "extra": hours_in_words(more.quarters - plan.budget.quarters, self.catalogue),
            "hours": hours_in_words(more.quarters, self.catalogue),
            "after": percent(plan.goal.coverage(more.covered)),
        }
        key = "plan.more.must" if gates > 0 else "plan.more" if self.whole.with_match else "plan.more.bare"
        text = self.say(key, **values)
        new = [one for one in more.chosen if one not in plan.best.chosen]
        titles = [self.catalogue.quote(self._title(plan.offer.choices[one].id)) for one in new]
        return Section(
            "more", self.say("plan.heading.more"), (Paragraph(text), Paragraph(self._instead(titles, more.chosen)))
        )

    def _instead(self, titles: Sequence[str], chosen: Sequence[int]) -> str:
        """Which trainings the next larger budget adds, and which it leaves out for them."""
        gone = [one for one in self.plan.best.chosen if one not in chosen]
        added = self.catalogue.count("plan.more.added", len(titles), titles=self.wording.listed(titles))
        if not gone:
            return added
        names = [self.catalogue.quote(self._title(self.plan.offer.choices[one].id)) for one in gone]
        return joined(
            " ", (added, self.catalogue.count("plan.more.gone", len(names), titles=self.wording.listed(names)))
        )

    def _title(self, choice: str) -> str:
        return name_of_choice(choice, self.trainings, self.wording)

    def _left_out(self) -> Section | None:
        items = [self._left(reason, left) for reason, left in self._by_reason().items()]
        return Section("left-out", self.say("plan.heading.left_out"), (Items(tuple(items)),)) if items else None

    def _by_reason(self) -> dict[str, list[LeftOut]]:
        groups: dict[str, list[LeftOut]] = {}
        for reason in ("over-budget", "too-early", "no-cost", "nothing"):
            if found := [left for left in self.plan.left_out if left.reason == reason]:
                groups[reason] = found
        return groups

    def _left(self, reason: str, left: Sequence[LeftOut]) -> Item:
        return Item(self._few([self._title(each.id) for each in left]), self.say(f"plan.left.{reason}"))

    def _few(self, names: Sequence[str]) -> str:
        """The first of many; data for programs have all."""
        rest = len(names) - NAMED
        return joined("; ", [*names[:NAMED], *([self.say("plan.left.rest", n=rest)] if rest > 0 else [])])
