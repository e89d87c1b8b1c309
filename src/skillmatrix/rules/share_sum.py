"""The shares of time of a role's tasks add up to 100 percent, or no task has one.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, share: 50, skills: [sql]}
          - {id: test, text: Test reports, share: 40, skills: [testing]}
        requires: {sql: 2, testing: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, share: 60, skills: [sql]}
          - {id: test, text: Test reports, share: 40, skills: [testing]}
        requires: {sql: 2, testing: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix

RULE = Rule("share-sum", Severity.ERROR, "the shares of time do not add up to 100")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The shares of each role."""
    for index, role in enumerate(matrix.roles):
        shares = [task.share for task in role.tasks]
        if all(share is None for share in shares):
            continue
        total = sum(share or 0 for share in shares)
        if total != 100 or None in shares:
            without = f"; {shares.count(None)} of {len(shares)} tasks have none" if None in shares else ""
            yield Problem(
                RULE,
                ("roles", index, "tasks"),
                f"the shares of “{role.id}” add up to {total}{without}",
                "they add up to 100",
            )
