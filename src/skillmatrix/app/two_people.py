"""Answers of one pseudonym on two days that look like two people: only the newer count, and that is told.

People change, and nobody can know; but they rarely forget much, or leap ahead, while half of their levels change.
"""

from collections.abc import Collection, Iterable
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from skillmatrix.app.handed import HandedIn
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence

FEWEST = 4
"""Skills with a level on both days, from which on anything can be said."""
JUMP = 2
"""Levels that people do not rise by at once in much of what they do."""


class Doubt(NamedTuple):
    """Two answers under one pseudonym that may be by two people."""

    older: HandedIn
    newer: HandedIn


def doubts_of(handed: Iterable[HandedIn], persons: Collection[str]) -> tuple[Doubt, ...]:
    """Of some people, what they said of themselves on one day held against what they said on the next."""
    by_person: dict[str, list[HandedIn]] = {}
    for each in handed:
        if each.answers.rater == "self" and each.answers.person in persons:
            by_person.setdefault(each.answers.person, []).append(each)
    series = (sorted(given, key=attrgetter("answers.date")) for _, given in sorted(by_person.items()))
    return tuple(
        Doubt(older, newer) for given in series for older, newer in pairwise(given) if _look_like_two(older, newer)
    )


def tell_doubts(doubts: Iterable[Doubt], tell: Tell) -> None:
    """A sentence for each, which says nothing about levels: who reads it may not know them."""
    for older, newer in doubts:
        tell(
            Sentence(
                "{older} and {newer} both say person: {person} and may be by two people; only the newer one counts; "
                "if so, give one of them another pseudonym",
                older=older.place,
                newer=newer.place,
                person=newer.answers.person,
            )
        )


def _look_like_two(older: HandedIn, newer: HandedIn) -> bool:
    """At least half of the levels have changed, and at least a quarter are lower or jump by two."""
    before, after = older.answers.ratings, newer.answers.ratings
    levels = ((before[skill].level, after[skill].level) for skill in before.keys() & after.keys())
    steps = [now - then for then, now in levels if then is not None and now is not None]
    changed, odd = sum(step != 0 for step in steps), sum(step < 0 or step >= JUMP for step in steps)
    return len(steps) >= FEWEST and 2 * changed >= len(steps) and 4 * odd >= len(steps)
