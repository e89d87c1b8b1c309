"""People and skills at a glance: levels as figures and shade, skills in the order of the matrix, people by name."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby

from skillmatrix.analysis.team import Covered, Member
from skillmatrix.view.blocks import Band, Block, Cell, Column, Note, Table
from skillmatrix.view.numbers import rounded
from skillmatrix.view.wording import Wording

WIDEST = 12
"""People beside each other; more make another table."""
DARKEST = 4
UNANSWERED, EXCLUDED = "?", "–"


def grid_blocks(members: Sequence[Member], covered: Sequence[Covered], wording: Wording) -> tuple[Block, ...]:
    """What the signs mean, and a table for each dozen of people; without targets, of all skills that anybody has."""
    note = Note(wording.catalogue.say("team.grid.key", unanswered=UNANSWERED, excluded=EXCLUDED))
    if not members:
        return (Note(wording.catalogue.say("team.grid.nobody")),)
    return (*(_table(people, members, covered, wording) for people in _dozens(members)), note)


def _dozens(members: Sequence[Member]) -> list[Sequence[Member]]:
    return [members[at : at + WIDEST] for at in range(0, len(members), WIDEST)]


def _table(people: Sequence[Member], members: Sequence[Member], covered: Sequence[Covered], wording: Wording) -> Table:
    if not covered:
        names = (Column(member.name, "right") for member in people)
        first = Column(wording.catalogue.say("team.column.skill"))
        skills = [skill for skill in wording.matrix.skills if any(skill in member.levels for member in members)]
        rows = [
            (Cell(wording.skill(skill)), *(level_cell(member, skill, wording) for member in people)) for skill in skills
        ]
        return Table((first, *names), tuple(rows), bands=_bands(skills, wording))
    return replace(grid_of(people, covered, wording), bands=_bands([one.target.skill for one in covered], wording))


def grid_of(people: Sequence[Member], covered: Sequence[Covered], wording: Wording) -> Table:
    """The table of some targets and some people, side by side."""
    say = wording.catalogue.say
    names = (Column(member.name, "right") for member in people)
    ends = (Column(say("team.column.level"), "right"), *names, Column(say("team.column.have"), "right"))
    rows = tuple(_row(one, people, wording) for one in covered)
    return Table((Column(say("team.column.skill")), *ends), rows)


def _bands(skills: Sequence[str], wording: Wording) -> tuple[Band, ...]:
    """The skills of each category; where all are of one, there is nothing to tell apart."""
    outermost = [wording.matrix.path(skill)[0] for skill in skills]
    found = tuple(Band(wording.area(category.id), len([*group])) for category, group in groupby(outermost))
    return found if len(found) > 1 else ()


def _row(one: Covered, people: Sequence[Member], wording: Wording) -> tuple[Cell, ...]:
    target = one.target
    name = wording.skill(target.skill)
    count = wording.catalogue.say("team.have", n=len(one.holders), people=target.people)
    return (
        Cell(wording.catalogue.say("team.grid.must", skill=name) if target.is_must else name),
        Cell(str(target.level), target.level, state="muted"),
        *(level_cell(member, target.skill, wording) for member in people),
        Cell(count, state="open" if one.missing else "good"),
    )


def level_cell(member: Member, skill: str, wording: Wording) -> Cell:
    """A level as a figure on a ground that is the darker the higher it is."""
    level = member.levels.get(skill)
    if level is None:
        return Cell(EXCLUDED if skill in member.excluded else UNANSWERED, state="muted")
    lowest, highest = wording.matrix.lowest, wording.matrix.highest
    return Cell(str(level), level, shade=int(rounded(Fraction((level - lowest) * DARKEST, highest - lowest), 0)))
