"""A training leads from a level to a higher one.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 1, to: 1}}}

Right:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 0, to: 1}}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.trainings import Trainings, walk_builds

RULE = Rule("empty-build", Severity.ERROR, "a training that raises nothing")


def check(trainings: Trainings) -> Iterator[Problem]:
    """`from` is below `to`."""
    for route, _, build in walk_builds(trainings):
        if build.from_level >= build.to:
            message = f"this leads from level {build.from_level} to level {build.to}"
            yield Problem(RULE, (*route, "to"), message, "the level behind to is the higher one")
