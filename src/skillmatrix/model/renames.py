"""Where ids of earlier versions lead today, through the renames of the matrix."""

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import NamedTuple

from skillmatrix.model.matrix import Matrix


class Path(NamedTuple):
    """Where an id leads, and over how many renames. No skill: it was retired."""

    skill: str | None
    renames: int


def paths(matrix: Matrix) -> Mapping[str, Path]:
    """The path of every id that leads somewhere, today's skills among them.

    They are found backwards, from the skills of today and from "retired": each rename is looked at once, and renames
    that go round in a circle are never reached.
    """
    former = former_ids(matrix)
    found = {skill: Path(skill, 0) for skill in matrix.skills}
    found |= {old: Path(None, 1) for old in former[None]}
    waiting = deque(found)
    while waiting:
        new = waiting.popleft()
        for old in former[new]:
            found[old] = Path(found[new].skill, found[new].renames + 1)
            waiting.append(old)
    return found


def in_circles(matrix: Matrix) -> frozenset[str]:
    """Former ids from which renames never come to an end: what is left without those that do."""
    former = former_ids(matrix)
    circling = {old for olds in former.values() for old in olds}
    ends = [new for new in former if new not in circling]
    while ends:
        for old in former[ends.pop()]:
            circling.remove(old)
            ends.append(old)
    return frozenset(circling)


def former_ids(matrix: Matrix) -> defaultdict[str | None, list[str]]:
    """What was renamed to each id, or retired (None). An id that is a skill today is never taken for an old one."""
    former: defaultdict[str | None, list[str]] = defaultdict(list)
    for old, new in matrix.renames.items():
        if old not in matrix.skills:
            former[new].append(old)
    return former
