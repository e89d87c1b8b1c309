"""A task of a workload is a task of its role in the matrix.

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
      analyst: {tasks: {reprot: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}

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
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.workload import Workload
from skillmatrix.route import KEY

RULE = Rule("unknown-task", Severity.ERROR, "a task that the role does not have")


def check(workload: Workload, matrix: Matrix) -> Iterator[Problem]:
    """Roles that the matrix lacks have a rule of their own."""
    for name, hours in workload.roles.items():
        role = matrix.roles_by_id.get(name)
        known = {task.id for task in role.tasks} if role else hours.tasks.keys()
        for task in hours.tasks:
            if task not in known:
                route = ("roles", name, "tasks", task, KEY)
                yield Problem(RULE, route, f"“{task}” is no task of the role “{name}”", Nearest(task, known))
