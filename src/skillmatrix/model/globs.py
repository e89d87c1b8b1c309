"""Patterns for paths: `*`, `?` and `[…]` inside one step of a path, `**` for any number of folders."""

from collections.abc import Sequence
from fnmatch import fnmatchcase


def matches(path: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the steps of a path fit those of a pattern: `a/b/x.yaml` fits `a/**/*.yaml`.

    Linear in both: no pattern can make it slow.
    """
    reached = {0}  # how many steps of the path the pattern may have used up so far
    for step in pattern:
        if step == "**":
            reached = set(range(min(reached, default=len(path) + 1), len(path) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(path) and fnmatchcase(path[at], step)}
    return len(path) in reached
