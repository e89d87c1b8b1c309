"""A level on a scale of any length, as one of the five above the lowest that people know best."""

GUIDED = 2
"""Of five levels, up to this one somebody needs guidance."""


def fifth(level: int, lowest: int, highest: int) -> int:
    """The level as one of one to five, rounded half up."""
    steps, above = highest - lowest, level - lowest
    return min(5, max(1, (10 * above + steps) // (2 * steps)))


def with_guidance(level: int, lowest: int, highest: int) -> bool:
    """Whether somebody at this level needs guidance."""
    return fifth(level, lowest, highest) <= GUIDED
