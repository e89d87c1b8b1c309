"""A target is a skill of the matrix.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets: [{skill: slq, level: 2}]

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets: [{skill: sql, level: 2}]
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.renames import paths
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.team import Team

RULE = Rule("unknown-team-skill", Severity.ERROR, "a team with a target for a skill that the matrix does not have")


def check(team: Team, matrix: Matrix) -> Iterator[Problem]:
    """The skills of targets. One that was renamed is told with its name of today."""
    led = paths(matrix)
    for at, target in enumerate(team.targets):
        if target.skill is None or target.skill in matrix.skills:
            continue
        route, now = ("targets", at, "skill"), led[target.skill].skill if target.skill in led else None
        if now is not None:
            yield Problem(RULE, route, f"“{target.skill}” is called “{now}” today", f"write {now}")
        elif target.skill in led:
            yield Problem(RULE, route, f"“{target.skill}” was retired in this matrix", "leave out the target")
        else:
            message = f"the matrix has no skill “{target.skill}”"
            yield Problem(RULE, route, message, Nearest(target.skill, matrix.skills, "see: skillmatrix list skills"))
