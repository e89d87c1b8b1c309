"""The page of a group without names: how many reach what, what to learn together, and what is hidden and why.

It is made of what may be shown (`analysis/shown.py`) and of the team file; no count and no answer reaches it.
"""

from collections.abc import Sequence
from fractions import Fraction

from skillmatrix.analysis.hiding_groups import FEWEST
from skillmatrix.analysis.shown import ShownSkill
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import (
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Item,
    Items,
    Note,
    Panel,
    Paper,
    Paragraph,
    Section,
    State,
    Table,
)
from skillmatrix.view.group_about import small_print, what_is_hidden
from skillmatrix.view.group_input import GroupInput, skill_name
from skillmatrix.view.group_tables import group_blocks, level_blocks
from skillmatrix.view.next_steps import what_helps
from skillmatrix.view.numbers import long_date
from skillmatrix.view.wording import Wording

TO_LEARN, MOST_NEEDED = 5, 3
"""What can be done in a year, and said aloud."""


def build_group_page(given: GroupInput, language: str, words: Catalogue) -> Paper:
    """The page with all its sections."""
    wording = Wording(given.matrix, language, words)
    sections = [
        _section("summary", summary(given, wording), wording),
        _section("skills", skill_blocks(given.shown.skills, given, wording), wording),
        _section("learn", _learning(given, wording), wording),
        _section("levels", level_blocks(given, wording), wording),
        _section("groups", group_blocks(given, wording), wording),
        _section("hidden", what_is_hidden(given, wording), wording),
    ]
    title = words.say("group.title", team=wording.text(given.team.title or given.matrix.title))
    present = tuple(section for section in sections if section.blocks)
    closing = (*small_print(given, wording), words.say("group.closing"))
    return wording.told(
        Paper(title, language, head(given, wording), present, closing, day=given.day.isoformat(), dense=True)
    )


def _section(name: str, blocks: Sequence[Block], wording: Wording) -> Section:
    return Section(name, wording.catalogue.say(f"group.heading.{name}"), tuple(blocks))


def head(given: GroupInput, wording: Wording) -> tuple[str, ...]:
    """The lines below the title: day and matrix; what for and for whom."""
    words, team, matrix = wording.catalogue, given.team, given.matrix
    day = long_date(given.day, words.language)
    first = words.say("group.as_of", date=day, matrix=wording.matrix_name(), version=matrix.version)
    return first, words.say("team.for", purpose=wording.text(team.purpose), audience=wording.text(team.audience))


# In short


def summary(given: GroupInput, wording: Wording) -> list[Block]:
    """How many answered, how much of it is reached, and what to learn; or why there is nothing."""
    words, shown = wording.catalogue, given.shown
    smallest = given.team.smallest_group
    if not shown.is_shown:
        key = "group.nothing.named" if shown.beside_named else "group.nothing"
        return [Paragraph(words.say(key, smallest=smallest))]
    if not shown.skills:
        return [Paragraph(words.say("group.later.named" if shown.beside_named else "group.no_targets"))]
    said = [_numbers(given, wording)]
    if needed := shown.to_learn()[:MOST_NEEDED]:
        named = wording.listed([wording.quoted(each.target.skill) for each in needed])
        said.append(words.say("group.needs", skills=named))
    if shown.ready:
        role = wording.role(given.matrix.roles_by_id[shown.ready.role])
        said.append(words.say("group.ready", n=shown.ready.people, role=role))
    return [Paragraph(joined(" ", said), _answered(given, wording))]


def _answered(given: GroupInput, wording: Wording) -> str:
    """How many answered, such as “112 of 130 answered”."""
    words, answered = wording.catalogue, given.shown.answered
    if answered.people is None:
        if answered.all_but_few and answered.members:
            return words.say("group.answered.almost", all=answered.members, least=answered.members - FEWEST + 1)
        return words.say("group.answered.later", smallest=given.team.smallest_group)
    if answered.members is None:
        return words.say("group.answered", n=answered.people)
    return words.say("group.answered.of", n=answered.people, all=answered.members)


def _numbers(given: GroupInput, wording: Wording) -> str:
    """How many skills have a number, and in how many of them half of the people reach the target."""
    words, base = wording.catalogue, given.base
    numbers = [each.reach for each in given.shown.skills if each.reach is not None]
    if not numbers:
        return words.say("group.no_numbers")
    if base is None:
        return words.count("group.numbers", len(numbers), all=len(given.shown.skills))
    many = sum(2 * reach >= base for reach in numbers)
    return words.count("group.half", many, all=len(numbers))


# Skills


def skill_blocks(skills: Sequence[ShownSkill], given: GroupInput, wording: Wording) -> list[Block]:
    """Musts first, then in the order of the matrix: an order by what is missing would tell what is hidden."""
    if not skills:
        return []
    words = wording.catalogue
    columns = (
        Column(words.say("team.column.skill")),
        Column(words.say("team.column.target")),
        Column(words.say("group.column.reach"), "right"),
    )
    table = Table(columns, tuple(_row(each, given, wording) for each in skills))
    key = [Note(words.say("group.key"))] if any(each.target.is_must for each in skills) else []
    bars = tuple(_bar(each, each.reach, at, wording) for at, each in enumerate(skills) if each.reach is not None)
    if not bars:
        return [table, *key]
    title = words.say("group.chart") if given.base is None else words.say("group.chart.of", all=given.base)
    panel = Panel(title, " ".join(f"{bar.label}: {bar.words}." for bar in bars), bars)
    highest = given.base or max(each.reach or 0 for each in skills)
    return [Chart("gaps", title, (panel,), table, 2, highest=highest), *key]


def _row(skill: ShownSkill, given: GroupInput, wording: Wording) -> tuple[Cell, ...]:
    words, target = wording.catalogue, skill.target
    return (
        Cell(skill_name(skill, wording)),
        Cell(words.say("group.target", n=target.people, level=target.level)),
        Cell(_reach(skill, given, wording), skill.reach, state=_state(skill)),
    )


def _state(skill: ShownSkill) -> State:
    """Nothing marks what is hidden."""
    if skill.reach is None:
        return "muted"
    return "good" if skill.reach >= skill.target.people else "open"


def _bar(skill: ShownSkill, reach: int, row: int, wording: Wording) -> Bar:
    return Bar(skill_name(skill, wording), str(reach), "met", row, reach)


def _reach(skill: ShownSkill, given: GroupInput, wording: Wording) -> str:
    """Such as “14 of 112”, words where a number would be about single people, or a dash."""
    words = wording.catalogue
    if skill.reach is not None:
        return _of_all(skill.reach, given, wording)
    return words.say(f"group.{skill.words}", few=FEWEST) if skill.words else words.say("report.no_level")


def _of_all(people: int, given: GroupInput, wording: Wording) -> str:
    return str(people) if given.base is None else wording.catalogue.say("group.of", n=people, all=given.base)


# What to learn together


def _learning(given: GroupInput, wording: Wording) -> list[Block]:
    found = [each for each in given.shown.to_learn() if _need(each, given)]
    items = tuple(_item(each, given, wording) for each in found[:TO_LEARN])
    return [Items(items, ordered=True)] if items else []


def _need(skill: ShownSkill, given: GroupInput) -> str:
    """A class, from what is shown: large below a third, medium below two thirds; nothing above."""
    share = Fraction(skill.reach or 0, given.base or given.team.smallest_group)
    if share < Fraction(1, 3):
        return "large"
    return "medium" if share < Fraction(2, 3) or (skill.reach or 0) < skill.target.people else ""


def _item(skill: ShownSkill, given: GroupInput, wording: Wording) -> Item:
    words, target = wording.catalogue, skill.target
    said = [words.say(f"group.need.{_need(skill, given)}", level=target.level)]
    if skill.interested is not None:
        said.append(words.say("group.interested", n=skill.interested))
    helps = what_helps(wording.matrix.skills[target.skill], target.level, wording)
    reach = words.say("group.reach", n=_of_all(skill.reach or 0, given, wording), level=target.level)
    return Item(joined(" ", (reach, *said, *helps[:1])), wording.label(target.skill))
