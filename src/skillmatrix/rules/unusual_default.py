"""A default is a usual value.

The default of a driver is what counts when somebody does not know better, so it lies among the values that are typical.

Wrong:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query, question: How many are there?, typical: [5, 50], default: 500}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, name: a role, sentence: "At {low} to {high} hours this is a role."}
    roles:
      analyst: {tasks: {report: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}

Right:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query, question: How many are there?, typical: [5, 50], default: 20}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, name: a role, sentence: "At {low} to {high} hours this is a role."}
    roles:
      analyst: {tasks: {report: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.workload import Workload

RULE = Rule("unusual-default", Severity.WARNING, "a default that is not among the typical values")


def check(workload: Workload) -> Iterator[Problem]:
    """Drivers that say what is typical."""
    for at, driver in enumerate(workload.drivers):
        low, high = driver.typical or (driver.default, driver.default)
        if low <= high and not low <= driver.default <= high:
            message = f"the default {driver.default} of “{driver.id}” is not between {low} and {high}"
            key = "default" if "default" in driver.model_fields_set else "typical"
            yield Problem(RULE, ("drivers", at, key), message, "write a default that is usual, or mend what is typical")
