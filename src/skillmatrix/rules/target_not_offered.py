"""The level of a target is one that the skill describes.

Everybody has reached the lowest level; and where a skill has no text for a level, nobody can say that they have.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets: [{skill: sql, level: 0}]

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
from skillmatrix.model.team import Team

RULE = Rule("target-not-offered", Severity.WARNING, "a target at a level that the skill does not describe")


def check(team: Team, matrix: Matrix) -> Iterator[Problem]:
    """Levels on the scale; others are told by `level-off-scale`. The lowest level is no target."""
    for at, target in enumerate(team.targets):
        skill = matrix.skills.get(target.skill or "")
        if skill is None or target.level is None or target.level not in matrix.scale:
            continue
        route = ("targets", at, "level")
        if target.level == matrix.lowest:
            yield Problem(RULE, route, f"everybody is at level {target.level} or above", "name a higher level")
        elif target.level not in matrix.offered[skill.id]:
            known = ", ".join(map(str, matrix.offered[skill.id][1:]))
            message = f"“{skill.id}” has no text for level {target.level}"
            yield Problem(RULE, route, message, f"choose one of {known}")
