"""What a page without names may show of counts. Each function is one rule; where rules met gaps, less is shown.

What is hidden must not follow from what is shown, nor from the fact that it is hidden: readers know these rules.
`tests/analysis/attack.py` plays such a reader.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from skillmatrix.analysis.counts import EVERYBODY, Change, Group, GroupCounts, Reach, SkillCounts
from skillmatrix.analysis.hiding_groups import FEWEST, group_figures, is_safe, shown_groups
from skillmatrix.analysis.role_points import RolePoints
from skillmatrix.analysis.shown import Answered, Limits, ShownPage, ShownReady, ShownSkill, Span
from skillmatrix.analysis.team import Target

DISTRIBUTION_FROM = 20
"""Levels are told apart from so many ratings on."""

Earlier: TypeAlias = tuple[ShownPage, Mapping[str, Change]]
"""The page of an earlier date, and what changed since then, by skill."""


class Dated(NamedTuple):
    """The counts of a closing date: of everybody, and of those who have not agreed to be named.

    `None` if nobody has agreed, or everybody who answered has.
    """

    everybody: GroupCounts
    unnamed: GroupCounts | None = None


def hide(
    dates: Sequence[Dated],
    changes: Mapping[tuple[int, int], Mapping[str, Change]],
    targets: Sequence[Target],
    role: RolePoints | None,
    limits: Limits,
) -> ShownPage:
    """The page of the last of the closing dates; `changes` are those between two of them, by their places.

    `targets` have one level a skill: two would show how many lie between. Of `role` it is counted who is ready. Every
    earlier date counts, whether anybody looked at its page or not.
    """
    pages: list[ShownPage] = []
    for at, date in enumerate(dates):
        shown = [(page, changes[before, at]) for before, page in enumerate(pages) if page.is_shown]
        page = show_first(date.everybody, targets, role, limits)
        if date.unnamed is not None:
            page = _beside_named(page, date.unnamed, limits.smallest)
        pages.append(_later(page, shown, limits.smallest) if shown else page)
    return pages[-1]


def show_first(counts: GroupCounts, targets: Sequence[Target], role: RolePoints | None, limits: Limits) -> ShownPage:
    """The page of a day before which nothing was shown; nothing at all below the smallest group."""
    if counts.answered.get(EVERYBODY, 0) < limits.smallest:
        return ShownPage(is_shown=False)
    groups = shown_groups(counts, limits)
    skills = tuple(_skill(counts, target, groups.sizes, limits) for target in targets)
    return ShownPage(
        is_shown=True,
        answered=_answered(counts, with_list=limits.with_list),
        skills=skills,
        ready=_ready(counts, role, skills),
        groups=groups,
    )


def _answered(counts: GroupCounts, *, with_list: bool) -> Answered:
    """Whether one or two did not answer is not told: taking part is free."""
    answered, members = counts.answered[EVERYBODY], counts.members[EVERYBODY]
    if not with_list:
        return Answered(answered)
    if members - answered < FEWEST:
        return Answered(None, members, all_but_few=True)
    return Answered(answered, members)


# A skill


def _skill(counts: GroupCounts, target: Target, groups: Collection[Group], limits: Limits) -> ShownSkill:
    """A number where at least 3 reach the target and 3 do not; else words, for the whole only."""
    everybody = counts.of(EVERYBODY, target.skill)
    if everybody.total < limits.smallest:
        return ShownSkill(target)
    if not is_safe(everybody, target.level):
        reach = everybody.from_level(target.level)
        return ShownSkill(target, words="few" if reach < FEWEST else "almost_all")
    return ShownSkill(
        target,
        everybody.from_level(target.level),
        groups=group_figures(counts, target, groups),
        spans=_spans(everybody, target.level, limits.levels, counts.answered[EVERYBODY]),
        interested=_interested(counts, target.skill),
    )


def _interested(counts: GroupCounts, skill: str) -> int | None:
    interested = counts.interested.get(skill, 0)
    return interested if FEWEST <= interested <= counts.answered[EVERYBODY] - FEWEST else None


def _spans(counts: SkillCounts, target: int, levels: range, answered: int) -> tuple[Span, ...]:
    """The levels of the whole, merged from the lowest up until each has at least 3, never across the target.

    The lowest span has no number: beside all others and those who answered, it would tell how many did not rate. And
    so that no spans at all do not tell either that it is one or two, more have to answer than to rate.
    """
    if counts.total < DISTRIBUTION_FROM or answered < DISTRIBUTION_FROM + FEWEST - 1:
        return ()
    below = _merged(counts.rated, range(levels.start, target))
    above = _merged(counts.rated, range(target, levels.stop))
    lowest, *others = (*below, *above)
    return (*reversed(others), lowest._replace(people=None))


def _merged(rated: Mapping[int, int], levels: range) -> list[Span]:
    """The levels of one side of the target; what is left at its end joins the span before. The side has at least 3."""
    spans: list[Span] = []
    lowest, people = levels.start, 0
    for level in levels:
        people += rated.get(level, 0)
        if people >= FEWEST:
            spans.append(Span(lowest, level, people))
            lowest, people = level + 1, 0
    if lowest < levels.stop:
        last = spans.pop()
        spans.append(Span(last.lowest, levels.stop - 1, (last.people or 0) + people))
    return spans


# A role


def _ready(counts: GroupCounts, role: RolePoints | None, skills: Sequence[ShownSkill]) -> ShownReady | None:
    """How many are ready, where this and its rest are at least 3, and at least 3 more reach each of the targets.

    One figure for one role with at least 3 numbers: with two skills it would fill the table of who reaches which; so
    would further standings, or a second role, beside the numbers of the skills.
    """
    if role is None:
        return None
    ready = counts.standing[role.role].get("ready", 0)
    numbers = [each for each in skills if each.reach is not None and each.target.skill in role.skills]
    is_large = FEWEST <= ready <= counts.answered[EVERYBODY] - FEWEST and len(numbers) >= FEWEST
    figures = [figure for each in skills for figure in _figures(each)]
    if not is_large or any(0 <= figure - ready < FEWEST for figure in figures):
        return None
    return ShownReady(role.role, ready)


def _figures(skill: ShownSkill) -> list[int]:
    """How many reach a level of a skill, as far as it is shown or follows from what is."""
    numbers = accumulate(span.people for span in skill.spans if span.people is not None)
    return [*numbers, *([skill.reach] if skill.reach is not None else [])]


# Beside a page by name


def _beside_named(page: ShownPage, unnamed: GroupCounts, smallest: int) -> ShownPage:
    """What may stand beside a page by name: who reads both could subtract one from the other, and the rest is a group.

    Numbers have to be safe for those who have not agreed, too; there are no levels, groups, roles or interest.
    """
    if unnamed.answered.get(EVERYBODY, 0) < smallest:
        return ShownPage(is_shown=False, beside_named=True)
    skills = tuple(_skill_beside_named(skill, unnamed) for skill in page.skills)
    return ShownPage(page.is_shown, page.answered, skills, beside_named=True)


def _skill_beside_named(skill: ShownSkill, unnamed: GroupCounts) -> ShownSkill:
    if skill.reach is not None and not is_safe(unnamed.of(EVERYBODY, skill.target.skill), skill.target.level):
        return ShownSkill(skill.target)
    return ShownSkill(skill.target, skill.reach, skill.words)


# A later date


def _later(page: ShownPage, shown: Sequence[Earlier], smallest: int) -> ShownPage:
    """What may stand beside earlier dates: the numbers of skills, and nothing else; beside a page by name, nothing.

    Not how many answered either: leaving that out only when few have begun or stopped would tell that they have.
    """
    skills = () if page.beside_named else (_skill_later(skill, shown, smallest) for skill in page.skills)
    answered = Answered(None, page.answered.members)
    return ShownPage(page.is_shown, answered, tuple(skills), is_later=True, beside_named=page.beside_named)


def _skill_later(skill: ShownSkill, shown: Iterable[Earlier], smallest: int) -> ShownSkill:
    """A number where each date has one, and the change could be anybody's; else nothing."""
    target = skill.target
    earlier = [(page.skill(target.skill), changes[target.skill]) for page, changes in shown]
    if all(before and before.reach is not None and _hides_people(change, smallest) for before, change in earlier):
        return ShownSkill(target, skill.reach)
    return ShownSkill(target)


def _hides_people(change: Change, smallest: int) -> bool:
    """Whether it is safe to know who they are that are anew: there are none, or enough, and they are a safe group.

    Then so are all the others, which are told apart by them. Nobody, or enough of them, have changed this skill.
    """
    if not change.anew:
        return True
    return (
        change.anew >= smallest
        and not 0 < change.changed < smallest
        and _is_safe_group(change.after)
        and (_is_safe_group(change.before) or not change.before.reach + change.before.below)
        and (_is_safe_group(change.same) or not change.same.people)
    )


def _is_safe_group(group: Reach) -> bool:
    return min(group.reach, group.below) >= FEWEST
