"""No two roles have the same title or short name.

People choose a role by its title, and tables and sentences use the short name. Two of the same cannot be told apart.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2}
      - id: analyst-2
        title: Analyst
        requires: {sql: 3}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2}
      - id: senior-analyst
        title: Senior Analyst
        requires: {sql: 3}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.same_names import same_names
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_roles

RULE = Rule("duplicate-role", Severity.WARNING, "two roles of the same title")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Titles against titles, short names against short names."""
    titles = (((*route, "title"), role.title) for route, role in walk_roles(matrix))
    shorts = (((*route, "short"), role.short) for route, role in walk_roles(matrix) if role.short)
    for names in (titles, shorts):
        for route, name, first in same_names(names):
            cure = "say in the title what tells the two apart"
            yield Problem(RULE, route, f"another role is called “{name}”, too", cure, ((first, "first used here"),))
