"""A driver can be a share of another one, which is a number of its own.

A share of a share, or of itself, cannot be worked out. A share counts in the units of the driver it is a share of, so
it has none of its own.

Wrong:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query a week, question: How many queries are there in a week?}
      - {id: beginners, name: Beginners, unit: per beginner, question: How many percent?, share_of: beginners}
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
      - {id: queries, name: Queries, unit: per query a week, question: How many queries are there in a week?}
      - {id: beginners, name: Beginners, unit: per beginner, question: How many percent?, share_of: queries}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, name: a role, sentence: "At {low} to {high} hours this is a role."}
    roles:
      analyst: {tasks: {report: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.workload import Workload

RULE = Rule("driver-share", Severity.ERROR, "a driver that is a share of a share, or has a unit of its own")
OWN = ("per_unit", "free", "taper")


def check(workload: Workload) -> Iterator[Problem]:
    """Drivers with `share_of`. One that is not listed has a rule of its own."""
    for at, driver in enumerate(workload.drivers):
        whole = workload.by_driver.get(driver.share_of or "")
        if whole is None:
            continue
        if whole.share_of is not None:
            message = f"“{whole.id}” is a share itself, so “{driver.id}” cannot be a share of it"
            yield Problem(RULE, ("drivers", at, "share_of"), message, "name a driver that is a number of its own")
        for key in OWN:
            if key in driver.model_fields_set:
                message = f"a share counts as “{whole.id}” does, so {key} says nothing here"
                yield Problem(RULE, ("drivers", at, key), message, "leave it out")
