"""A must says why, where the others do.

The reason (`why`) stands in job descriptions and beside the gate in reports. If other musts of the role have one, the
one without looks forgotten; whether reasons are given at all is up to the matrix, so this is a hint.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, must: 2, why: All answers come from the database.}
          privacy: {level: 2, must: 1}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, must: 2, why: All answers come from the database.}
          privacy: {level: 2, must: 1, why: The data are about people.}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.must_haves import gates
from skillmatrix.model.walk import walk_roles
from skillmatrix.route import KEY

RULE = Rule("must-without-why", Severity.INFO, "a must without a reason, where others have one")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The musts of every role in which one has a reason."""
    for route, role in walk_roles(matrix):
        without = [skill for skill in gates(role) if not role.requires[skill].why]
        if len(without) < len(gates(role)):
            for skill in without:
                where = (*route, "requires", skill, KEY)
                yield Problem(RULE, where, f"“{role.id}” does not say why “{skill}” is a must", "add why: …")
