"""The page without names for programs: `skillmatrix-group-report/1`, and as one long table. What is hidden is null."""

from typing import Any

from skillmatrix.analysis.hiding_groups import FEWEST
from skillmatrix.analysis.shown import ShownSkill
from skillmatrix.model.text import in_language
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.group_input import GroupInput

FORMAT = "skillmatrix-group-report/1"
NUMBERS = ("level", "people", "reach")
COLUMNS = ("skill", "skill_label", "must", "level", "people", "group", "reach", "words")


def group_data(given: GroupInput, language: str) -> dict[str, Any]:
    """The page as plain data: musts first, then the order of the matrix."""
    team, matrix, shown = given.team, given.matrix, given.shown
    languages = (language, matrix.language)
    return {
        "format": FORMAT,
        "matrix": {"id": matrix.id, "version": matrix.version, "title": in_language(matrix.title, languages)},
        "title": in_language(team.title, languages) if team.title else None,
        "purpose": in_language(team.purpose, languages),
        "audience": in_language(team.audience, languages),
        "basis": in_language(team.basis, languages) if team.basis else None,
        "rating": team.rating,
        "retention": team.retention,
        "smallest_group": team.smallest_group,
        "date": given.day.isoformat(),
        "language": language,
        "is_shown": shown.is_shown,
        "is_later": shown.is_later,
        "beside_named": shown.beside_named,
        "answered": shown.answered.people,
        "members": shown.answered.members,
        "all_but_few": shown.answered.all_but_few,
        "ready": {"role": shown.ready.role, "people": shown.ready.people} if shown.ready else None,
        "skills": [_skill(each, given, languages) for each in shown.skills],
        "to_learn": [each.target.skill for each in shown.to_learn()],
        "group_columns": list(team.groups[: given.depth]),
        "groups": [{"group": list(group), "people": shown.groups.sizes[group]} for group in given.groups],
        "left_out": [
            {"reason": reason, "number": number if number >= FEWEST else None}
            for reason, number in given.left_out.items()
        ],
    }


def _skill(skill: ShownSkill, given: GroupInput, languages: tuple[str, str]) -> dict[str, Any]:
    target = skill.target
    return {
        "id": target.skill,
        "name": in_language(given.matrix.skills[target.skill].name, languages),
        "level": target.level,
        "people": target.people,
        "must": target.is_must,
        "reach": skill.reach,
        "words": skill.words,
        "interested": skill.interested,
        "levels": [{"from": span.lowest, "to": span.highest, "people": span.people} for span in skill.spans],
        "groups": [
            {"group": list(group), "reach": skill.groups[group]} for group in given.groups if group in skill.groups
        ],
    }


def group_table(given: GroupInput, language: str) -> Table:
    """A row for each skill, and for each group that has a number."""
    rows = []
    for each in given.shown.skills:
        rows.append(_row(each, given, language, "", each.reach))
        shown = [(group, each.groups[group]) for group in given.groups if group in each.groups]
        rows += [_row(each, given, language, " / ".join(group), reach) for group, reach in shown]
    return Table(tuple(Column(name, "right" if name in NUMBERS else "left") for name in COLUMNS), tuple(rows))


def _row(skill: ShownSkill, given: GroupInput, language: str, group: str, reach: int | None) -> tuple[Cell, ...]:
    target, matrix = skill.target, given.matrix
    return (
        Cell(target.skill),
        Cell(in_language(matrix.skills[target.skill].name, (language, matrix.language))),
        Cell(str(target.is_must).lower()),
        Cell(str(target.level), target.level),
        Cell(str(target.people), target.people),
        Cell(group),
        Cell("") if reach is None else Cell(str(reach), reach),
        Cell(skill.words or ""),
    )
