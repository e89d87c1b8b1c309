"""No requirement asks for a lowest level that has a text.

The lowest level is where everybody begins: whoever cannot do anything yet is there, too. So a requirement at that level
is neither asked nor counted. Many ladders count from 1 and mean by it something that has to be reached; their scale
needs a level below that. Told once for the whole matrix.

Wrong:

    scale:
      1: {name: foundation}
      2: {name: practitioner}
      3: {name: lead}
    roles:
      - id: analyst
        title: Data analysis
        requires: {sql: 1, testing: 1}

Right:

    scale:
      0: {name: none}
      1: {name: foundation}
      2: {name: practitioner}
      3: {name: lead}
    roles:
      - id: analyst
        title: Data analysis
        requires: {sql: 1, testing: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix

RULE = Rule("lowest-required", Severity.WARNING, "requirements at a lowest level that has a text")


def check(matrix: Matrix) -> Iterator[Problem]:
    """A scale that begins at 0 says by itself that nothing is there yet."""
    lowest = matrix.lowest
    described = {name for name, skill in matrix.skills.items() if lowest in skill.described}
    asked = [
        skill
        for role in matrix.roles
        for skill, required in role.requires.items()
        if required.level == lowest and skill in described
    ]
    if lowest and asked:
        first = f"such as that of “{asked[0]}”"
        message = f"everybody is at level {lowest} or above: requirements at it, {first}, are neither asked nor counted"
        yield Problem(RULE, ("scale",), message, f"let the scale begin one lower: {lowest - 1}: {{name: …}}")
