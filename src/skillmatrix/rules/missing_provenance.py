"""A skill says where it comes from, where its neighbours do.

`provenance` tells what was taken from a source and what the authors made up. Where most skills say it, a reader takes
the silence of one for an answer. Whether it is said at all is up to the matrix, so this is a hint.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
            provenance: {status: original}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
            provenance: {status: original}
          - id: cleaning
            name: Data cleaning
            levels: {1: I find mistakes in data., 2: I mend mistakes in data., 3: I prevent mistakes in data.}
            provenance: {status: original}
          - id: modelling
            name: Modelling
            levels: {1: I read models., 2: I draw models., 3: I agree on models with others.}

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

from collections.abc import Iterable, Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.majority import most
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.skill import Skill
from skillmatrix.model.walk import walk_categories

RULE = Rule("missing-provenance", Severity.INFO, "a skill that does not say where it comes from")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every skill, if most skills of the matrix or of its category have it."""
    everywhere = _usual(matrix.skills.values())
    for route, category in walk_categories(matrix):
        if everywhere or _usual(category.skills):
            for index, skill in enumerate(category.skills):
                if skill.provenance is None:
                    where = (*route, "skills", index, "id")
                    yield Problem(RULE, where, f"“{skill.id}” does not say where it comes from", "add provenance")


def _usual(skills: Iterable[Skill]) -> bool:
    said = [skill.provenance is not None for skill in skills]
    return most(sum(said), len(said))
