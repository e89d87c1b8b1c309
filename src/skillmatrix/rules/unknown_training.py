"""What trainings refer to exists: trainings, programmes and phases.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: basics, title: SQL basics, kind: course, hours: 4, builds: {sql: {from: 0, to: 1}}}
      - {id: more, title: More SQL, kind: course, hours: 4, after: [basic], builds: {sql: {from: 1, to: 2}}}

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
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.trainings import Trainings
from skillmatrix.route import Route

RULE = Rule("unknown-training", Severity.ERROR, "a training, programme or phase that is not in the file")


def check(trainings: Trainings) -> Iterator[Problem]:
    """Every reference inside the file leads somewhere."""
    known = {
        "training": trainings.by_id.keys(),
        "programme": trainings.programmes_by_id.keys(),
        "phase": {phase.id for phase in trainings.phases},
    }
    for route, what, name in _references(trainings):
        if name not in known[what]:
            yield Problem(RULE, route, f"“{name}” is no {what} of this file", Nearest(name, known[what]))


def _references(trainings: Trainings) -> Iterator[tuple[Route, str, str]]:
    for at, phase in enumerate(trainings.phases):
        for index, name in enumerate(phase.next):
            yield ("phases", at, "next", index), "phase", name
    for at, training in enumerate(trainings.trainings):
        if training.programme is not None:
            yield ("trainings", at, "programme"), "programme", training.programme
        for index, name in enumerate(training.phases):
            yield ("trainings", at, "phases", index), "phase", name
        for index, name in enumerate(training.after):
            yield ("trainings", at, "after", index), "training", name
