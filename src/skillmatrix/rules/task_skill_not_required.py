"""What the tasks of a role use, the role requires.

A task that uses a skill the role does not ask for means that the skill is never asked about, never learned and never
mentioned in an advert, although it is needed every week.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, skills: [sql, privacy]}
        requires: {sql: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, skills: [sql, privacy]}
        requires: {sql: 2, privacy: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_roles

RULE = Rule("task-skill-not-required", Severity.WARNING, "a task uses a skill that its role does not require")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The skills of every task of every role that requires skills, and no misspelt ones."""
    for route, role in walk_roles(matrix):
        is_known = role.requires and role.requires.keys() <= matrix.skills.keys()
        for at, task in enumerate(role.tasks if is_known else ()):
            for index, skill in enumerate(task.skills):
                if skill in matrix.skills and skill not in role.requires and skill not in role.named:
                    message = f"“{role.id}” does not require “{skill}”, which this task uses"
                    cure = f"add {skill}: level to requires, or take it out of the task"
                    yield Problem(RULE, (*route, "tasks", at, "skills", index), message, cure)
