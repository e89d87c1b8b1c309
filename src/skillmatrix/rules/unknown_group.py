"""Members are in groups that the team names.

Groups are made of the columns under `groups` and of nothing else.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    groups: [site]
    members: [{person: p1, sight: north}]

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    groups: [site]
    members: [{person: p1, site: north}]
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.team import MEMBER_KEYS, Team
from skillmatrix.route import KEY

RULE = Rule("unknown-group", Severity.ERROR, "a group column that the team does not name, or cannot have")


def check(team: Team) -> Iterator[Problem]:
    """The names of groups, and the keys of members."""
    for at, column in enumerate(team.groups):
        if column in MEMBER_KEYS or column in team.groups[:at]:
            yield Problem(RULE, ("groups", at), f"“{column}” cannot be a group here", "give it a name of its own")
    known = (*MEMBER_KEYS, *team.groups)
    for at, member in enumerate(team.members or ()):
        for column in member.groups.keys() - set(team.groups):
            cure = Nearest(column, known, f"add it to groups: [{', '.join((*team.groups, column))}]")
            yield Problem(RULE, ("members", at, column, KEY), f"“{column}” is no group of this team", cure)
