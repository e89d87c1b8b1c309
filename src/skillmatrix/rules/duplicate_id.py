"""An id stands for one thing.

Answers, tasks and commands refer to skills, categories and roles by id alone, so ids are unique across the three.

Wrong:

    roles:
      - id: sql
        title: Database person
        requires: {sql: 2}

Right:

    roles:
      - id: database-person
        title: Database person
        requires: {sql: 2}
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.trainings import Trainings
from skillmatrix.model.walk import walk_ids
from skillmatrix.route import Route

if TYPE_CHECKING:
    from skillmatrix.model.workload import Workload
    from skillmatrix.model.workshop import Workshop

RULE = Rule("duplicate-id", Severity.ERROR, "an id is used twice")


def check(matrix: Matrix) -> Iterator[Problem]:
    """No id of a category, skill or role, and no id of a task within its role, stands twice."""
    return _twice(walk_ids(matrix))


def check_trainings(trainings: Trainings) -> Iterator[Problem]:
    """No id of a training or a programme, which plans name side by side, and none of a phase, stands twice."""
    return _twice(
        (
            *((("trainings", at, "id"), "", each.id) for at, each in enumerate(trainings.trainings)),
            *((("programmes", at, "id"), "", each.id) for at, each in enumerate(trainings.programmes)),
            *((("phases", at, "id"), "phases", each.id) for at, each in enumerate(trainings.phases)),
        )
    )


def check_workshop(workshop: "Workshop") -> Iterator[Problem]:
    """No id of a question, and no id of an answer within its question, stands twice."""
    asked = tuple(enumerate(workshop.ask.questions))
    answers = (
        (("ask", "questions", at, "answers", number, "id"), str(at), answer.id)
        for at, question in asked
        for number, answer in enumerate(question.answers)
    )
    return _twice((*((("ask", "questions", at, "id"), "", each.id) for at, each in asked), *answers))


def check_workload(workload: "Workload") -> Iterator[Problem]:
    """No id of a driver, of a band or of an example stands twice."""
    return _twice(
        (
            *((("drivers", at, "id"), "drivers", each.id) for at, each in enumerate(workload.drivers)),
            *((("bands", at, "id"), "bands", each.id) for at, each in enumerate(workload.bands)),
            *((("examples", at, "id"), "examples", each.id) for at, each in enumerate(workload.examples)),
        )
    )


def _twice(ids: Iterable[tuple[Route, str, str]]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Route] = {}
    for route, scope, name in ids:
        if (scope, name) in first:
            related = ((first[scope, name], "first used here"),)
            yield Problem(RULE, route, f"the id “{name}” is already taken", "choose another id", related)
        first.setdefault((scope, name), route)
