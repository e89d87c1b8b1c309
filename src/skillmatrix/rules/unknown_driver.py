"""A driver that is named stands under `drivers`.

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
      analyst: {tasks: {report: {base: [1, 2], per: {querys: [0.1, 0.2]}}}}

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
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.workload import Workload
from skillmatrix.route import KEY, Route

RULE = Rule("unknown-driver", Severity.ERROR, "a driver that is not in the file")


def check(workload: Workload) -> Iterator[Problem]:
    """Drivers of tasks, of values, and those that others are a share of."""
    for route, name in _named(workload):
        if name not in workload.by_driver:
            yield Problem(RULE, route, f"“{name}” is not listed under drivers", Nearest(name, workload.by_driver))


def _named(workload: Workload) -> Iterator[tuple[Route, str]]:
    for at, driver in enumerate(workload.drivers):
        if driver.share_of is not None:
            yield ("drivers", at, "share_of"), driver.share_of
    for role, hours in workload.roles.items():
        for task, each in hours.tasks.items():
            yield from ((("roles", role, "tasks", task, "per", name, KEY), name) for name in each.per)
        yield from ((("roles", role, "reference", name, KEY), name) for name in hours.reference)
        if hours.instead is not None:
            yield ("roles", role, "instead", "driver"), hours.instead.driver
    for at, example in enumerate(workload.examples):
        yield from ((("examples", at, "values", name, KEY), name) for name in example.values)
