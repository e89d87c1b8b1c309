"""Ordinary work is a part of a training's hours, not more than them.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: desk, title: Question desk, kind: practice, hours: 8, work_hours: 10, builds: {sql: {from: 0, to: 1}}}

Right:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: desk, title: Question desk, kind: practice, hours: 10, work_hours: 8, builds: {sql: {from: 0, to: 1}}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.trainings import Trainings

RULE = Rule("work-hours", Severity.ERROR, "more hours of ordinary work than hours")


def check(trainings: Trainings) -> Iterator[Problem]:
    """`work_hours` of each training."""
    for at, training in enumerate(trainings.trainings):
        if training.work_hours > training.hours:
            message = f"{training.work_hours} hours of ordinary work cannot be a part of {training.hours} hours"
            yield Problem(RULE, ("trainings", at, "work_hours"), message, "hours count everything but the practice")
