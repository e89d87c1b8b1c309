"""`skillmatrix plan --team`: the agenda of a training for a team, by name or from the numbers that may be shown."""

from collections.abc import Sequence
from functools import partial
from math import lcm
from typing import NamedTuple

from skillmatrix.analysis.agenda import Agenda, Courses, Need, Participant, agenda_of_needs, agenda_of_people
from skillmatrix.analysis.learning_goal import UNKNOWN, Goal
from skillmatrix.analysis.team import Member, Target
from skillmatrix.app.learning import trainings_of
from skillmatrix.app.team_pages import Page
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.view.agenda import AgendaInput, agenda_data, agenda_table, build_agenda
from skillmatrix.view.group_input import GroupInput
from skillmatrix.view.team_named import TeamInput


class AskedAgenda(NamedTuple):
    """What was asked for: hours in quarters, the file of trainings if it was named, and the programme to keep to."""

    quarters: int
    trainings: str | None = None
    programme: str | None = None


def agenda_by_name(given: TeamInput, asked: AskedAgenda, tell: Tell) -> AgendaInput:
    """The agenda for those who agreed to be named."""
    courses = _courses(given.matrix, asked, tell)
    people = [_participant(member, given.targets, given.matrix) for member in given.members]
    agenda = agenda_of_people(people, courses, given.matrix.lowest) if given.targets else None
    return AgendaInput(given.team, given.matrix, given.day, courses, agenda, len(given.members))


def agenda_without_names(given: GroupInput, asked: AskedAgenda, tell: Tell) -> AgendaInput:
    """The agenda from the numbers that the page without names shows: who reads it learns nothing more."""
    courses = _courses(given.matrix, asked, tell)
    return AgendaInput(given.team, given.matrix, given.day, courses, _from_numbers(given, courses))


def agenda_page(given: AgendaInput) -> Page:
    """The page in all its forms."""
    return Page(partial(build_agenda, given), partial(agenda_table, given), partial(agenda_data, given))


def _courses(matrix: Matrix, asked: AskedAgenda, tell: Tell) -> Courses:
    trainings = trainings_of(matrix, None, asked.trainings, tell)
    if trainings is None:
        raise UserError(
            "there are no trainings to the matrix “{matrix}”; write some with: skillmatrix init trainings",
            matrix=matrix.id,
        )
    programmes = trainings.programmes_by_id
    if asked.programme is not None and asked.programme not in programmes:
        hint = did_you_mean(asked.programme, programmes) or there_are(programmes)
        raise UserError("--programme {name}: there is no such programme; {hint}", name=asked.programme, hint=hint)
    return Courses(trainings, asked.quarters, asked.programme)


def _participant(member: Member, targets: Sequence[Target], matrix: Matrix) -> Participant:
    """What one person can gain towards the team's targets; what does not apply, or is unanswered, gains nothing."""
    lowest, size = matrix.lowest, matrix.highest - matrix.lowest + 1
    asked = [target for target in targets if target.level > lowest]
    known = {skill: level - lowest for skill, level in member.levels.items()}
    most = [target.level - lowest for target in asked]
    unit = lcm(*most)
    return Participant(
        member.name,
        Goal(
            skills=tuple(target.skill for target in asked),
            levels=tuple(known.get(target.skill, UNKNOWN) for target in asked),
            worth=tuple(tuple(unit * min(level, highest) // highest for level in range(size)) for highest in most),
            whole=unit * max(1, len(asked)),
            gates=tuple((at, most[at]) for at, each in enumerate(asked) if each.is_must and each.skill in known),
        ),
    )


def _from_numbers(given: GroupInput, courses: Courses) -> Agenda | None:
    numbers = [(each.target, each.reach) for each in given.shown.skills if each.reach is not None]
    if not given.shown.is_shown or not numbers:
        return None
    base = given.base or max(reach for _, reach in numbers)
    needs = [Need(target.skill, target.level, None, base - reach) for target, reach in numbers]
    return agenda_of_needs(needs, courses, given.matrix.lowest)
