"""An id can be the name of a file on any computer.

Matrices, answers and papers are named after ids, and Windows keeps some names for devices: a file `con.yaml` cannot be
made, opened or unpacked there.

Wrong:

    roles:
      - id: aux
        title: Auxiliary analyst
        requires: {sql: 2}

Right:

    roles:
      - id: auxiliary
        title: Auxiliary analyst
        requires: {sql: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_ids

RULE = Rule("reserved-id", Severity.ERROR, "an id that no file can have on Windows")

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)


def check(matrix: Matrix) -> Iterator[Problem]:
    """The ids of the matrix, its categories, skills and roles."""
    ids = ((route, name) for route, scope, name in walk_ids(matrix) if not scope)
    for route, name in (((("id",), matrix.id)), *ids):
        if name in RESERVED:
            yield Problem(RULE, route, f"Windows keeps the name “{name}” for a device", "choose another id")
