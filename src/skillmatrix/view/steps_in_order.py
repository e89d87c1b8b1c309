"""The steps of a matrix to which nobody has written down trainings, in the order of what they bring."""

from collections.abc import Sequence

from skillmatrix.analysis.result import SkillResult
from skillmatrix.view.blocks import Item, Items, Paragraph, Section
from skillmatrix.view.next_steps import what_helps
from skillmatrix.view.report import ReportInput
from skillmatrix.view.wording import Wording


def steps_of_the_matrix(whole: ReportInput, wording: Wording) -> Section:
    """Where nobody has written down trainings: what helps to reach the next level, in the order of what it brings."""
    say = wording.catalogue.say
    gains = [skill for skill in whole.result.skills if skill.shortfall and skill.level is not None]
    ordered = in_order(
        gains, {skill.id: [need.skill for need in skill.needs] for skill in wording.matrix.skills.values()}
    )
    if not ordered:
        return Section("steps", say("plan.heading.steps"), (Paragraph(say("plan.no_steps")),))
    items = tuple(_matrix_step(skill, wording) for skill in ordered)
    intro = Paragraph(say("plan.without_trainings"))
    return Section("steps", say("plan.heading.steps"), (intro, Items(items, ordered=True)))


def _matrix_step(result: SkillResult, wording: Wording) -> Item:
    assert result.level is not None
    say, skill = wording.catalogue.say, wording.matrix.skills[result.skill]
    level = wording.matrix.next_level(result.skill, result.level)
    helps = tuple(say("report.step.helps", text=text) for text in what_helps(skill, level, wording))
    text = say("plan.matrix_step", level=level, required=result.required)
    return Item(text, wording.label(result.skill), helps)


def in_order(skills: Sequence[SkillResult], needs: dict[str, list[str]]) -> list[SkillResult]:
    """The skills in their order, but each behind those of them that it needs first."""
    waiting, ordered = list(skills), list[SkillResult]()
    while waiting:
        open_ids = {skill.skill for skill in waiting}
        free = (skill for skill in waiting if not open_ids & set(needs.get(skill.skill, ())))
        taken = next(free, waiting[0])
        waiting.remove(taken)
        ordered.append(taken)
    return ordered
