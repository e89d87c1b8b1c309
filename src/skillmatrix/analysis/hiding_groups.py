"""Which groups may be shown, and which of them with a number: beside the whole, no rest may be too small."""

from collections.abc import Container, Mapping, Sequence

from skillmatrix.analysis.counts import EVERYBODY, Group, GroupCounts, SkillCounts
from skillmatrix.analysis.shown import Limits, ShownGroups
from skillmatrix.analysis.team import Target

FEWEST = 3
"""No figure is shown that is smaller than that, or whose rest is."""


def is_safe(counts: SkillCounts, level: int) -> bool:
    """Whether at least 3 are at the level, and at least 3 who rated are not."""
    reach = counts.from_level(level)
    return reach >= FEWEST and counts.total - reach >= FEWEST


def shown_groups(counts: GroupCounts, limits: Limits) -> ShownGroups:
    """The groups large enough, with their parts; the parts of a hidden group are hidden."""
    families = counts.families()
    shown: list[Group] = []
    parents = [EVERYBODY]
    for _ in range(limits.depth):
        known = [families.get(parent, []) for parent in parents]
        parents = [each for sisters in known for each in _shown_sisters(counts.answered, sisters, limits.smallest)]
        shown += parents
    sizes = counts.members if limits.with_list else counts.answered
    return ShownGroups({group: sizes[group] for group in shown}, some_hidden=len(shown) + 1 < len(counts.answered))


def _shown_sisters(answered: Mapping[Group, int], sisters: Sequence[Group], smallest: int) -> list[Group]:
    """Hidden sisters form a rest; while it is too small, the smallest shown sister joins it."""
    shown = [each for each in sisters if answered[each] >= smallest]
    rest = sum(answered[each] for each in sisters) - sum(answered[each] for each in shown)
    while 0 < rest < smallest and shown:
        joining = min(shown, key=lambda each: (answered[each], each))
        shown.remove(joining)
        rest += answered[joining]
    return shown


def group_figures(counts: GroupCounts, target: Target, groups: Container[Group]) -> dict[Group, int]:
    """Below a parent with a number all shown sisters have one, if each of them and the rest is safe; else none."""
    families = counts.families()
    figures: dict[Group, int] = {}
    parents = [EVERYBODY]
    while parents:
        sisters = families.get(parents.pop(), [])
        shown = {each: counts.of(each, target.skill) for each in sisters if each in groups}
        hidden = [counts.of(each, target.skill) for each in sisters if each not in groups]
        if all(is_safe(part, target.level) for part in (*shown.values(), *_rest(hidden))):
            figures |= {each: part.from_level(target.level) for each, part in shown.items()}
            parents += shown
    return figures


def _rest(hidden: Sequence[SkillCounts]) -> list[SkillCounts]:
    """The hidden sisters together, if there are any."""
    levels = {level for each in hidden for level in each.rated}
    return (
        [SkillCounts({level: sum(each.rated.get(level, 0) for each in hidden) for level in levels})] if hidden else []
    )
