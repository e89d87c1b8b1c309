"""What a report says of strengths, and of what is there already where there are few."""

from skillmatrix.analysis.result import SkillResult
from skillmatrix.analysis.standing import already_there, strengths
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Block, Item, Items, Paragraph, Section
from skillmatrix.view.gap_words import gap_in_words
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.mixing import led
from skillmatrix.view.wording import Wording

ENOUGH = 3
"""Who has so many strengths need not read what else is there."""
SHOWN = 5
NAMED = 4
"""Where there is room for a line only, so many are called by name and the others counted."""


def has_strengths(skills: tuple[SkillResult, ...], wording: Wording) -> bool:
    """Whether there is a strength; who has none yet reads first what is there already."""
    return bool(strengths(skills, wording.matrix))


def strengths_section(skills: tuple[SkillResult, ...], wording: Wording) -> Section:
    """Strengths by where they stand to the target; below, in words, what is there already."""
    say = wording.catalogue.say
    strong = strengths(skills, wording.matrix)
    blocks: list[Block] = [_listed(strong, skills, wording)] if strong else []
    others = already_there(skills, wording.matrix)[:SHOWN] if len(strong) < ENOUGH else []
    if strong and others:
        blocks.append(Paragraph(say("report.already.also")))
    if others:
        blocks.append(Items(tuple(_item(skill, wording) for skill in others)))
    if not blocks:
        blocks.append(Paragraph(say("report.already.nothing")))
    heading = "report.heading.strengths" if strong else "report.heading.already"
    return Section("strengths", say(heading), tuple(blocks))


def _listed(strong: list[SkillResult], skills: tuple[SkillResult, ...], wording: Wording) -> Items:
    """In the order of gaps, as everywhere on the page."""
    chosen = {skill.skill for skill in strong}
    on_target = [wording.skill(skill.skill) for skill in skills if skill.skill in chosen and not skill.gap]
    above = [
        wording.skill(skill.skill) + f" ({gap_in_words(skill, wording)})"
        for skill in skills
        if skill.skill in chosen and skill.gap
    ]
    return Items(
        tuple(
            Item(joined(" · ", names), f"{wording.catalogue.say(key)}:")
            for key, names in (("report.on_target", on_target), ("report.above_target", above))
            if names
        )
    )


def strengths_in_a_line(skills: tuple[SkillResult, ...], wording: Wording) -> str:
    """The first strengths, and how many more there are; one more is named instead of counted. Empty without any."""
    names = [wording.skill(skill.skill) for skill in strengths(skills, wording.matrix)]
    if len(names) <= NAMED + 1:
        return joined(" · ", names)
    more = wording.catalogue.say("report.strengths.more", n=len(names) - NAMED)
    return joined(" · ", [*names[:NAMED], more])


def _item(result: SkillResult, wording: Wording) -> Item:
    """The level and what it means: a beginner reads what they can, not how far it is."""
    assert result.level is not None
    skill, level = wording.matrix.skills[result.skill], result.level
    means = wording.descriptor(skill, level)
    name = wording.text(wording.matrix.scales[result.skill][level].name)
    text = wording.catalogue.say("assess.level", level=level, name=name)
    return Item(text, wording.label(result.skill), (led(capitalised(means), "."),) if means else ())
