"""The levels and the groups of the page without names."""

from collections.abc import Sequence

from skillmatrix.analysis.counts import EVERYBODY, Group
from skillmatrix.analysis.hiding_groups import FEWEST
from skillmatrix.analysis.shown import Span
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Block, Cell, Column, Note, Table
from skillmatrix.view.group_input import GroupInput, skill_name
from skillmatrix.view.wording import Wording

BESIDE = 6
"""Groups beside each other; more make another table."""


def level_blocks(given: GroupInput, wording: Wording) -> list[Block]:
    """How many people are at which level, skill by skill."""
    words = wording.catalogue
    with_levels = [each for each in given.shown.skills if each.spans]
    if not with_levels:
        return []
    columns = (Column(words.say("team.column.skill")), Column(words.say("group.column.levels")))
    rows = tuple((Cell(skill_name(each, wording)), Cell(_spans(each.spans, wording))) for each in with_levels)
    return [Table(columns, rows), Note(words.say("group.levels.note", few=FEWEST))]


def _spans(spans: Sequence[Span], wording: Wording) -> str:
    words = wording.catalogue
    said = []
    for span in spans:
        key = "group.level" if span.lowest == span.highest else "group.levels"
        level = words.say(key, low=span.lowest, high=span.highest)
        said.append(
            words.say("group.level.others" if span.people is None else "group.span", level=level, n=span.people)
        )
    return joined(" · ", said)


def group_blocks(given: GroupInput, wording: Wording) -> list[Block]:
    """Tables of a few groups each, with the skills that have a number for one of them."""
    groups = given.groups
    if not groups:
        return []
    families: dict[Group, list[Group]] = {}
    for group in groups:
        families.setdefault(group[:-1], []).append(group)
    tables = [
        _group_table(parent, sisters[at : at + BESIDE], given, wording)
        for parent, sisters in families.items()
        for at in range(0, len(sisters), BESIDE)
    ]
    shown = [table for table in tables if table.rows]
    if not shown:
        return [Note(wording.catalogue.say("group.groups.none"))]
    return [*shown, Note(wording.catalogue.say("group.groups.note", few=FEWEST))]


def _group_table(parent: Group, groups: Sequence[Group], given: GroupInput, wording: Wording) -> Table:
    words = wording.catalogue
    sizes = given.shown.groups.sizes
    heads = (
        Column(words.say("group.column.group", group=_group_name(group[-1:], wording), n=sizes[group]), "right")
        for group in groups
    )
    with_numbers = [each for each in given.shown.skills if any(group in each.groups for group in groups)]
    rows = tuple(
        (Cell(skill_name(each, wording)), *(Cell(str(each.groups[group]), each.groups[group]) for group in groups))
        for each in with_numbers
    )
    caption = "" if parent == EVERYBODY else _group_name(parent, wording)
    return Table((Column(words.say("team.column.skill")), *heads), rows, caption)


def _group_name(group: Group, wording: Wording) -> str:
    return " / ".join(value or wording.catalogue.say("group.no_value") for value in group)
