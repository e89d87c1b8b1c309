"""A rule that says when somebody is ready names more skills than are to be reached, and each of them once.

`met: 7` of eight skills leaves one open. `met: 9` of eight can only mean eight, and is more likely a slip. On a ladder
a step may ask for fewer skills than the rule counts; there all of them are meant.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2, testing: 2}
        ready: {met: 3, of: [sql, testing]}

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
from skillmatrix.model.walk import walk_ready

RULE = Rule("ready-count", Severity.WARNING, "a rule of readiness that counts wrongly")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Each rule: what it counts, and what it lists."""
    for route, role, rule in walk_ready(matrix):
        of = rule.of or tuple(role.requires)
        if rule.met > len(set(of)) and not role.ladder:
            message = f"{rule.met} target levels are to be reached, and the rule is about {len(set(of))}"
            yield Problem(RULE, (*route, "met"), message, f"write {len(set(of))} or less")
        for index, skill in enumerate(of):
            if skill in of[:index]:
                yield Problem(RULE, (*route, "of", index), f"“{skill}” stands here twice", "it counts once; delete it")
