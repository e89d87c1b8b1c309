"""A level that comes only with practice needs a practice that says what is done.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 0, to: 1, practice: true}}}

Right:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - id: basics
        title: SQL basics
        kind: course
        hours: 4
        practice: {hours: 6, text: Answer three real questions with a query}
        builds: {sql: {from: 0, to: 1, practice: true}}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.trainings import Trainings, walk_builds

RULE = Rule("practice-missing", Severity.WARNING, "a level that needs a practice nobody describes")


def check(trainings: Trainings) -> Iterator[Problem]:
    """Where a build says `practice: true`, the training has a practice."""
    for route, skill, build in walk_builds(trainings):
        if build.practice and trainings.trainings[int(route[1])].practice is None:
            message = f"level {build.to} of “{skill}” comes with practice, and this training has none"
            yield Problem(RULE, (*route, "practice"), message, "add practice: {hours: …, text: …} to the training")
