"""The smallest sets of people who together can do something. All of the same size, so none of them comes first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skillmatrix.analysis.team import Member, by_name
from skillmatrix.errors import UserError

MOST_STEPS = 200_000
"""People tried before we say that it is too much to try: half a second."""


class Wanted(NamedTuple):
    """A skill that is asked for, and from which level on."""

    skill: str
    level: int


class Found(NamedTuple):
    """Who can which of the skills, and the smallest sets who together can all: none where `nobody` can some.

    `by_skill` has the names for each skill in the order asked; `sets` stand in the order of names.
    """

    by_skill: tuple[tuple[str, ...], ...]
    sets: tuple[tuple[str, ...], ...]
    nobody: tuple[Wanted, ...]


def find(wanted: Sequence[Wanted], members: Sequence[Member]) -> Found:
    """Who can what is wanted. Raises `UserError` if there are too many possibilities to try them all."""
    people = by_name(members)
    able = tuple(tuple(member.name for member in people if _can(member, one)) for one in wanted)
    nobody = tuple(one for one, names in zip(wanted, able, strict=True) if not names)
    if nobody or not wanted:
        return Found(able, (), nobody)
    order = {member.name: at for at, member in enumerate(people)}
    sets = {tuple(sorted(one, key=order.__getitem__)) for one in _smallest([frozenset(names) for names in able])}
    return Found(able, tuple(sorted(sets, key=lambda names: [order[name] for name in names])), ())


def _can(member: Member, wanted: Wanted) -> bool:
    return member.levels.get(wanted.skill, wanted.level - 1) >= wanted.level


def _smallest(able: Sequence[frozenset[str]]) -> set[frozenset[str]]:
    """All sets of the smallest size that have somebody of each of the given ones, of which none is empty."""
    steps = iter(range(MOST_STEPS))
    for size in range(1, len(able)):
        if found := set(_of_size(size, able, frozenset(), steps)):
            return found
    return set(_of_size(len(able), able, frozenset(), steps))


def _of_size(
    size: int, open_: Sequence[frozenset[str]], chosen: frozenset[str], steps: Iterator[int]
) -> Iterator[frozenset[str]]:
    """Any set that covers the skills has somebody for the one that the fewest can: try each of them."""
    if next(steps, None) is None:
        raise UserError("there are too many possibilities to try them all; ask for fewer skills at a time")
    if not open_:
        yield chosen
    elif len(chosen) < size:
        fewest: frozenset[str] = min(open_, key=len)
        for name in sorted(fewest):
            yield from _of_size(size, [names for names in open_ if name not in names], chosen | {name}, steps)
