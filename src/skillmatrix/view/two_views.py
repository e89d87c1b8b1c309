"""Several views of one person as sections of the report: what differs, what to talk about first, all side by side."""

from skillmatrix.analysis.raters import FEWEST_PEERS, SkillViews, Views
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.answers import Rater
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paragraph, Section, Table
from skillmatrix.view.numbers import long_date
from skillmatrix.view.wording import Wording

TOPICS = 5
"""More is no place to begin."""
ONE_BY_ONE: tuple[Rater, ...] = ("manager", "assessor", "agreed")
"""Raters who stand for themselves; peers never do."""
COLUMNS = ("manager", "assessor", "peers", "agreed")


def beside(views: Views, words: Catalogue) -> str:
    """Whose views stand beside the person's own, in one line."""
    found = [
        words.say(f"report.rater.{answers.rater}", date=long_date(answers.date, words.language))
        for rater in ONE_BY_ONE
        for answers in views.others
        if answers.rater == rater
    ]
    peers = views.raters["peer"]
    if peers >= FEWEST_PEERS:
        found.append(words.say("views.peers", n=peers))
    return words.say("views.beside", views=joined("; ", found)) if found else ""


def views_sections(views: Views, wording: Wording) -> tuple[Section, ...]:
    """What is common and what differs; then the topics; then the table."""
    say = wording.catalogue.say
    topics = views.to_discuss
    return (
        Section("views", say("report.heading.views"), tuple(_overall(views, wording))),
        Section("topics", say("report.heading.topics"), tuple(_topics(topics, wording)), level=3),
        Section("side", say("report.heading.side"), tuple(_side_by_side(views, wording)), level=3),
    )


def _overall(views: Views, wording: Wording) -> list[Block]:
    say, peers = wording.catalogue.say, views.raters["peer"]
    label = views.label.replace("-", "_") if views.label else "none"
    blocks: list[Block] = [Paragraph(say(f"views.label.{label}")), Paragraph(say("views.rule"))]
    if 0 < peers < FEWEST_PEERS:
        blocks.append(Paragraph(wording.catalogue.count("views.few_peers", peers)))
    return [*blocks, Note(say("views.basis"))]


def _topics(topics: list[SkillViews], wording: Wording) -> list[Block]:
    say = wording.catalogue.say
    if not topics:
        return [Paragraph(say("views.no_topics"))]
    blocks: list[Block] = [
        Paragraph(say("views.how_to_talk")),
        Items(tuple(_topic(topic, wording) for topic in topics[:TOPICS]), ordered=True),
    ]
    if len(topics) > TOPICS:
        blocks.append(Paragraph(wording.catalogue.count("views.more_topics", len(topics) - TOPICS)))
    return blocks


def _topic(topic: SkillViews, wording: Wording) -> Item:
    """The levels that differ, and what each of them means."""
    say = wording.catalogue.say
    shown = {"own": topic.own, "manager": topic.manager, "assessor": topic.assessor, "peers": topic.peers}
    known = {name: level for name, level in shown.items() if level is not None}
    text = joined(", ", [say(f"views.level.{name}", level=level) for name, level in known.items()])
    skill = wording.matrix.skills[topic.skill]
    means = {level: wording.descriptor(skill, level) for level in sorted(set(known.values()))}
    details = [say("report.step.means", level=level, text=words) for level, words in means.items() if words]
    return Item(text, wording.label(topic.skill), tuple(details))


def _side_by_side(views: Views, wording: Wording) -> list[Block]:
    say = wording.catalogue.say
    rated = [skill for skill in views.skills if skill.others is not None or skill.agreed is not None]
    alone = sum(skill.own is not None for skill in views.skills) - sum(skill.own is not None for skill in rated)
    names = [name for name in COLUMNS if any(getattr(skill, name) is not None for skill in rated)]
    heads = ["own", *names, "difference"]
    columns = [Column(say("report.column.skill"))]
    columns += [Column(say(f"views.column.{name}"), "left" if name == "difference" else "right") for name in heads]
    rows = tuple(_row(skill, names, wording) for skill in rated)
    blocks: list[Block] = [Table(tuple(columns), rows)] if rows else [Paragraph(say("views.nothing_rated"))]
    if "peers" in names:
        blocks.append(Note(say("views.middle")))
    if rows and alone:
        blocks.append(Note(wording.catalogue.count("views.only_own", alone)))
    return blocks


def _row(skill: SkillViews, names: list[str], wording: Wording) -> tuple[Cell, ...]:
    levels = [skill.own, *(getattr(skill, name) for name in names)]
    cells = [Cell("–") if level is None else Cell(str(level), level) for level in levels]
    return Cell(wording.skill(skill.skill)), *cells, Cell(_difference(skill, wording), skill.difference)


def _difference(skill: SkillViews, wording: Wording) -> str:
    """How the own view stands to those of others; where it is their middle, they need not be the same."""
    if skill.difference is None:
        return "–"
    if not skill.difference:
        return wording.catalogue.say("views.middle_of_others" if skill.apart else "views.same")
    return wording.catalogue.count("views.higher" if skill.difference > 0 else "views.lower", abs(skill.difference))
