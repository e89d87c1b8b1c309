"""A team on one screen: what it covers, who is where with what is missing first, what helps, and how to see the rest.

If somebody leaves, what is then missing is all of it: whoever asks that has asked for nothing else.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skillmatrix.analysis.team import Covered, bottlenecks, losses, to_learn, without
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.blocks import Item, Items, Note, Paper, Paragraph, Section
from skillmatrix.view.numbers import long_date
from skillmatrix.view.team_grid import UNANSWERED, grid_of
from skillmatrix.view.team_named import TeamInput, head, team_name
from skillmatrix.view.team_page import about_leaving, how_to_learn, summary
from skillmatrix.view.wording import Wording


class _Size(NamedTuple):
    """How many skills, and how many things to learn; a heading above the skills where there is room for it."""

    rows: int
    steps: int
    with_heading: bool


SIZES = (
    *(_Size(rows, 3, with_heading=True) for rows in (100, 40, 36, 32, 28, 24, 22, 20, 18, 16, 14, 12)),
    *(_Size(rows, 1, with_heading=False) for rows in (12, 11, 10, 9, 8, 7, 6, 5, 4, 3)),
)
"""The largest comes first; a screen gets the first one that it has room for."""


def team_briefs(given: TeamInput, language: str, words: Catalogue, command: str) -> Iterator[Paper]:
    """The same in fewer and fewer lines. `command` shows the whole page."""
    wording = Wording(given.matrix, language, words)
    ordered = _in_order(given)
    sizes = dict.fromkeys(size._replace(rows=min(size.rows, len(ordered))) for size in SIZES)
    return (_brief(given, ordered, size, wording, command) for size in sizes)


def _in_order(given: TeamInput) -> list[Covered]:
    """What is lost if somebody leaves; else what is missing first, then the must-haves, then the others."""
    if given.leaving:
        return [loss.after for loss in losses(given.targets, given.members, given.leaving)]
    covered = given.covered
    missing = bottlenecks(covered)
    others = sorted((one for one in covered if one not in missing), key=lambda one: not one.target.is_must)
    return [*missing, *others]


def _brief(given: TeamInput, ordered: Sequence[Covered], size: _Size, wording: Wording, command: str) -> Paper:
    words = wording.catalogue
    sections = [
        Section("summary", "", summary(given.covered, wording)),
        _people(given, ordered, size, wording),
        *([] if given.leaving else _to_learn(given, size, wording)),
    ]
    title = words.say("team.title", team=team_name(given, wording))
    closing = (words.say("team.brief.more", command=command),)
    _, purpose = head(given, wording)
    number, day = len(given.members), long_date(given.day, words.language)
    lines = words.count("team.brief.head", number, date=day), purpose
    return wording.told(Paper(title, words.language, lines, tuple(sections), closing))


def _people(given: TeamInput, ordered: Sequence[Covered], size: _Size, wording: Wording) -> Section:
    words, number = wording.catalogue, len(given.leaving)
    heading = words.say("team.brief.people") if size.with_heading else ""
    if given.leaving:
        heading = words.count("team.heading.leaving", number, names=wording.listed(given.leaving))
        if not ordered:
            return Section("people", heading, (Paragraph(words.say("team.nothing_lost")),))
    shown, members = ordered[: size.rows], without(given.members, given.leaving)
    notes = [Note(_key(ordered[size.rows :], wording)), *([about_leaving(given, wording)] if given.leaving else [])]
    return Section("people", heading, (grid_of(members, shown, wording), *notes))


def _key(rest: Sequence[Covered], wording: Wording) -> str:
    """What the signs mean, and how it is with the skills that there is no room for."""
    words = wording.catalogue
    signs = words.say("team.brief.key", unanswered=UNANSWERED)
    if not rest:
        return signs
    key = "enough" if all(one.risk == "ok" for one in rest) else "rest"
    return words.count(f"team.brief.{key}", len(rest), signs=signs)


def _to_learn(given: TeamInput, size: _Size, wording: Wording) -> list[Section]:
    found = to_learn(given.covered)[: size.steps]
    if not found:
        return []
    items = tuple(Item(how_to_learn(one, given, wording), wording.label(one.target.skill)) for one in found)
    return [Section("learn", wording.catalogue.say("team.heading.learn"), (Items(items, ordered=True),))]
