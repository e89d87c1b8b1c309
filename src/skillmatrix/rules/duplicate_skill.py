"""No two skills of a category have the same name.

Two skills of one name are mostly one skill that was written down twice: people rate it twice, and it counts twice. If
they are two things, a reader of a report cannot tell which is meant. Capitals, punctuation and blanks do not count as
a difference. Two categories may each have a skill called “Planning”: what it stands under tells them apart.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
          - id: tests
            name: testing
            levels: {1: I know why we test., 2: I find mistakes., 3: I prevent mistakes.}

Right:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.same_names import same_names
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills
from skillmatrix.route import Route

RULE = Rule("duplicate-skill", Severity.WARNING, "two skills of the same name")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The names of the skills of each category, each language for itself."""
    by_category: dict[str, list[tuple[Route, dict[str, str]]]] = {}
    for route, skill in walk_skills(matrix):
        by_category.setdefault(matrix.category_of[skill.id].id, []).append(((*route, "name"), skill.name))
    for named in by_category.values():
        for route, name, first in same_names(named):
            cure = "make one skill of the two, or say in the name what tells them apart"
            yield Problem(RULE, route, f"another skill is called “{name}”, too", cure, ((first, "first used here"),))
