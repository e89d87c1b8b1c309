"""Trainings and workshops are for the version of the matrix that is there.

Levels may mean something else in another version. Somebody should look whether what the trainings
build still holds; and a room that voted on another version has not voted on this one.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "0.9"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 0, to: 1}}}

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
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.trainings import Trainings
from skillmatrix.model.workshop import Workshop

RULE = Rule("other-matrix-version", Severity.WARNING, "trainings or a workshop to another version of the matrix")


def check(trainings: Trainings, matrix: Matrix) -> Iterator[Problem]:
    """The version that the trainings name."""
    given = trainings.matrix.version
    if given != matrix.version:
        message = f"these trainings are for version {given}; the matrix is version {matrix.version}"
        yield Problem(RULE, ("matrix", "version"), message, "look whether the levels still fit, then change it")


def check_workshop(workshop: Workshop, matrix: Matrix) -> Iterator[Problem]:
    """The version that the workshop votes on."""
    given = workshop.matrix.version
    if given != matrix.version:
        message = f"this workshop votes on version {given}; the matrix is version {matrix.version}"
        yield Problem(RULE, ("matrix", "version"), message, "open a new workshop for the new version")
