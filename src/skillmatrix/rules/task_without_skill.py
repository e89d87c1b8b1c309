"""A task names the skills it uses.

Tasks are the reason why a role requires skills. A task without any is either one that needs nothing special, or one
whose skill the matrix forgot, so this is a hint. Matrices whose tasks name no skills at all are left alone.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, skills: [sql]}
          - {id: teach, text: Teach colleagues}
        requires: {sql: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, skills: [sql]}
          - {id: teach, text: Teach colleagues, skills: [training]}
        requires: {sql: 2, training: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_roles

RULE = Rule("task-without-skill", Severity.INFO, "a task that uses no skill")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every task, if any task of the matrix names a skill."""
    using = {task.id for role in matrix.roles for task in role.tasks if task.skills}
    if not using:
        return
    for route, role in walk_roles(matrix):
        for index, task in enumerate(role.tasks):
            is_shared = role.ladder is not None or role.based_on is not None
            if not task.skills and not (is_shared and task.id in using):
                where = (*route, "tasks", index, "id")
                yield Problem(RULE, where, f"the task “{task.id}” uses no skill", "add skills: [skill]")
