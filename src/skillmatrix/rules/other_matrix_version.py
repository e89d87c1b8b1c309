"""Trainings, the hours of tasks and workshops are for the version of the matrix that is there.

Levels may mean something else in another version, and tasks may be others. Somebody should look whether what the
trainings build, and the hours, still hold; and a room that voted on another version has not voted on this one.

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
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.trainings import Trainings

if TYPE_CHECKING:
    from skillmatrix.model.workload import Workload, WorkloadValues
    from skillmatrix.model.workshop import Workshop

RULE = Rule("other-matrix-version", Severity.WARNING, "a file to another version of the matrix")


def check(trainings: Trainings, matrix: Matrix) -> Iterator[Problem]:
    """The version that the trainings name."""
    cure = "look whether the levels still fit, then change it"
    return _other("these trainings are", trainings.matrix.version, matrix, cure)


def check_workload(workload: "Workload", matrix: Matrix) -> Iterator[Problem]:
    """The version that the hours are for."""
    cure = "look whether the hours still fit the tasks, then change it"
    return _other("this workload is", workload.matrix.version, matrix, cure)


def check_values(values: "WorkloadValues", matrix: Matrix) -> Iterator[Problem]:
    """The version that values were given for."""
    cure = "look whether the values still answer what is asked, then change it"
    return _other("these values are", values.matrix.version, matrix, cure)


def check_workshop(workshop: "Workshop", matrix: Matrix) -> Iterator[Problem]:
    """The version that the workshop votes on."""
    return _other("this workshop is", workshop.matrix.version, matrix, "open a new workshop for the new version")


def _other(what: str, given: str, matrix: Matrix, cure: str) -> Iterator[Problem]:
    if given != matrix.version:
        message = f"{what} for version {given}; the matrix is version {matrix.version}"
        yield Problem(RULE, ("matrix", "version"), message, cure)
