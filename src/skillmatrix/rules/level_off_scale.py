"""A level is on the scale.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 7}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 3}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import level_references

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.ballot import Ballot
    from skillmatrix.model.team import Team
    from skillmatrix.model.trainings import Trainings

RULE = Rule("level-off-scale", Severity.ERROR, "a level that is not on the scale")


def check_matrix(matrix: Matrix) -> Iterator[Problem]:
    """Every level that is named in the matrix."""
    for route, level in level_references(matrix):
        if level not in matrix.scale:
            yield Problem(RULE, route, _message(level, matrix))


def check_answers(answers: "Answers", matrix: Matrix) -> Iterator[Problem]:
    """Every level that was given as an answer."""
    if {rating.level for rating in answers.ratings.values()} <= matrix.scale.keys() | {None}:
        return  # the usual case
    for skill, rating in answers.ratings.items():
        if rating.level is not None and rating.level not in matrix.scale:
            yield Problem(RULE, ("ratings", skill), _message(rating.level, matrix))


def check_team(team: "Team", matrix: Matrix) -> Iterator[Problem]:
    """Every level that is a target."""
    for at, target in enumerate(team.targets):
        if target.level is not None and target.level not in matrix.scale:
            yield Problem(RULE, ("targets", at, "level"), _message(target.level, matrix))


def check_trainings(trainings: "Trainings", matrix: Matrix) -> Iterator[Problem]:
    """Every level that trainings begin at or lead to, or leave out with a reason."""
    from skillmatrix.model.trainings import walk_builds

    for route, _, build in walk_builds(trainings):
        for key, level in (("from", build.from_level), ("to", build.to)):
            if level not in matrix.scale:
                yield Problem(RULE, (*route, key), _message(level, matrix))
    for at, uncovered in enumerate(trainings.not_covered):
        if uncovered.level not in matrix.scale:
            yield Problem(RULE, ("not_covered", at, "level"), _message(uncovered.level, matrix))


def check_ballot(ballot: "Ballot", matrix: Matrix) -> Iterator[Problem]:
    """Every level that is voted for."""
    for skill, vote in ballot.votes.items():
        if vote.target is not None and vote.target not in matrix.scale:
            yield Problem(RULE, ("votes", skill, "target"), _message(vote.target, matrix))


def _message(level: int, matrix: Matrix) -> str:
    return f"level {level} is not on the scale ({matrix.lowest}–{matrix.highest})"
