"""A source that is cited is listed under `sources`.

Wrong:

    sources:
      survey: {title: Team survey}
    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
            provenance: {status: attested, sources: [surwey]}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}

Right:

    sources:
      survey: {title: Team survey}
    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
            provenance: {status: attested, sources: [survey]}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.references import Provenance, Source
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.walk import walk_skills
from skillmatrix.route import Route

if TYPE_CHECKING:
    from skillmatrix.model.trainings import Trainings
    from skillmatrix.model.workload import Workload

RULE = Rule("unknown-source", Severity.ERROR, "a source that is not listed")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every cited source is listed."""
    for route, skill in walk_skills(matrix):
        if skill.provenance:
            yield from _unlisted((*route, "provenance"), skill.provenance, matrix.sources)


def check_trainings(trainings: "Trainings") -> Iterator[Problem]:
    """The same for programmes and trainings."""
    from skillmatrix.model.trainings import walk_provenance

    for route, provenance in walk_provenance(trainings):
        yield from _unlisted(route, provenance, trainings.sources)


def check_workload(workload: "Workload") -> Iterator[Problem]:
    """The same for what is named as a basis of hours."""
    from skillmatrix.model.workload import walk_basis

    for route, source in walk_basis(workload):
        if source not in workload.sources:
            yield Problem(RULE, route, f"“{source}” is not listed under sources", Nearest(source, workload.sources))


def _unlisted(route: Route, provenance: Provenance, sources: Mapping[str, Source]) -> Iterator[Problem]:
    for index, source in enumerate(provenance.sources):
        if source not in sources:
            message = f"“{source}” is not listed under sources"
            yield Problem(RULE, (*route, "sources", index), message, Nearest(source, sources))
