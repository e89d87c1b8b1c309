"""The next steps of a report: rate the must-haves that have no rating, then what brings most."""

from collections.abc import Iterable, Sequence

from skillmatrix.analysis.result import AnswerState, Result, SkillResult
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.skill import Skill
from skillmatrix.view.blocks import Block, Item, Items, Paragraph, Section
from skillmatrix.view.gap_words import gap_in_words
from skillmatrix.view.report_charts import state_of
from skillmatrix.view.wording import Wording

NEXT_STEPS = 5
"""Three to five: more is a list, not a plan."""
FIRST_LEVELS = 2
"""For so many levels above the lowest there is general advice, where the matrix has none of its own."""
WAYS: dict[AnswerState, str] = {
    "stale": "",
    "not_asked": " --only unanswered",
    "unknown": " --only unknown",
    "not_applicable": "",
}
"""How `assess` is told to ask what has no rating: by why it has none."""


def next_steps_section(result: Result, open_skills: Sequence[SkillResult], wording: Wording, command: str) -> Section:
    """Up to five steps; `command` is what was typed to rate, without options that say what to ask."""
    say = wording.catalogue.say
    unrated = [skill for skill in result.skills if skill.gate is not None and skill.level is None]
    first = [_rate(unrated, wording, command)] if unrated else []
    if not first and not open_skills:
        return Section("next", say("report.heading.next"), (Paragraph(say("report.step.none")),))
    shown = open_skills[: NEXT_STEPS - len(first)]
    blocks: list[Block] = [Items((*first, *(_step(skill, wording) for skill in shown)), ordered=True)]
    if len(open_skills) > len(shown):
        heading = wording.catalogue.quote(say("report.heading.skills"))
        blocks.append(Paragraph(say("report.step.more", heading=heading)))
    return Section("next", say("report.heading.next"), tuple(blocks))


def _rate(unrated: Sequence[SkillResult], wording: Wording, command: str) -> Item:
    """Which must-haves have no rating, and how to go on."""
    catalogue = wording.catalogue
    skills = wording.listed([wording.quoted(skill.skill) for skill in unrated])
    lead = catalogue.count("report.step.rate.lead", len(unrated))
    ways = [f"{command}{way}" for way in _ways(unrated)] if command else []
    return Item(skills, lead, tuple(catalogue.say("report.step.rate.how", command=way) for way in ways), "muted")


def _ways(unrated: Iterable[SkillResult]) -> list[str]:
    """What stands behind the command, once for each reason why there is no rating."""
    answers = {skill.answer for skill in unrated}
    return [way for answer, way in WAYS.items() if answer in answers]


def _step(result: SkillResult, wording: Wording) -> Item:
    assert result.level is not None
    say, level = wording.catalogue.say, wording.matrix.next_level(result.skill, result.level)
    skill = wording.matrix.skills[result.skill]
    key = "report.step.gate" if state_of(result) == "blocked" else "report.step"
    gap = gap_in_words(result, wording)
    text = say(key, level=result.level, gate=result.gate, required=result.required, gap=gap)
    means = wording.descriptor(skill, level)
    details = [say("report.step.means", level=level, text=means)] if means else []
    helps = [*what_helps(skill, level, wording)]
    details += [say("report.step.helps", text=text) for text in helps]
    return Item(text, wording.label(result.skill), tuple(details), state_of(result))


def what_helps(skill: Skill, level: int, wording: Wording) -> list[str]:
    """What helps to reach a level: of the matrix, else what helps anybody who begins."""
    step = skill.steps.get(level)
    helps = [wording.text(text) for text in step.texts] if step else []
    helps += [wording.as_written(resource.title) for resource in skill.resources if resource.to == level]
    return [text for text in helps if text] or general_advice(level, wording)


def general_advice(level: int, wording: Wording) -> list[str]:
    """What helps anybody to reach one of the first levels; nothing for higher ones."""
    above = level - wording.matrix.lowest
    return [wording.catalogue.say(f"report.step.begin.{above}")] if above <= FIRST_LEVELS else []


def steps_in_short(skill: Skill, level: int, wording: Wording) -> str:
    """What helps, in a cell of a table."""
    return joined(" ", what_helps(skill, level, wording))
