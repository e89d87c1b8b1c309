"""The page of a group without names: how many reach what, what to learn together, and what is hidden and why.

It is made of what may be shown (`analysis/shown.py`) and of the team file; no count and no answer reaches it.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.analysis.counts import EVERYBODY, Group
from skillmatrix.analysis.hiding import DISTRIBUTION_FROM
from skillmatrix.analysis.hiding_groups import FEWEST
from skillmatrix.analysis.shown import ShownPage, ShownSkill, Span
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.team import Team
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
    Sign,
    State,
    Table,
)
from skillmatrix.view.next_steps import what_helps
from skillmatrix.view.numbers import long_date
from skillmatrix.view.wording import Wording

TO_LEARN, MOST_NEEDED = 5, 3
"""What can be done in a year, and said aloud."""
CATALOGUE = "skillmatrix team catalogue"
BESIDE = 6
"""Groups beside each other; more make another table."""


class GroupInput(NamedTuple):
    """What the page is made of. `day` is its closing date; `depth` says how many of the group columns are shown.

    `left_out` is how many files were left out, by the reason.
    """

    team: Team
    matrix: Matrix
    day: dt.date
    shown: ShownPage
    depth: int = 0
    left_out: Mapping[str, int] = {}

    @property
    def base(self) -> int | None:
        """Of how many people a number is told; `None` if that is not shown."""
        answered = self.shown.answered
        return answered.people if answered.people is not None else answered.members

    @property
    def groups(self) -> list[Group]:
        """The groups on the page, in the order of their names."""
        return sorted(group for group in self.shown.groups.sizes if len(group) <= self.depth)


def build_group_page(given: GroupInput, language: str, words: Catalogue) -> Paper:
    """The page with all its sections."""
    wording = Wording(given.matrix, language, words)
    sections = [
        _section("summary", _summary(given, wording), wording),
        _section("skills", _skills(given, wording), wording),
        _section("learn", _learning(given, wording), wording),
        _section("levels", _levels(given, wording), wording),
        _section("groups", _groups(given, wording), wording),
        _section("hidden", _hidden(given, wording), wording),
        _section("about", _about(given, wording), wording),
    ]
    title = words.say("group.title", team=wording.text(given.team.title or given.matrix.title))
    present = tuple(section for section in sections if section.blocks)
    closing = (words.say("group.closing"),)
    return wording.told(Paper(title, language, _head(given, wording), present, closing, day=given.day.isoformat()))


def _section(name: str, blocks: Sequence[Block], wording: Wording) -> Section:
    return Section(name, wording.catalogue.say(f"group.heading.{name}"), tuple(blocks))


def _head(given: GroupInput, wording: Wording) -> tuple[str, ...]:
    words, team, matrix = wording.catalogue, given.team, given.matrix
    day = long_date(given.day, words.language)
    first = words.say("group.as_of", date=day, matrix=wording.matrix_name(), version=matrix.version)
    return first, words.say("team.for", purpose=wording.text(team.purpose), audience=wording.text(team.audience))


# In short


def _summary(given: GroupInput, wording: Wording) -> list[Block]:
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
        if answered.all_but_few:
            return words.say("group.answered.almost", all=answered.members, few=FEWEST)
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


def _skills(given: GroupInput, wording: Wording) -> list[Block]:
    """Musts first, then in the order of the matrix: an order by what is missing would tell what is hidden."""
    skills = given.shown.skills
    if not skills:
        return []
    words = wording.catalogue
    columns = (
        Column(words.say("team.column.skill")),
        Column(words.say("team.column.target")),
        Column(words.say("group.column.reach"), "right"),
    )
    table = Table(columns, tuple(_row(each, given, wording) for each in skills))
    bars = tuple(_bar(each, at, given, wording) for at, each in enumerate(skills))
    title = words.say("group.chart")
    panel = Panel(title, " ".join(f"{bar.label}: {bar.words}." for bar in bars), bars)
    highest = given.base or max((each.reach or 0 for each in skills), default=0)
    return [Chart("gaps", title, (panel,), table, 2, highest=highest or 1)]


def _row(skill: ShownSkill, given: GroupInput, wording: Wording) -> tuple[Cell, ...]:
    words, target = wording.catalogue, skill.target
    return (
        Cell(_name(skill, wording)),
        Cell(words.count("team.target", target.people, level=target.level)),
        Cell(_reach(skill, given, wording), skill.reach, state=_state(skill)),
    )


def _state(skill: ShownSkill) -> State:
    """Nothing marks what is hidden."""
    if skill.reach is None:
        return "muted"
    return "good" if skill.reach >= skill.target.people else "open"


def _bar(skill: ShownSkill, row: int, given: GroupInput, wording: Wording) -> Bar:
    sign: Sign = "unrated" if skill.reach is None else "met"
    return Bar(_name(skill, wording), _reach(skill, given, wording), sign, row, skill.reach)


def _name(skill: ShownSkill, wording: Wording) -> str:
    name = wording.skill(skill.target.skill)
    return wording.catalogue.say("team.must", skill=name) if skill.target.is_must else name


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
    details = tuple(words.say("team.helps", level=target.level, text=text) for text in helps[:1])
    reach = words.say("group.reach", n=_of_all(skill.reach or 0, given, wording), level=target.level)
    return Item(joined(" ", (reach, *said)), wording.label(target.skill), details)


# Levels and groups


def _levels(given: GroupInput, wording: Wording) -> list[Block]:
    words = wording.catalogue
    with_levels = [each for each in given.shown.skills if each.spans]
    if not with_levels:
        return []
    columns = (Column(words.say("team.column.skill")), Column(words.say("group.column.levels")))
    rows = tuple((Cell(_name(each, wording)), Cell(_spans(each.spans, wording))) for each in with_levels)
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


def _groups(given: GroupInput, wording: Wording) -> list[Block]:
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
    return [*(table for table in tables if table.rows), Note(wording.catalogue.say("group.groups.note", few=FEWEST))]


def _group_table(parent: Group, groups: Sequence[Group], given: GroupInput, wording: Wording) -> Table:
    words = wording.catalogue
    sizes = given.shown.groups.sizes
    heads = (
        Column(words.say("group.column.group", group=_group_name(group[-1:], wording), n=sizes[group]), "right")
        for group in groups
    )
    with_numbers = [each for each in given.shown.skills if any(group in each.groups for group in groups)]
    rows = tuple(
        (Cell(_name(each, wording)), *(Cell(str(each.groups[group]), each.groups[group]) for group in groups))
        for each in with_numbers
    )
    caption = "" if parent == EVERYBODY else _group_name(parent, wording)
    return Table((Column(words.say("team.column.skill")), *heads), rows, caption)


def _group_name(group: Group, wording: Wording) -> str:
    return " / ".join(value or wording.catalogue.say("group.no_value") for value in group)


# What is hidden, and about the page


def _hidden(given: GroupInput, wording: Wording) -> list[Block]:
    words, shown = wording.catalogue, given.shown
    smallest = given.team.smallest_group
    reasons = [words.say("group.hidden.skill", smallest=smallest, few=FEWEST)]
    if shown.is_shown and not shown.is_later and not shown.beside_named:
        reasons.append(words.say("group.hidden.levels", least=DISTRIBUTION_FROM, few=FEWEST))
    if given.depth:
        reasons.append(words.say("group.hidden.groups", smallest=smallest))
    if shown.is_later:
        reasons.append(words.say("group.hidden.later", smallest=smallest, few=FEWEST))
    if shown.beside_named:
        reasons.append(words.say("group.hidden.named", smallest=smallest))
    reasons.append(words.say("group.hidden.files"))
    return [Items(tuple(Item(reason) for reason in reasons))]


def _about(given: GroupInput, wording: Wording) -> list[Block]:
    """What a works council asks of a page: purpose, readers, basis, how it was counted, how long answers are kept."""
    words, team = wording.catalogue, given.team
    facts = [
        words.say("team.about.purpose", purpose=wording.text(team.purpose)),
        words.say("team.about.audience", audience=wording.text(team.audience)),
    ]
    if team.basis:
        facts.append(words.say("team.about.basis", basis=wording.text(team.basis)))
    facts.append(words.count("team.about.retention", team.retention))
    how = [words.say(f"team.about.rating.{team.rating}"), words.say("group.about.counted")]
    left_out = [
        words.say(f"group.left_out.{reason}", n=_at_least_few(number, words))
        for reason, number in given.left_out.items()
    ]
    lines = (
        facts,
        how,
        [words.say("group.left_out"), *left_out] if left_out else [],
        [words.say("group.catalogue", command=CATALOGUE)],
    )
    return [Note(joined(" ", line)) for line in lines if line]


def _at_least_few(number: int, words: Catalogue) -> str:
    return str(number) if number >= FEWEST else words.say("group.fewer", few=FEWEST)
