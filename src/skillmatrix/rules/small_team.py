"""A team is large enough for what is asked of it.

A page without names says nothing about fewer people than `smallest_group`. A target for more people than there are can
never be reached.

Wrong:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets: [{skill: sql, level: 2, people: 3}]
    members: [{person: p1}, {person: p2}]

Right:

    format: skillmatrix-team/1
    matrix: {id: data-team}
    purpose: plan training
    audience: the team
    targets: [{skill: sql, level: 2, people: 2}]
    members:
      - {person: p1}
      - {person: p2}
      - {person: p3}
      - {person: p4}
      - {person: p5}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.team import Team

RULE = Rule("small-team", Severity.WARNING, "a team that is too small for its pages or targets")


def check(team: Team) -> Iterator[Problem]:
    """The number of members, where they are listed."""
    if team.members is None:
        return
    there = len(team.members)
    if team.dates and there < team.smallest_group:
        message = f"a page without names needs {team.smallest_group} people, and {there} are listed"
        yield Problem(RULE, ("members",), message, "leave out dates: a page with names needs none")
    for at, target in enumerate(team.targets):
        if target.people > there:
            message = f"{target.people} people are asked for, and the team has {there}"
            yield Problem(
                RULE, ("targets", at, "people") if "people" in target.model_fields_set else ("targets", at), message
            )
