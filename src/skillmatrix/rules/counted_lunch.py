"""A day of a programme leaves time for lunch, which is no working time.

Where the trainings of a day follow each other without a gap from the morning to the afternoon, lunch is counted as
learning, and plans and calendars become an hour too long.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    programmes:
      - {id: week, title: SQL week}
    trainings:
      - {id: one, title: One, kind: course, programme: week, at: {day: 1, time: "09:00"}, hours: 4}
      - {id: two, title: Two, kind: course, programme: week, at: {day: 1, time: "13:00"}, hours: 4}
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 0, to: 1}}}

Right:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    programmes:
      - {id: week, title: SQL week}
    trainings:
      - {id: one, title: One, kind: course, programme: week, at: {day: 1, time: "09:00"}, hours: 3.5}
      - {id: two, title: Two, kind: course, programme: week, at: {day: 1, time: "13:00"}, hours: 4}
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 0, to: 1}}}
"""

from collections.abc import Iterator
from itertools import pairwise

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings

RULE = Rule("counted-lunch", Severity.WARNING, "a day of training that counts lunch as learning")

MORNING, AFTERNOON = 11, 14
"""Whoever works from before 11 until after 2 has lunch in between."""
BREAK = 0.5
"""The shortest lunch in hours: what the German law on working time asks for in a day of more than six hours."""


def check(trainings: Trainings) -> Iterator[Problem]:
    """Each day of each programme on which all times are known; told at the training that runs through noon."""
    days: dict[tuple[str, int], list[tuple[float, float, int]]] = {}
    for at, training in enumerate(trainings.trainings):
        if training.programme and training.at and training.at.time:
            start = _hour(training)
            days.setdefault((training.programme, training.at.day), []).append(
                (start, start + float(training.hours), at)
            )
    for slots in days.values():
        slots.sort()
        begins, ends = slots[0][0], max(end for _, end, _ in slots)
        gaps = [later[0] - earlier[1] for earlier, later in pairwise(slots)]
        if begins < MORNING and ends > AFTERNOON and max([0.0, *gaps]) < BREAK:
            noon = next((at for start, end, at in slots if start <= 12.5 < end), slots[0][2])
            message = f"this day runs from {_time(begins)} to {_time(ends)} without a gap for lunch"
            yield Problem(RULE, ("trainings", noon, "hours"), message, "take lunch out of the hours")


def _hour(training: Training) -> float:
    assert training.at
    assert training.at.time
    hours, minutes = training.at.time.split(":")
    return int(hours) + int(minutes) / 60


def _time(hour: float) -> str:
    return f"{int(hour)}:{round(hour % 1 * 60):02}"
