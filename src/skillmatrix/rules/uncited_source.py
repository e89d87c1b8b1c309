"""A source is cited by a skill or a training, or says in a note what it is there for.

A source that nothing refers to was mostly left behind when a skill went. Works that shaped the matrix as a whole are
right there; a note says so.

Wrong:

    sources:
      survey: {title: Team survey}

Right:

    sources:
      survey: {title: Team survey, note: The categories follow its chapters.}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.route import KEY

if TYPE_CHECKING:
    from skillmatrix.model.workload import Workload

RULE = Rule("uncited-source", Severity.INFO, "a source that nothing refers to")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every source without a note. While a skill cites a source that is misspelt, nobody can tell."""
    origins = [each.provenance for each in matrix.skills.values()]
    origins += [each.provenance for each in matrix.trainings] + [each.provenance for each in matrix.programmes]
    cited = {name for origin in origins if origin for name in origin.sources}
    is_known = cited <= matrix.sources.keys()
    for name, source in matrix.sources.items():
        if is_known and name not in cited and source.note is None:
            cure = "cite it in the provenance of a skill, or say in a note what it is there for"
            yield Problem(RULE, ("sources", name, KEY), f"no skill cites “{name}”", cure)


def check_workload(workload: "Workload") -> Iterator[Problem]:
    """Every source is the basis of something. While one is misspelt, nobody can tell."""
    from skillmatrix.model.workload import walk_basis

    cited = {source for _, source in walk_basis(workload)}
    is_known = cited <= workload.sources.keys()
    for name in workload.sources if is_known else ():
        if name not in cited:
            message = f"no basis names “{name}”"
            yield Problem(RULE, ("sources", name, KEY), message, "name it where it supports a number, or leave it out")
