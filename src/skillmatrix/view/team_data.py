"""The named page of a team for programs: `skillmatrix-team-report/1`, and as one long table. Nobody has a figure."""

from typing import Any

from skillmatrix.analysis.team import Covered, Member, Target, fewest_holders, losses, share_covered, to_learn
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import in_language
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.numbers import rounded
from skillmatrix.view.team_named import TeamInput

FORMAT = "skillmatrix-team-report/1"
PLACES = 4
NUMBERS = ("level", "interest", "target")
COLUMNS = ("person", "skill", "skill_label", "level", "answer", "interest", "target", "must")


def team_data(given: TeamInput, language: str) -> dict[str, Any]:
    """The page as plain data: people in the order of their names, skills in that of the matrix."""
    matrix, covered = given.matrix, given.covered
    share = share_covered(covered)
    return {
        "format": FORMAT,
        **shared_data(given, language),
        "coverage": None if share is None else float(rounded(share, PLACES)),
        "fewest_holders": fewest_holders(covered),
        "skills": [_skill(one, matrix, (language, matrix.language)) for one in covered],
        "to_learn": [one.target.skill for one in to_learn(covered)],
        "leaving": _leaving(given) if given.leaving else None,
        "people": [_person(member, _skills(given)) for member in given.members],
    }


def shared_data(given: TeamInput, language: str) -> dict[str, Any]:
    """What every named page of a team says at its head."""
    team, matrix = given.team, given.matrix
    languages = (language, matrix.language)
    return {
        "matrix": {"id": matrix.id, "version": matrix.version, "title": in_language(matrix.title, languages)},
        "title": in_language(team.title, languages) if team.title else None,
        "purpose": in_language(team.purpose, languages),
        "audience": in_language(team.audience, languages),
        "basis": in_language(team.basis, languages) if team.basis else None,
        "rating": team.rating,
        "retention": team.retention,
        "as_of": given.day.isoformat(),
        "language": language,
        "not_named": given.not_named,
    }


def _skill(one: Covered, matrix: Matrix, languages: tuple[str, str]) -> dict[str, Any]:
    target = one.target
    return {
        "id": target.skill,
        "name": in_language(matrix.skills[target.skill].name, languages),
        "level": target.level,
        "people": target.people,
        "must": target.is_must,
        "holders": [*one.holders],
        "near": [*one.near],
        "missing": one.missing,
        "risk": one.risk,
        "answered": one.answered,
        "asked": one.asked,
        "at_most": one.at_most,
    }


def _leaving(given: TeamInput) -> dict[str, Any]:
    after = [loss.after for loss in losses(given.targets, given.members, given.leaving)]
    skills = [{"id": one.target.skill, "holders": [*one.holders], "missing": one.missing} for one in after]
    return {"people": [*given.leaving], "skills": skills}


def _person(member: Member, skills: list[str]) -> dict[str, Any]:
    """Levels and interest, skill by skill: there is no figure about a person as a whole."""
    return {
        "name": member.name,
        "skills": [
            {
                "id": skill,
                "level": member.levels.get(skill),
                "answer": _answer(member, skill),
                "interest": member.interest.get(skill),
            }
            for skill in skills
        ],
    }


def _skills(given: TeamInput) -> list[str]:
    """All that have a target or that somebody has answered, in the order of the matrix."""
    known = {target.skill for target in given.targets}
    known |= {skill for member in given.members for skill in (*member.levels, *member.excluded)}
    return [skill for skill in given.matrix.skills if skill in known]


def team_table(given: TeamInput, language: str) -> Table:
    """A row for each person and skill: all skills that have a target or that somebody has answered."""
    targets = {target.skill: target for target in given.targets}
    answered = {skill for member in given.members for skill in (*member.levels, *member.excluded)}
    skills = [skill for skill in given.matrix.skills if skill in targets or skill in answered]
    rows = [
        _row(member, skill, targets.get(skill), given.matrix, language) for member in given.members for skill in skills
    ]
    return Table(tuple(Column(name, "right" if name in NUMBERS else "left") for name in COLUMNS), tuple(rows))


def _row(member: Member, skill: str, target: Target | None, matrix: Matrix, language: str) -> tuple[Cell, ...]:
    return (
        Cell(member.name),
        Cell(skill),
        Cell(in_language(matrix.skills[skill].name, (language, matrix.language))),
        _number(member.levels.get(skill)),
        Cell(_answer(member, skill)),
        _number(member.interest.get(skill)),
        _number(target.level if target else None),
        Cell("" if target is None else str(target.is_must).lower()),
    )


def _answer(member: Member, skill: str) -> str:
    if skill in member.levels:
        return "rated"
    return "not_applicable" if skill in member.excluded else "unanswered"


def _number(value: int | None) -> Cell:
    return Cell("") if value is None else Cell(str(value), value)
