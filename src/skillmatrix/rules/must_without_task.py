"""A must has a task that uses it.

A must keeps people out, so it has to come from the work: in a dispute the employer has to show why the role needs it.
A must that no task uses was mostly copied from another role. Roles whose tasks name no skills are left alone.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, skills: [sql]}
        requires:
          sql: {level: 3, must: 2}
          training: {level: 2, must: 1}

Right:

    roles:
      - id: analyst
        title: Analyst
        tasks:
          - {id: query, text: Answer questions with data, skills: [sql]}
          - {id: teach, text: Teach colleagues, skills: [training]}
        requires:
          sql: {level: 3, must: 2}
          training: {level: 2, must: 1}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.must_haves import musts
from skillmatrix.model.walk import walk_roles
from skillmatrix.route import KEY

RULE = Rule("must-without-task", Severity.WARNING, "a must that no task uses")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The musts of every role whose tasks name skills, and no misspelt ones."""
    for route, role in walk_roles(matrix):
        used = {skill for task in role.tasks for skill in task.skills}
        is_known = used and used <= matrix.skills.keys()
        for skill in musts(role) if is_known else ():
            if skill in matrix.skills and skill not in used:
                message = f"no task of “{role.id}” uses the must “{skill}”"
                cure = "add it to the skills of a task, or make it no must"
                yield Problem(RULE, (*route, "requires", skill, KEY), message, cure)
