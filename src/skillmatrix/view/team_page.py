"""The page of a team by name: what it covers together, where it hangs on one person, what to learn, who is where.

Only those stand on it who agreed to. People stand in the order of their names; no figure compares them.
"""

import shlex
from collections.abc import Sequence
from typing import Literal, TypeAlias

from skillmatrix.analysis.team import Covered, Member, Target, bottlenecks, losses, to_learn, without
from skillmatrix.analysis.team_needs import neediest_role
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Note, Paper, Paragraph, Section, State, Table
from skillmatrix.view.next_steps import what_helps
from skillmatrix.view.team_grid import grid_blocks
from skillmatrix.view.team_named import TeamInput, head, people, small_print, team_name
from skillmatrix.view.training_words import trainings_for_team
from skillmatrix.view.wording import Wording

BOTTLENECKS, TO_LEARN = 6, 3
"""What can be taken in at a glance, and done in a year; the table has the rest."""
When: TypeAlias = Literal["reached", "left"]
"""Today, or when somebody has left."""
NEXT = ("near", "interested")
"""The columns of those who could reach it next."""
STATES: dict[str, State] = {"gap": "blocked", "single": "open", "thin": "open", "ok": "good"}


def build_team_page(given: TeamInput, language: str, words: Catalogue) -> Paper:
    """The page with all its sections, and `day` on it."""
    wording = Wording(given.matrix, language, words)
    covered = given.covered
    sections = [
        Section("summary", words.say("team.heading.summary"), summary(covered, wording)),
        *([leaving_section(given, wording)] if given.leaving else []),
        *_bottlenecks(covered, given, wording),
        *_to_learn(covered, given, wording),
        Section("people", words.say("team.heading.people"), grid_blocks(given.members, covered, wording)),
    ]
    title = words.say("team.title", team=team_name(given, wording))
    lines, day = head(given, wording), given.day.isoformat()
    return wording.told(
        Paper(title, language, lines, tuple(sections), small_print(given, wording), day=day, dense=True)
    )


def summary(covered: Sequence[Covered], wording: Wording) -> tuple[Block, ...]:
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
    return said


def _bottlenecks(covered: Sequence[Covered], given: TeamInput, wording: Wording) -> list[Section]:
    words = wording.catalogue
    found = bottlenecks(covered)
    if not covered:
        return []
    heading = words.say("team.heading.bottlenecks")
    if not found:
        return [Section("bottlenecks", heading, (Paragraph(words.say("team.no_bottlenecks")),))]
    blocks: list[Block] = [_table("reached", found[:BOTTLENECKS], given.members, wording)]
    if len(found) > BOTTLENECKS:
        blocks.append(Note(words.count("team.more_bottlenecks", len(found) - BOTTLENECKS)))
    return [Section("bottlenecks", heading, tuple(blocks))]


def _table(when: When, covered: Sequence[Covered], members: Sequence[Member], wording: Wording) -> Table:
    """Who holds what, who is near, and who would like to learn it."""
    columns = tuple(Column(wording.catalogue.say(f"team.column.{name}")) for name in ("skill", "target", when, *NEXT))
    return Table(columns, tuple(_row(one, when, members, wording) for one in covered))


def _row(one: Covered, when: When, members: Sequence[Member], wording: Wording) -> tuple[Cell, ...]:
    words, target = wording.catalogue, one.target
    state = STATES[one.risk] if one.risk != "gap" or target.is_must else "open"
    return (
        Cell(skill_name(target, wording)),
        Cell(words.count("team.target", target.people, level=target.level)),
        Cell(_reached(one, when, wording), state=state),
        *(_named(names, wording) for names in (one.near, interested(one, members))),
    )


def _named(names: Sequence[str], wording: Wording) -> Cell:
    return Cell(people(names, wording) or wording.catalogue.say("team.nobody_near"), state="" if names else "muted")


def interested(one: Covered, members: Sequence[Member]) -> tuple[str, ...]:
    """Who would like to learn it and does not hold it yet."""
    return tuple(member.name for member in members if member.wants(one.target.skill) and member.name not in one.holders)


def skill_name(target: Target, wording: Wording) -> str:
    """The name of a skill; a must-have has the sign that the page explains."""
    name = wording.skill(target.skill)
    return wording.catalogue.say("team.grid.must", skill=name) if target.is_must else name


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
    items = tuple(Item(how_to_learn(one, given, wording), wording.label(one.target.skill)) for one in found[:TO_LEARN])
    blocks: list[Block] = [Items(items, ordered=True)]
    if (role := neediest_role(given.team, given.matrix, covered)) is not None:
        blocks.append(Note(words.say("team.hire", role=wording.role(role), command=advert_command(role, given))))
    return [Section("learn", words.say("team.heading.learn"), tuple(blocks))]


def advert_command(role: Role, given: TeamInput) -> str:
    """What writes an advert that begins with what the team lacks."""
    return shlex.join(["skillmatrix", "jobdesc", role.id, "--kind", "ad", "--for-team", given.path])


def how_to_learn(one: Covered, given: TeamInput, wording: Wording) -> str:
    """The trainings that lead there; without any, the step that helps; without that, how many are missing."""
    target = one.target
    if given.trainings and (line := trainings_for_team(target.skill, target.level, given.trainings, wording)):
        return joined(" ", line)
    helps = what_helps(wording.matrix.skills[target.skill], target.level, wording)
    return helps[0] if helps else wording.catalogue.count("team.missing", one.missing, level=target.level)


def leaving_section(given: TeamInput, wording: Wording) -> Section:
    """What is then covered less, and who is near; and that this is about these people."""
    words = wording.catalogue
    heading = words.count("team.heading.leaving", len(given.leaving), names=wording.listed(given.leaving))
    lost = [loss.after for loss in losses(given.targets, given.members, given.leaving)]
    staying = without(given.members, given.leaving)
    found: Block = _table("left", lost, staying, wording) if lost else Paragraph(words.say("team.nothing_lost"))
    return Section("leaving", heading, (found, about_leaving(given, wording)))


def about_leaving(given: TeamInput, wording: Wording) -> Note:
    """That this is about single people, and what it does not say."""
    names = wording.listed(given.leaving)
    return Note(wording.catalogue.count("team.leaving.about", len(given.leaving), names=names))
