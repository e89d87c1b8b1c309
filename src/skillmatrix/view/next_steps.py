"""The next steps of a report: rate the must-haves that have no rating, then what brings most."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from skillmatrix.analysis.result import AnswerState, Result, SkillResult
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.skill import Skill
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.blocks import Block, Item, Items, Paragraph, Section
from skillmatrix.view.gap_words import gap_in_words
from skillmatrix.view.report_charts import state_of
from skillmatrix.view.training_words import trainings_for_person
from skillmatrix.view.wording import Wording

NEXT_STEPS = 3
"""More is a list, not a plan."""
FIRST_LEVELS = 2
"""For so many levels above the lowest there is general advice, where the matrix has none of its own."""
WAYS: dict[AnswerState, str] = {
    "stale": "",
    "not_asked": " --only unanswered",
    "unknown": " --only unknown",
    "not_applicable": "",
}
"""How `assess` is told to ask what has no rating: by why it has none."""


def next_steps_section(
    result: Result,
    open_skills: Sequence[SkillResult],
    wording: Wording,
    command: str,
    trainings: Trainings | None = None,
) -> Section:
    """Up to three steps, with `trainings` that lead there.

    `command` is what was typed to rate, without options that say what to ask.
    """
    say = wording.catalogue.say
    first = _first(result, wording, command)
    if not first and not open_skills:
        return Section("next", say("report.heading.next"), (Paragraph(say("report.step.none")),))
    shown = open_skills[: NEXT_STEPS - len(first)]
    steps = (_with_trainings(skill, wording, trainings) for skill in shown)
    blocks: list[Block] = [Items((*first, *steps), ordered=True)]
    if len(open_skills) > len(shown):
        heading = wording.catalogue.quote(say("report.heading.skills"))
        blocks.append(Paragraph(say("report.step.more", heading=heading)))
    return Section("next", say("report.heading.next"), tuple(blocks))


def steps_in_short(
    result: Result, wording: Wording, command: str, trainings: Trainings | None = None, *, with_help: bool
) -> Section:
    """The same steps, each with nothing but what helps, or with nothing at all."""
    first = _first(result, wording, command)
    shown = [skill for skill in result.skills if skill.shortfall][: NEXT_STEPS - len(first)]
    if not first and not shown:
        return next_steps_section(result, shown, wording, command)
    steps = (_in_short(skill, wording, trainings, with_help=with_help) for skill in shown)
    return Section("next", wording.catalogue.say("report.heading.next"), (Items((*first, *steps), ordered=True),))


def _in_short(result: SkillResult, wording: Wording, trainings: Trainings | None, *, with_help: bool) -> Item:
    text = wording.catalogue.say("report.step.brief", level=result.level, required=result.required)
    details = _with_training(_help(result, wording), result, wording, trainings) if with_help else ()
    return replace(_step(result, wording), text=text, details=details)


def _first(result: Result, wording: Wording, command: str) -> list[Item]:
    """What comes before any skill: to rate must-haves that have no rating."""
    unrated = [skill for skill in result.skills if skill.gate is not None and skill.level is None]
    return [_rate(unrated, wording, command)] if unrated else []


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
    return Item(text, wording.label(result.skill), (*details, *_help(result, wording)), state_of(result))


def _with_trainings(result: SkillResult, wording: Wording, trainings: Trainings | None) -> Item:
    step = _step(result, wording)
    return replace(step, details=_with_training(step.details, result, wording, trainings))


def _with_training(
    details: tuple[str, ...], result: SkillResult, wording: Wording, trainings: Trainings | None
) -> tuple[str, ...]:
    """What there is to say of a step, and behind it the training that leads to the next level."""
    if trainings is None or result.level is None:
        return details
    line = trainings_for_person(result.skill, result.level, trainings, wording)
    *before, last = details or ("",)
    return (*before, joined(" ", filter(None, (last, *line))))


def _help(result: SkillResult, wording: Wording) -> tuple[str, ...]:
    """What helps to reach the next level, a line each."""
    assert result.level is not None
    following = wording.matrix.next_level(result.skill, result.level)
    helps = what_helps(wording.matrix.skills[result.skill], following, wording)
    return tuple(wording.catalogue.say("report.step.helps", text=text) for text in helps)


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


def help_in_a_cell(skill: Skill, level: int, wording: Wording) -> str:
    """What helps, in a cell of a table."""
    return joined(" ", what_helps(skill, level, wording))
