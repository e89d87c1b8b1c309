"""With groups there is one closing date.

What changes between two days in a small group would tell who it was.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    dates: [2027-01-31, 2028-01-31]
    groups: [site]

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    dates: [2027-01-31]
    groups: [site]
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.team import Team

RULE = Rule("dates-with-groups", Severity.ERROR, "a team with groups and several closing dates")


def check(team: Team) -> Iterator[Problem]:
    """Dates beside groups, and a date that is listed twice."""
    if team.groups and len(team.dates) > 1:
        cure = "keep one date, or leave out groups"
        yield Problem(RULE, ("dates", 1), "with groups there is only one closing date", cure)
    for at, day in enumerate(team.dates):
        if day in team.dates[:at]:
            yield Problem(RULE, ("dates", at), f"{day} is listed already", "keep it once")
