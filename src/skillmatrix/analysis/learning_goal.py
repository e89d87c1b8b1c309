"""What a person can still gain on the way to a role, in whole numbers, so that plans can be compared by the million.

Levels count from the lowest of the scale. The worth of a level is what it adds to coverage.low (docs/scoring.md 3), as
a numerator over one denominator that all skills share.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.analysis.exact import in_common
from skillmatrix.analysis.result import Result
from skillmatrix.analysis.skill import coverage_of

Levels = list[int]
"""The level of each skill by its number; -1 where nobody knows it."""

UNKNOWN = -1


class Effect(NamedTuple):
    """Whoever is at `start` or above it in a skill, but below `to`, is at `to` afterwards. Skills by number."""

    start: int
    skill: int
    to: int


class Goal(NamedTuple):
    """Where somebody stands and what counts.

    `skills`: ids by number. `levels`: where the person is. `worth[skill][level]`: what the level adds to coverage.low,
    over `whole`. `gates`: skill number and the level its must-have needs, of those whose level is known.
    """

    skills: tuple[str, ...]
    levels: tuple[int, ...]
    worth: tuple[tuple[int, ...], ...]
    whole: int
    gates: tuple[tuple[int, int], ...]

    def reached(self, levels: Sequence[int]) -> tuple[int, int]:
        """How many must-haves reach their minimum, and coverage.low over `whole`."""
        gates = sum(levels[skill] >= gate for skill, gate in self.gates)
        return gates, sum(worth[level] for worth, level in zip(self.worth, levels, strict=True) if level >= 0)

    def coverage(self, reached: int) -> Fraction:
        """Coverage as a share of 1."""
        return Fraction(reached, self.whole)


def goal_of(result: Result, known: Mapping[str, int], built: Iterable[str], scale: tuple[int, int]) -> Goal:
    """The goal of a scored person.

    `known`: the levels of all skills that count, by id, also of those the role does not ask for, which may open a
    training. `built`: ids of the skills that trainings build. `scale`: its lowest and its highest level.
    """
    lowest, highest = scale
    applicable = {skill.skill: skill for skill in result.skills if skill.is_applicable}
    skills = tuple(dict.fromkeys((*applicable, *known, *built)))
    shares = [
        (skill.share or Fraction(0)) * coverage_of(level, skill.required, lowest)
        for skill in applicable.values()
        for level in range(lowest, highest + 1)
    ]
    numerators, whole = in_common(shares)
    size = highest - lowest + 1
    worth = {name: tuple(numerators[at * size : (at + 1) * size]) for at, name in enumerate(applicable)}
    nothing = (0,) * size
    return Goal(
        skills,
        tuple(known[name] - lowest if name in known else UNKNOWN for name in skills),
        tuple(worth.get(name, nothing) for name in skills),
        whole,
        tuple((skills.index(gate.skill), gate.gate - lowest) for gate in result.gates if gate.level is not None),
    )


def raised(levels: Sequence[int], effects: Iterable[Effect]) -> Levels:
    """The levels after all effects, whatever their order.

    `effects` come in the order of `start`, so one pass is enough: what somebody is too low for raises nothing, and
    neither does anything behind it in the same skill, which asks for no less.
    """
    after = list(levels)
    for start, skill, to in effects:
        if start <= after[skill] < to:
            after[skill] = to
    return after
