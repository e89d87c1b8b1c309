"""A team has one target for a skill, and one for a role.

A page asks for one level of a skill: with two, what is hidden at one could be worked out from the other.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets:
      - {skill: sql, level: 2}
      - {skill: sql, level: 3}

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets:
      - {skill: sql, level: 3}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.team import Team
from skillmatrix.route import Route

RULE = Rule("target-twice", Severity.ERROR, "two targets of a team for the same skill or role")


def check(team: Team) -> Iterator[Problem]:
    """Every target but the first of its skill or role."""
    first: dict[tuple[str | None, str | None], int] = {}
    for at, target in enumerate(team.targets):
        before = first.setdefault((target.skill, target.role), at)
        if before != at:
            key = "role" if target.skill is None else "skill"
            route: Route = ("targets", at, key)
            message = f"there is a target for “{target.skill or target.role}” already"
            related = ((("targets", before, key), "the first one"),)
            yield Problem(RULE, route, message, "keep one of them", related=related)
