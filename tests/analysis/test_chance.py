"""How often a room agrees by chance: the table in the guide to the workshop, worked out over all ways to vote."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import comb, factorial, prod
from pathlib import Path

import pytest

from skillmatrix.analysis.consensus import votes_for_a_must
from skillmatrix.analysis.workshop import target_verdict
from skillmatrix.model.workshop import FEWEST, Rules

DOCS = Path(__file__).parents[2] / "docs"
WITHOUT_A_LEAST_NUMBER = Rules(votes=FEWEST)
"""The rules without the eight votes, to see what these are there for."""
EVEN = {4: (1, 1, 1, 1), 5: (1, 1, 1, 1, 1), 6: (1, 1, 1, 1, 1, 1)}
MIDDLE = {4: (1, 2, 2, 1), 5: (1, 2, 3, 2, 1), 6: (1, 2, 3, 3, 2, 1)}
VOTERS = (5, 8, 12)


def ways(voters: int, levels: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many votes can fall on so many levels."""
    if levels == 1:
        yield (voters,)
        return
    for first in range(voters + 1):
        yield from ((first, *rest) for rest in ways(voters - first, levels - 1))


def chance_of_agreeing(voters: int, weights: Sequence[int]) -> Fraction:
    """The chance that votes which fall on levels with these weights agree."""
    total = 0
    for votes in ways(voters, len(weights)):
        counts = {level: number for level, number in enumerate(votes) if number}
        if target_verdict(counts, WITHOUT_A_LEAST_NUMBER).state == "agreed":
            orders = factorial(voters) // prod(map(factorial, votes))
            total += orders * prod(weight**number for weight, number in zip(weights, votes, strict=True))
    return Fraction(total, sum(weights) ** voters)


@pytest.mark.parametrize(
    ("page", "even", "middle", "point"),
    [
        ("workshop.md", "any level alike", "mostly the middle", "."),
        ("workshop-de.md", "jede Stufe gleich oft", "meist die Mitte", ","),
    ],
)
def test_the_guide_says_how_often_chance_agrees(page: str, even: str, middle: str, point: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| ([^|]+) \| ([\d.,]+) % \| ([\d.,]+) % \| ([\d.,]+) % \|$", text, re.MULTILINE)

    worked_out = [
        (str(levels), name, *(f"{float(chance_of_agreeing(voters, weights)):.1%}" for voters in VOTERS))
        for name, table in ((even, EVEN), (middle, MIDDLE))
        for levels, weights in table.items()
    ]
    assert [(*row[:2], *(f"{cell.replace(point, '.')}%" for cell in row[2:])) for row in rows] == worked_out


def test_a_must_by_chance_is_as_rare_as_the_guide_says() -> None:
    needed = votes_for_a_must(8)

    assert needed == 7
    assert f"{sum(comb(8, votes) for votes in range(needed, 9)) / 2**8:.1%}" == "3.5%"
