"""A rule that says when somebody is ready is about skills that the role requires.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2}
        ready: {met: 1, of: [sql, testing]}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2, testing: 2}
        ready: {met: 1, of: [sql, testing]}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.walk import walk_ready

RULE = Rule("ready-skill", Severity.ERROR, "a rule of readiness about a skill that is not required")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Each skill that a rule names."""
    for route, role, rule in walk_ready(matrix):
        for index, skill in enumerate(rule.of or ()):
            if skill not in role.requires:
                message = f"the role does not require “{skill}”"
                yield Problem(RULE, (*route, "of", index), message, Nearest(skill, role.requires, "take it out"))
