"""Hiring for what a team lacks: which requirements come first in an advert, and why, told to who writes it."""

import datetime as dt

from skillmatrix.analysis.team import Covered
from skillmatrix.analysis.team_needs import needs_of
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.team_pages import named_team
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.text import in_language


def needed_skills(
    team: str, matrix: Matrix, role: Role, language: str, day: dt.date, around: Surroundings
) -> tuple[str, ...]:
    """The skills of the role that the team lacks, the most urgent first. The reasons are told: no advert says them."""
    given = named_team(team, day, around)
    if given.matrix.id != matrix.id:
        raise UserError("{file} is a team of another matrix, “{matrix}”", file=team, matrix=given.matrix.id)
    needs = needs_of(given.covered, role)

    def name(one: Covered) -> str:
        return in_language(matrix.skills[one.target.skill].name, (language, matrix.language))

    if not needs.asked:
        around.tell(Sentence("the team lacks nothing that the role asks for, so nothing is put first"))
    for one in needs.asked:
        around.tell(
            Sentence(
                "comes first: “{skill}”; level {level} is held by {n} of the {people} people asked for",
                skill=name(one),
                n=len(one.holders),
                people=one.target.people,
                level=one.target.level,
            )
        )
    if needs.not_asked:
        named = ", ".join(f"“{name(one)}”" for one in needs.not_asked)
        around.tell(Sentence("the team also lacks what the role does not ask for: {skills}", skills=named))
    return needs.skills
