"""Which groups may be shown, and which of them with a number: beside the whole, no rest may be too small."""

from collections.abc import Collection, Mapping, Sequence

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
    shown: list[Group] = []
    some_hidden = False
    parents = [EVERYBODY]
    for _ in range(limits.depth):
        families = [counts.children(parent) for parent in parents]
        parents = [each for family in families for each in _shown_sisters(counts.answered, family, limits.smallest)]
        some_hidden = some_hidden or len(parents) < sum(map(len, families))
        shown += parents
    sizes = counts.members if limits.with_list else counts.answered
    return ShownGroups({group: sizes[group] for group in shown}, some_hidden)


def _shown_sisters(answered: Mapping[Group, int], sisters: Sequence[Group], smallest: int) -> list[Group]:
    """Hidden sisters form a rest; while it is too small, the smallest shown sister joins it."""
    shown = [each for each in sisters if answered[each] >= smallest]
    rest = sum(answered[each] for each in sisters) - sum(answered[each] for each in shown)
    while 0 < rest < smallest and shown:
        joining = min(shown, key=lambda each: (answered[each], each))
        shown.remove(joining)
        rest += answered[joining]
    return shown


def group_figures(counts: GroupCounts, target: Target, groups: Collection[Group]) -> dict[Group, int]:
    """Below a parent with a number all shown sisters have one, if each of them and the rest is safe; else none."""
    figures: dict[Group, int] = {}
    parents = [EVERYBODY]
    while parents:
        parent = parents.pop()
        sisters = [each for each in counts.children(parent) if each in groups]
        parts = [counts.of(each, target.skill) for each in sisters]
        rest = _rest(counts, parent, sisters, target.skill)
        if all(is_safe(part, target.level) for part in (*parts, *rest)):
            figures |= {each: part.from_level(target.level) for each, part in zip(sisters, parts, strict=True)}
            parents += sisters
    return figures


def _rest(counts: GroupCounts, parent: Group, shown: Collection[Group], skill: str) -> list[SkillCounts]:
    """The hidden sisters together, if there is anybody in them."""
    hidden = [counts.of(each, skill) for each in counts.children(parent) if each not in shown]
    if not hidden:
        return []
    levels = {level for each in hidden for level in each.rated}
    return [SkillCounts({level: sum(each.rated.get(level, 0) for each in hidden) for level in levels})]
