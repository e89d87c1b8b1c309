"""No training comes after itself, and no circle of trainings does.

Nobody could begin it: each training would wait for another one of the circle.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: basics, title: SQL basics, kind: course, hours: 4, after: [more], builds: {sql: {from: 0, to: 1}}}
      - {id: more, title: More SQL, kind: course, hours: 4, after: [basics], builds: {sql: {from: 1, to: 2}}}

Right:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 0, to: 1}}}
      - {id: more, title: More SQL, kind: course, hours: 4, after: [basics], builds: {sql: {from: 1, to: 2}}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.cycles import find_cycles, way_of
from skillmatrix.model.trainings import Trainings

RULE = Rule("training-cycle", Severity.ERROR, "trainings that wait for each other")


def check(trainings: Trainings) -> Iterator[Problem]:
    """Each circle once, at the link that closes it."""
    at = {training.id: index for index, training in enumerate(trainings.trainings)}
    after = {training.id: training.after for training in trainings.trainings}
    for circle in find_cycles(after):
        last, first = circle[-1], circle[0]
        route = ("trainings", at[last], "after", after[last].index(first))
        message = f"“{first}” comes after itself" + ("" if len(circle) == 1 else f": {way_of(circle)}")
        yield Problem(RULE, route, message, "take one of the links out")
