"""The page of a team by name: what it covers together, where it hangs on one person, what to learn, who is where.

Only those stand on it who agreed to. People stand in the order of their names; no figure compares them.
"""

import shlex
from collections.abc import Sequence
from typing import Literal, TypeAlias

from skillmatrix.analysis.team import Covered, Target, bottlenecks, losses, to_learn
from skillmatrix.analysis.team_needs import neediest_role
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, State, Table
from skillmatrix.view.next_steps import what_helps
from skillmatrix.view.team_grid import grid_blocks
from skillmatrix.view.team_named import TeamInput, about, head, people, team_name
from skillmatrix.view.training_words import trainings_for_team
from skillmatrix.view.wording import Wording

MOST_NEEDED, BOTTLENECKS, TO_LEARN = 3, 8, 3
"""What can be said aloud, taken in at a glance, and done in a year; the table has the rest."""
When: TypeAlias = Literal["reached", "left"]
"""Today, or when somebody has left."""
STATES: dict[str, State] = {"gap": "blocked", "single": "open", "thin": "open", "ok": "good"}


def build_team_page(given: TeamInput, language: str, words: Catalogue) -> Paper:
    """The page with all its sections, and `day` on it."""
    wording = Wording(given.matrix, language, words)
    covered = given.covered
    sections = [
        Section("summary", words.say("team.heading.summary"), _summary(covered, wording)),
        *_bottlenecks(covered, wording),
        *_to_learn(covered, given, wording),
        Section("people", words.say("team.heading.people"), grid_blocks(given.members, covered, wording)),
        *([_leaving(given, wording)] if given.leaving else []),
        Section("about", words.say("team.heading.about"), (*about(given, wording), Note(words.say("team.closing")))),
    ]
    title = words.say("team.title", team=team_name(given, wording))
    lines, day = head(given, wording), given.day.isoformat()
    return wording.told(Paper(title, language, lines, tuple(sections), day=day))


def _summary(covered: Sequence[Covered], wording: Wording) -> tuple[Block, ...]:
    """What a lead can say aloud."""
    words = wording.catalogue
    if not covered:
        return (Paragraph(words.say("team.no_targets")),)
    full = [one for one in covered if not one.missing]
    lead = words.count("team.covers", len(full), all=len(covered))
    return (Paragraph(joined(" ", _sentences(covered, wording)), lead),)


def _sentences(covered: Sequence[Covered], wording: Wording) -> list[str]:
    words = wording.catalogue
    musts = [one for one in covered if one.target.is_must]
    open_musts = sum(bool(one.missing) for one in musts)
    said = []
    if musts:
        said.append(
            words.count("team.musts.open", open_musts, all=len(musts)) if open_musts else words.say("team.musts")
        )
    if alone := sum(one.alone is not None for one in covered):
        said.append(words.count("team.alone", alone))
    if needed := to_learn(covered)[:MOST_NEEDED]:
        named = wording.listed([wording.quoted(one.target.skill) for one in needed])
        said.append(words.say("team.needs", skills=named))
    return said


def _bottlenecks(covered: Sequence[Covered], wording: Wording) -> list[Section]:
    words = wording.catalogue
    found = bottlenecks(covered)
    if not covered:
        return []
    heading = words.say("team.heading.bottlenecks")
    if not found:
        return [Section("bottlenecks", heading, (Paragraph(words.say("team.no_bottlenecks")),))]
    blocks: list[Block] = [_table("reached", found[:BOTTLENECKS], wording)]
    if len(found) > BOTTLENECKS:
        blocks.append(Note(words.count("team.more_bottlenecks", len(found) - BOTTLENECKS)))
    return [Section("bottlenecks", heading, tuple(blocks))]


def _table(when: When, covered: Sequence[Covered], wording: Wording) -> Table:
    """Who holds what."""
    labels = ("team.column.skill", "team.column.target", f"team.column.{when}", "team.column.near")
    columns = tuple(Column(wording.catalogue.say(label)) for label in labels)
    return Table(columns, tuple(_row(one, when, wording) for one in covered))


def _row(one: Covered, when: When, wording: Wording) -> tuple[Cell, ...]:
    words, target = wording.catalogue, one.target
    state = STATES[one.risk] if one.risk != "gap" or target.is_must else "open"
    return (
        Cell(skill_name(target, wording)),
        Cell(words.count("team.target", target.people, level=target.level)),
        Cell(_reached(one, when, wording), state=state),
        Cell(people(one.near, wording) or words.say("team.nobody_near"), state="" if one.near else "muted"),
    )


def skill_name(target: Target, wording: Wording) -> str:
    """The name of a skill; a must-have says so."""
    name = wording.skill(target.skill)
    return wording.catalogue.say("team.must", skill=name) if target.is_must else name


def _reached(one: Covered, when: When, wording: Wording) -> str:
    words = wording.catalogue
    if one.alone:
        said = words.say("team.one_alone", name=one.alone)
    else:
        said = people(one.holders, wording) or words.say(f"team.nobody.{when}")
    if one.answered == one.asked:
        return said
    return joined("; ", (said, words.say("team.at_most", most=one.at_most, answered=one.answered, all=one.asked)))


def _to_learn(covered: Sequence[Covered], given: TeamInput, wording: Wording) -> list[Section]:
    found = to_learn(covered)
    if not found:
        return []
    words = wording.catalogue
    items = tuple(_learning(one, given, wording) for one in found[:TO_LEARN])
    blocks: list[Block] = [Items(items, ordered=True)]
    if (role := neediest_role(given.team, given.matrix, covered)) is not None:
        command = shlex.join(["skillmatrix", "jobdesc", role.id, "--kind", "ad", "--for-team", given.path])
        blocks.append(Note(words.say("team.hire", role=wording.role(role), command=command)))
    return [Section("learn", words.say("team.heading.learn"), tuple(blocks))]


def _learning(one: Covered, given: TeamInput, wording: Wording) -> Item:
    words, target = wording.catalogue, one.target
    said = [words.count("team.missing", one.missing, level=target.level)]
    if one.near:
        said.append(words.count("team.near", len(one.near), names=people(one.near, wording)))
    interested = [
        member.name for member in given.members if member.wants(target.skill) and member.name not in one.holders
    ]
    if interested:
        said.append(words.count("team.interested", len(interested), names=people(interested, wording)))
    return Item(joined(" ", said), wording.label(target.skill), _ways(target, given, wording))


def _ways(target: Target, given: TeamInput, wording: Wording) -> tuple[str, ...]:
    """The trainings that lead there; without any, the step that helps."""
    words = wording.catalogue
    if given.trainings and (line := trainings_for_team(target.skill, target.level, given.trainings, wording)):
        return line
    helps = what_helps(wording.matrix.skills[target.skill], target.level, wording)
    return tuple(words.say("team.helps", level=target.level, text=text) for text in helps[:1])


def _leaving(given: TeamInput, wording: Wording) -> Section:
    """What is then covered less, and who is near."""
    words = wording.catalogue
    heading = words.count("team.heading.leaving", len(given.leaving), names=wording.listed(given.leaving))
    lost = losses(given.targets, given.members, given.leaving)
    if not lost:
        return Section("leaving", heading, (Paragraph(words.say("team.nothing_lost")),))
    return Section("leaving", heading, (_table("left", [loss.after for loss in lost], wording),))
