"""Where some levels have a text under `can`, all have one.

`can` says a level as an infinitive (“moderate discussions”); adverts and job descriptions are made of it. A level
without it is printed in the words of the questionnaire (“I moderate discussions”), which reads odd between the others.
A matrix that uses no `can` at all is fine.

Wrong:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
            can: {1: read queries, 3: tune queries}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}

Right:

    categories:
      - id: data
        name: Data
        skills:
          - id: sql
            name: SQL
            levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
            can: {1: read queries, 2: write queries, 3: tune queries}
          - id: testing
            name: Testing
            levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.majority import most
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills

RULE = Rule("can-missing", Severity.WARNING, "a level without the infinitive that other levels have")


def check(matrix: Matrix) -> Iterator[Problem]:
    """In each skill, `can` says the same levels as `levels`; a skill may do without it if most others do, too."""
    usual = most(sum(bool(skill.can) for skill in matrix.skills.values()), len(matrix.skills))
    for route, skill in walk_skills(matrix):
        missing = [str(level) for level in skill.levels if level != matrix.lowest and level not in skill.can]
        if missing and (skill.can or usual):
            where = (*route, "can") if skill.can else route
            word = "level" if len(missing) == 1 else "levels"
            yield Problem(RULE, where, f"“{skill.id}” says nothing under can for {word} {', '.join(missing)}")
