"""A workshop asks about skills and categories of its matrix, and its ballots vote on such skills.

What the matrix does not have is not asked, and votes on it are not counted: a skill may have been taken out since the
workshop was opened, and the others are still voted on.

Wrong:

    format: skillmatrix-workshop/1
    id: analyst-2f7a91
    matrix: {id: data-team, version: "1"}
    role: analyst
    opened: 2026-11-22
    ask: {skills: [slq]}

Right:

    format: skillmatrix-workshop/1
    id: analyst-2f7a91
    matrix: {id: data-team, version: "1"}
    role: analyst
    opened: 2026-11-22
    ask: {skills: [sql]}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.ballot import Ballot
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import Nearest
from skillmatrix.model.workshop import Workshop
from skillmatrix.route import KEY

RULE = Rule("unknown-workshop-skill", Severity.WARNING, "a vote on a skill that the matrix does not have")


def check_workshop(workshop: Workshop, matrix: Matrix) -> Iterator[Problem]:
    """What the workshop asks about."""
    for at, name in enumerate(workshop.ask.skills or ()):
        if name not in matrix.skills and name not in matrix.categories_by_id:
            known = [*matrix.skills, *matrix.categories_by_id]
            message = f"the matrix has no skill or category “{name}”, so it is not asked"
            yield Problem(RULE, ("ask", "skills", at), message, Nearest(name, known, "see: skillmatrix list skills"))


def check_ballot(ballot: Ballot, matrix: Matrix) -> Iterator[Problem]:
    """What the ballot votes on."""
    for skill in ballot.votes:
        if skill not in matrix.skills:
            message = f"the matrix has no skill “{skill}”, so the vote is not counted"
            yield Problem(RULE, ("votes", skill, KEY), message, Nearest(skill, matrix.skills))
