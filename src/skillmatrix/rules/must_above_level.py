"""The minimum of a must-have is at most the level that is required; the same holds for the level at hire.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 2, must: 3}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, must: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_requirements

RULE = Rule("must-above-level", Severity.ERROR, "a minimum above the level that is required")


def check(matrix: Matrix) -> Iterator[Problem]:
    """No gate and no level at hire is above its target."""
    for route, _, required in walk_requirements(matrix):
        for field, level in (("must", required.must), ("hire_level", required.hire_level)):
            if level is not None and level > required.level:
                message = f"{field} {level} is above the required level {required.level}"
                yield Problem(RULE, (*route, field), message)
