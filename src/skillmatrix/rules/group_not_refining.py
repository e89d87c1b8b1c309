"""A smaller group lies in one larger group.

`groups` go from large to small. A unit that is in two sites would let one site be worked out from the other.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    groups: [site, unit]
    members:
      - {person: p1, site: north, unit: it}
      - {person: p2, site: south, unit: it}

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    groups: [site, unit]
    members:
      - {person: p1, site: north, unit: it-north}
      - {person: p2, site: south, unit: it-south}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.team import Team

RULE = Rule("group-not-refining", Severity.ERROR, "a smaller group that lies in two larger ones")


def check(team: Team) -> Iterator[Problem]:
    """Each column against the one before it. Who has no value in a column is in a group of their own there."""
    for larger, smaller in zip(team.groups, team.groups[1:], strict=False):
        first: dict[str, int] = {}
        for at, member in enumerate(team.members or ()):
            group = member.groups.get(smaller, "")
            before = first.setdefault(group, at) if group else at
            around = (team.members or ())[before].groups.get(larger, "")
            here = member.groups.get(larger, "")
            if here != around:
                message = f"{smaller} “{group}” is in {larger} “{around}” and in {larger} “{here}”"
                related = ((("members", before, smaller), "the first one"),)
                cure = f"give the two names of their own, or write groups: [{smaller}, {larger}]"
                yield Problem(RULE, ("members", at, smaller), message, cure, related=related)
