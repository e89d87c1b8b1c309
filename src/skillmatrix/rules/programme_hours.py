"""The hours of a programme are those of its trainings.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    programmes:
      - {id: week, title: SQL week, hours: 10}
    trainings:
      - {id: basics, title: SQL basics, kind: course, programme: week, hours: 4, builds: {sql: {from: 0, to: 1}}}
      - {id: more, title: More SQL, kind: course, programme: week, hours: 4, builds: {sql: {from: 1, to: 2}}}

Right:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    programmes:
      - {id: week, title: SQL week, hours: 8}
    trainings:
      - {id: basics, title: SQL basics, kind: course, programme: week, hours: 4, builds: {sql: {from: 0, to: 1}}}
      - {id: more, title: More SQL, kind: course, programme: week, hours: 4, builds: {sql: {from: 1, to: 2}}}
"""

from collections.abc import Iterator
from decimal import Decimal

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.trainings import Trainings

RULE = Rule("programme-hours", Severity.WARNING, "a programme whose hours are not those of its trainings")


def check(trainings: Trainings) -> Iterator[Problem]:
    """Programmes that say their hours."""
    for at, programme in enumerate(trainings.programmes):
        total = sum((training.hours for training in trainings.of(programme.id)), Decimal(0))
        if programme.hours is not None and programme.hours != total:
            message = f"the programme says {programme.hours} hours, and its trainings have {total}"
            yield Problem(RULE, ("programmes", at, "hours"), message, f"write {total}, or mend the trainings")
