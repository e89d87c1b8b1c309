"""Bands rise, and the last one has no limit.

A sum belongs to the first band whose `below` is above it, so each limit is above the one before, and the last band has
none.

Wrong:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query a week, question: How many queries are there in a week?}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, below: 0.1, name: a role, sentence: "At {low} to {high} hours this is a role."}
    roles:
      analyst: {tasks: {report: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}

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
from decimal import Decimal

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.workload import Workload

RULE = Rule("band-order", Severity.ERROR, "bands that do not rise, or do not end without a limit")


def check(workload: Workload) -> Iterator[Problem]:
    """The limits in the order of the file."""
    before = Decimal(0)
    for at, band in enumerate(workload.bands[:-1]):
        if band.below is None:
            message = f"“{band.id}” has no limit, so nothing reaches the bands behind it"
            yield Problem(RULE, ("bands", at), message, "say below how many full-time posts it ends")
        elif band.below <= before:
            message = f"“{band.id}” ends at {band.below}, where the band before it ends at {before}"
            yield Problem(RULE, ("bands", at, "below"), message, "order the bands from small to large")
        before = band.below or before
    last = len(workload.bands) - 1
    if workload.bands[last].below is not None:
        message = "the last band has a limit, so a larger sum belongs to none"
        yield Problem(RULE, ("bands", last, "below"), message, "leave it out")
