"""Who could learn a skill from whom, skill by skill: those who would like to first, people by name."""

from typing import Any, NamedTuple

from skillmatrix.analysis.team_pairs import Pairing, pairs
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.text import in_language
from skillmatrix.view.blocks import Cell, Column, Paper, Paragraph, Section, Table
from skillmatrix.view.team_data import shared_data
from skillmatrix.view.team_named import TeamInput, about, head
from skillmatrix.view.wording import Wording

FORMAT = "skillmatrix-team-pairs/1"


class PairsInput(NamedTuple):
    """Which skills of whom."""

    team: TeamInput
    skills: tuple[str, ...]

    def pairs(self, skill: str) -> tuple[Pairing, ...]:
        """Who could learn the skill, and from whom."""
        return pairs(skill, self.team.members)


def build_pairs_page(given: PairsInput, language: str, words: Catalogue) -> Paper:
    """A table for each skill."""
    wording = Wording(given.team.matrix, language, words)
    sections = [
        Section(f"pairs-{number}", wording.skill(skill), (_block(given.pairs(skill), skill, wording),))
        for number, skill in enumerate(given.skills, start=1)
    ]
    sections.append(Section("about", words.say("team.heading.about"), about(given.team, wording)))
    lines, closing = head(given.team, wording), (words.say("pairs.closing"),)
    title, day = words.say("pairs.title"), given.team.day.isoformat()
    return wording.told(Paper(title, language, lines, tuple(sections), closing, day=day))


def _block(found: tuple[Pairing, ...], skill: str, wording: Wording) -> Table | Paragraph:
    words = wording.catalogue
    if not found:
        return Paragraph(words.say("pairs.none"))
    labels = ("pairs.column.learner", "pairs.column.now", "pairs.column.teachers")
    columns = tuple(Column(words.say(label), "right" if label == "pairs.column.now" else "left") for label in labels)
    return Table(columns, tuple(_row(one, skill, wording) for one in found))


def _row(one: Pairing, skill: str, wording: Wording) -> tuple[Cell, ...]:
    words, learner = wording.catalogue, one.learner
    name = words.say("pairs.interested", name=learner.name) if one.is_interested else learner.name
    teachers = [words.say("pairs.teacher", name=other.name, level=other.levels[skill]) for other in one.teachers]
    first = Cell(name, state="good" if one.is_interested else "")
    level = learner.levels[skill]
    return first, Cell(str(level), level), Cell(joined(", ", teachers))


def pairs_data(given: PairsInput, language: str) -> dict[str, Any]:
    """The same as plain data."""
    matrix = given.team.matrix
    return {
        "format": FORMAT,
        **shared_data(given.team, language),
        "skills": [
            {
                "id": skill,
                "name": in_language(matrix.skills[skill].name, (language, matrix.language)),
                "pairs": [_pair(one, skill) for one in given.pairs(skill)],
            }
            for skill in given.skills
        ],
    }


def _pair(one: Pairing, skill: str) -> dict[str, Any]:
    return {
        "learner": one.learner.name,
        "level": one.learner.levels[skill],
        "interested": one.is_interested,
        "teachers": [{"name": other.name, "level": other.levels[skill]} for other in one.teachers],
    }


def pairs_table(given: PairsInput) -> Table:
    """A row for each two people and skill."""
    names = ("skill", "learner", "learner_level", "interested", "teacher", "teacher_level")
    rows = [
        (
            Cell(skill),
            Cell(one.learner.name),
            Cell(str(one.learner.levels[skill]), one.learner.levels[skill]),
            Cell(str(one.is_interested).lower()),
            Cell(other.name),
            Cell(str(other.levels[skill]), other.levels[skill]),
        )
        for skill in given.skills
        for one in given.pairs(skill)
        for other in one.teachers
    ]
    return Table(tuple(Column(name, "right" if name.endswith("_level") else "left") for name in names), tuple(rows))
