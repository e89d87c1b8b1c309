"""Everybody is listed once.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    members: [{person: p1}, {person: p1}]

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    members: [{person: p1}, {person: p2}]
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.team import Team

RULE = Rule("member-twice", Severity.ERROR, "a person who is listed twice in a team")


def check(team: Team) -> Iterator[Problem]:
    """Every entry but the first of a pseudonym."""
    first: dict[str, int] = {}
    for at, member in enumerate(team.members or ()):
        before = first.setdefault(member.person, at)
        if before != at:
            related = ((("members", before, "person"), "the first entry"),)
            message = f"“{member.person}” is listed already"
            yield Problem(RULE, ("members", at, "person"), message, "keep one entry", related=related)
