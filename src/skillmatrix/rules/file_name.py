"""A matrix file has the name of its id.

Commands find a matrix by its id: `skillmatrix report --matrix data-team` opens `matrices/data-team.yaml`.
"""

from collections.abc import Iterator
from pathlib import PurePath

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import Document

RULE = Rule("file-name", Severity.WARNING, "the file is not named after the matrix")


def check(document: Document, matrix: Matrix) -> Iterator[Problem]:
    """The name of the file, if it has one."""
    name = PurePath(document.name)
    if name.suffix in {".yaml", ".yml"} and name.stem != matrix.id:
        yield Problem(
            RULE, ("id",), f"the id is “{matrix.id}” and the file is {name.name}", f"name the file {matrix.id}.yaml"
        )
