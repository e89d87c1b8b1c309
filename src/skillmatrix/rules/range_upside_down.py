"""A range begins with its low number.

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
      analyst: {tasks: {report: {base: [2, 1], per: {queries: [0.1, 0.2]}}}}

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
from skillmatrix.model.workload import Range, Workload
from skillmatrix.route import Route

RULE = Rule("range-upside-down", Severity.ERROR, "a range whose low number is above the high one")


def check(workload: Workload) -> Iterator[Problem]:
    """Hours, typical values, and what examples come to."""
    for route, (low, high) in _ranges(workload):
        if low > high:
            yield Problem(RULE, route, f"{low} is more than {high}", f"write [{high}, {low}]: first low, then high")


def _ranges(workload: Workload) -> Iterator[tuple[Route, Range]]:
    for at, driver in enumerate(workload.drivers):
        if driver.typical is not None:
            yield ("drivers", at, "typical"), driver.typical
    for role, hours in workload.roles.items():
        for task, each in hours.tasks.items():
            yield ("roles", role, "tasks", task, "base"), each.base
            yield from ((("roles", role, "tasks", task, "per", name), span) for name, span in each.per.items())
    for at, example in enumerate(workload.examples):
        yield ("examples", at, "result", "hours"), example.result.hours
        yield ("examples", at, "result", "fte"), example.result.fte
