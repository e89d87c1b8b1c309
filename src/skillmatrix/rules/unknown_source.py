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

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.walk import walk_skills
from skillmatrix.model.workload import Workload, walk_basis

RULE = Rule("unknown-source", Severity.ERROR, "a source that is not listed")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every cited source is listed."""
    for route, skill in walk_skills(matrix):
        cited = skill.provenance.sources if skill.provenance else ()
        for index, source in enumerate(cited):
            if source not in matrix.sources:
                where = (*route, "provenance", "sources", index)
                yield Problem(RULE, where, f"“{source}” is not listed under sources", Nearest(source, matrix.sources))


def check_workload(workload: Workload) -> Iterator[Problem]:
    """Every source that is named as a basis is listed."""
    for route, source in walk_basis(workload):
        if source not in workload.sources:
            yield Problem(RULE, route, f"“{source}” is not listed under sources", Nearest(source, workload.sources))
