"""A skill is required by a role.

A skill that no role requires is asked of nobody, and its texts are kept up for nothing. It may wait for a role that is
still to come, so this is a hint. A matrix without roles is a list of skills and left alone. If more than
a fifth of the skills are unused, they are told in one line.

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
          - id: punch-cards
            name: Punch cards
            levels: {1: I sort cards., 2: I punch cards., 3: I repair readers.}

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
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills

RULE = Rule("unused-skill", Severity.INFO, "a skill that no role requires")


FEW = 5
"""Of so many skills one may be unused."""
SHOWN = 5


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every skill, if any role requires one. While a role requires a skill that is misspelt, nobody can tell."""
    required = {skill for role in matrix.roles for skill in (*role.requires, *role.named)}
    if not required or not required <= matrix.skills.keys():
        return
    unused = [(route, skill.id) for route, skill in walk_skills(matrix) if skill.id not in required]
    if len(unused) > 1 and FEW * len(unused) > len(matrix.skills):
        names = ", ".join(name for _, name in unused[:SHOWN]) + (" …" if len(unused) > SHOWN else "")
        message = f"no role requires {len(unused)} of {len(matrix.skills)} skills: {names}"
        yield Problem(RULE, ("categories",), message, "require them in roles, or take them out")
        return
    for route, name in unused:
        cure = "require it in a role, or retire it: take it out and add it to renames with null"
        yield Problem(RULE, (*route, "id"), f"no role requires “{name}”", cure)
