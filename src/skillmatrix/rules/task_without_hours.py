"""Every task of a role has hours.

A sum that leaves a task out is too small, and nobody sees it.

Wrong:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query a week, question: How many queries are there in a week?}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, name: a role, sentence: "At {low} to {high} hours this is a role."}
    roles:
      analyst: {tasks: {}}

Right:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query a week, question: How many queries are there in a week?}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, name: a role, sentence: "At {low} to {high} hours this is a role."}
    roles:
      analyst: {tasks: {report: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.workload import Workload

RULE = Rule("task-without-hours", Severity.WARNING, "a task whose hours nobody estimates")


def check(workload: Workload, matrix: Matrix) -> Iterator[Problem]:
    """The tasks of the roles that the workload is about."""
    for name, hours in workload.roles.items():
        role = matrix.roles_by_id.get(name)
        missing = [task.id for task in role.tasks if task.id not in hours.tasks] if role else []
        if missing:
            message = f"tasks of the role “{name}” have no hours: {', '.join(missing[:6])}"
            more = ", …" if len(missing) > 6 else ""
            yield Problem(RULE, ("roles", name, "tasks"), message + more, "the sum is too small without them")
