"""What most do.

Many rules ask only for what the rest of the file does already, so that no style is forced on anybody.
"""

LEAST = 4
"""Of fewer than this nobody can say what most of them do."""


def most(count: int, total: int) -> bool:
    """Whether `count` of `total` is what most do: at least three quarters of at least four."""
    return total >= LEAST and 4 * count >= 3 * total
