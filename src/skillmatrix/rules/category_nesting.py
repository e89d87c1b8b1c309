"""Categories are nested three deep at most, and each holds skills or categories.

Three steps are what people keep in mind, and what fits on a page: a field, an area in it, a part of that area. What is
deeper belongs into the names of the skills, or into a matrix of its own.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
        categories:
          - id: quality
            name: Quality
            skills:
              - id: testing
                name: Testing
                levels: {1: I run tests., 2: I write tests., 3: I design test suites.}

Right:

    categories:
      - id: field
        name: Field
        categories:
          - id: data
            name: Data
            skills:
              - id: sql
                name: SQL
                levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
          - id: quality
            name: Quality
            skills:
              - id: testing
                name: Testing
                levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_categories

RULE = Rule("category-nesting", Severity.ERROR, "categories nested too deep, or with skills beside categories")
DEEPEST = 3


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every category; of those too deep, the outermost."""
    for route, category in walk_categories(matrix):
        if len(route) == 2 * (DEEPEST + 1):
            message = f"“{category.id}” is nested {DEEPEST + 1} deep; {DEEPEST} deep is the most"
            cure = "move its skills one category up, or leave out a category around it"
            yield Problem(RULE, (*route, "id"), message, cure)
        if category.skills and category.categories:
            message = f"“{category.id}” holds skills and categories"
            yield Problem(RULE, (*route, "skills"), message, "put the skills into a category beside the others")
