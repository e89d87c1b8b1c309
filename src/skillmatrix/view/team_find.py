"""Who can help with something, and which people can do it together: for an occasion that the page names."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from skillmatrix.analysis.team import Target, cover
from skillmatrix.analysis.team_sets import Found, Wanted, find
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.text import in_language
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Paper, Paragraph, Section, Table
from skillmatrix.view.team_data import shared_data
from skillmatrix.view.team_named import TeamInput, about, head, people
from skillmatrix.view.wording import Wording

FORMAT = "skillmatrix-team-find/1"
SETS = 10
"""More are no choice any more; they are counted: a list that breaks off would put some people first."""


class FindInput(NamedTuple):
    """What is asked of whom, and the occasion, in the words of who asks."""

    team: TeamInput
    wanted: tuple[Wanted, ...]
    occasion: str

    @property
    def found(self) -> Found:
        """Who can what, and who together all of it."""
        return find(self.wanted, self.team.members)


def build_find_page(given: FindInput, language: str, words: Catalogue) -> Paper:
    """The answer in one sentence, the smallest sets, and who can what."""
    wording = Wording(given.team.matrix, language, words)
    found = given.found
    sections = (
        Section("summary", words.say("team.heading.summary"), _summary(given, found, wording)),
        Section("skills", words.say("find.heading.skills"), (_table(given, wording),)),
        Section("about", words.say("team.heading.about"), about(given.team, wording)),
    )
    title = words.say("find.title", occasion=given.occasion)
    lines, closing = head(given.team, wording), (words.say("find.closing"),)
    return wording.told(Paper(title, language, lines, sections, closing, day=given.team.day.isoformat()))


def _summary(given: FindInput, found: Found, wording: Wording) -> tuple[Block, ...]:
    words = wording.catalogue
    if found.nobody:
        named = wording.listed([wording.quoted(one.skill) for one in found.nobody])
        lead = "" if len(given.wanted) == 1 else words.say("find.not_all")
        return (Paragraph(words.say("find.nobody", skills=named), lead),)
    if len(given.wanted) == 1:
        names = found.by_skill[0]
        shown = words.say("find.below") if len(names) > SETS else wording.listed(names)
        return (Paragraph(shown, words.count("find.can", len(names))),)
    if len(found.sets) > SETS:
        lead = words.count("find.many", len(found.sets[0]), ways=len(found.sets))
        return (Paragraph(words.say("find.below"), lead),)
    alone = len(found.sets[0]) == 1 and len(found.sets) > 1
    lead = words.say("find.each") if alone else words.count("find.together", len(found.sets[0]))
    return Paragraph("", lead), Items(tuple(Item(wording.listed(names)) for names in found.sets))


def _table(given: FindInput, wording: Wording) -> Table:
    words = wording.catalogue
    labels = ("team.column.skill", "find.column.level", "find.column.can", "team.column.near")
    targets = [Target(one.skill, one.level, 1) for one in given.wanted]
    rows = [
        (
            Cell(wording.skill(one.target.skill)),
            Cell(str(one.target.level), one.target.level),
            Cell(wording.listed(one.holders) or words.say("team.nobody.reached"), state="" if one.holders else "open"),
            Cell(people(one.near, wording) or words.say("team.nobody_near"), state="" if one.near else "muted"),
        )
        for one in cover(targets, given.team.members)
    ]
    columns = tuple(Column(words.say(label), "right" if label == "find.column.level" else "left") for label in labels)
    return Table(columns, tuple(rows))


def find_data(given: FindInput, language: str) -> dict[str, Any]:
    """The same as plain data: people by name, and all the smallest sets."""
    found, matrix = given.found, given.team.matrix
    return {
        "format": FORMAT,
        **shared_data(given.team, language),
        "occasion": given.occasion,
        "skills": [
            {
                "id": one.skill,
                "name": in_language(matrix.skills[one.skill].name, (language, matrix.language)),
                "level": one.level,
                "people": [*names],
            }
            for one, names in zip(given.wanted, found.by_skill, strict=True)
        ],
        "sets": [[*names] for names in found.sets],
    }


def find_table(given: FindInput) -> Table:
    """A row for each skill and person who can it."""
    rows: Sequence[tuple[Cell, ...]] = [
        (Cell(one.skill), Cell(str(one.level), one.level), Cell(name))
        for one, names in zip(given.wanted, given.found.by_skill, strict=True)
        for name in names
    ]
    return Table((Column("skill"), Column("from_level", "right"), Column("person")), tuple(rows))
