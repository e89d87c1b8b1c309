"""A role has no more musts than a person can keep in mind.

More than eight musts read like a list that nobody fits. Where the line runs is a convention of people who write
adverts (others say seven) and no result of research; research does support the direction: fewer and clearer
requirements bring more qualified people to apply.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, must: 2}
          testing: {level: 2, must: 1}
          charts: {level: 2, must: 1}
          privacy: {level: 2, must: 2}
          training: {level: 2, must: 1}
          python: {level: 2, must: 1}
          statistics: {level: 2, must: 1}
          storytelling: {level: 2, must: 1}
          interviews: {level: 2, must: 1}
          planning: {level: 2, weight: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires:
          sql: {level: 3, must: 2}
          testing: {level: 2, must: 1}
          charts: {level: 2, must: 1}
          privacy: {level: 2, must: 2}
          training: {level: 2, must: 1}
          python: {level: 2, must: 1}
          statistics: {level: 2}
          storytelling: {level: 2}
          interviews: {level: 2}
          planning: {level: 2, weight: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.must_haves import musts
from skillmatrix.model.walk import walk_roles

RULE = Rule("many-musts", Severity.WARNING, "a role with more than eight musts")

MOST = 8


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every role; the cure names the musts of the least weight."""
    for route, role in walk_roles(matrix):
        found = sorted(musts(role), key=lambda skill: role.requires[skill].weight)
        if len(found) > MOST:
            first = ", ".join(found[: len(found) - MOST][:3])
            message = f"“{role.id}” has {len(found)} musts, more than a person can keep in mind"
            yield Problem(RULE, (*route, "requires"), message, f"ask of each whether it is one, first: {first}")
