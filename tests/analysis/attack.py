"""A reader who wants to know what a page without names hides, knows its rules, and can try every possible answer.

`replay` makes the page of every population that the reader cannot rule out. What is the same in all of them that give
the page is solved.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, product
from typing import Any, NamedTuple, TypeAlias

from skillmatrix.analysis.counts import EVERYBODY, Group, GroupCounts, SkillCounts

SMALL = frozenset({1, 2})
"""What no count may turn out to be."""
CHANGES = frozenset({1, 2, 3, 4})
"""How many people no change may turn out to be about."""
BELOW_FIVE = 5

Figure: TypeAlias = Hashable
Values: TypeAlias = dict[Figure, int]


class Solved(NamedTuple):
    """A figure that the reader knows after seeing a page, and what it can be."""

    page: Hashable
    figure: Figure
    values: tuple[int, ...]


class Attack(NamedTuple):
    """How many populations were tried and pages seen, and what was found."""

    populations: int
    pages: int
    solved: tuple[Solved, ...]


def replay(populations: Iterable[tuple[Hashable, Values]], gives_away: Callable[[Figure, set[int]], bool]) -> Attack:
    """All populations with their page and the figures of each; `gives_away` says which values a reader may not know."""
    seen: dict[Hashable, dict[Figure, set[int]]] = {}
    tried = 0
    for page, values in populations:
        tried += 1
        known = seen.setdefault(page, {})
        for figure, value in values.items():
            known.setdefault(figure, set()).add(value)
    solved = (
        Solved(page, figure, tuple(sorted(values)))
        for page, known in seen.items()
        for figure, values in known.items()
        if gives_away(figure, values)
    )
    return Attack(tried, len(seen), tuple(solved))


def in_parts(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to put so many people into so many places."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in in_parts(total - first, parts - 1):
            yield (first, *rest)


def unions(parts: Collection[Any], at_most: int = 99) -> list[tuple[Any, ...]]:
    """Every set of parts but the empty one."""
    sizes = range(1, min(len(parts), at_most) + 1)
    return [chosen for size in sizes for chosen in combinations(parts, size)]


# Groups


class Leaf(NamedTuple):
    """A group without parts, and how many of it answered: colleagues know that of each other."""

    group: Group
    answered: int


def ancestors(group: Group) -> list[Group]:
    return [group[:length] for length in range(len(group) + 1)]


def answers_of_leaves(leaves: Sequence[Leaf], *, all_rated: bool) -> Iterator[list[tuple[int, int, int]]]:
    """Of every leaf how many reach the target, how many rated do not, and how many did not rate."""
    each = [[split for split in in_parts(leaf.answered, 3) if not (all_rated and split[2])] for leaf in leaves]
    return (list(chosen) for chosen in product(*each))


def counts_of_leaves(
    leaves: Sequence[Leaf], splits: Sequence[tuple[int, int, int]], counts: GroupCounts
) -> GroupCounts:
    """The counts of this population, the skill being `s` with the target at level 1."""
    sums: dict[Group, list[int]] = {}
    for leaf, split in zip(leaves, splits, strict=True):
        for group in ancestors(leaf.group):
            total = sums.setdefault(group, [0, 0, 0])
            for at, people in enumerate(split):
                total[at] += people
    skills = {(group, "s"): SkillCounts({1: high, 0: low}, 0, silent) for group, (high, low, silent) in sums.items()}
    return counts._replace(skills=skills)


def figures_of_leaves(leaves: Sequence[Leaf], splits: Sequence[tuple[int, int, int]]) -> Values:
    """Of every union of leaves: how many reach the target, how many who rated do not, and how many did not rate."""
    values: Values = {}
    for chosen in unions(range(len(leaves))):
        size = sum(leaves[at].answered for at in chosen)
        for kind, place in (("reach", 0), ("below", 1), ("silent", 2)):
            values[kind, size, chosen] = sum(splits[at][place] for at in chosen)
    return values


def solves_a_group(figure: Figure, values: set[int]) -> bool:
    """A count of 1 or 2, or anything exact about fewer than five people."""
    kind, size, _ = figure  # type: ignore[misc]
    return values <= SMALL or (len(values) == 1 and size < BELOW_FIVE and kind != "silent")


def without_answers(leaves: Sequence[Leaf]) -> GroupCounts:
    """What the reader knows beforehand: who is where, and who answered."""
    answered: dict[Group, int] = {EVERYBODY: 0}
    for leaf in leaves:
        for group in ancestors(leaf.group):
            answered[group] = answered.get(group, 0) + leaf.answered
    return GroupCounts(date(2027, 1, 31), answered, answered, {}, {}, {})
