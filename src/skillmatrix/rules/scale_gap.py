"""The levels of the scale are consecutive whole numbers, low to high.

Wrong:

    scale:
      0: {name: none}
      1: {name: basic}
      2: {name: good}
      4: {name: expert}

Right:

    scale:
      0: {name: none}
      1: {name: basic}
      2: {name: good}
      3: {name: expert}
"""

from collections.abc import Iterator
from itertools import pairwise

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.route import KEY

RULE = Rule("scale-gap", Severity.ERROR, "the levels of the scale are not consecutive")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Each level follows the one before it."""
    for before, level in pairwise(matrix.scale):
        if level != before + 1:
            yield Problem(
                RULE, ("scale", level, KEY), f"level {level} follows level {before}", f"the next level is {before + 1}"
            )
