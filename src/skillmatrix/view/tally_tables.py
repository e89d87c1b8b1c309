"""The tables of a tally: what the room agrees on, how the votes lie where it does not, musts, answers and tasks."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from skillmatrix.analysis.consensus import iqr, median, votes_in
from skillmatrix.analysis.workshop import Outcome
from skillmatrix.model.ballot import NEEDS
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.numbers import decimal, rounded
from skillmatrix.view.tally_input import TallyInput
from skillmatrix.view.wording import Wording

DARKEST = 4
NOBODY = "·"


def level_cell(level: int | None, wording: Wording) -> Cell:
    """A level, or that the role does not require the skill."""
    return Cell(wording.catalogue.say("tally.not_required")) if level is None else Cell(str(level), level)


def agreed_table(found: Sequence[Outcome], wording: Wording) -> Table:
    """Old and new, and how many of how many voted for it."""
    say = wording.catalogue.say
    columns = (
        Column(say("tally.column.skill")),
        Column(say("tally.column.old"), "right"),
        Column(say("tally.column.new"), "right"),
        Column(say("tally.column.votes"), "right"),
    )
    return Table(columns, tuple(_agreed(each, wording) for each in found), name=say("tally.name.agreed"))


def _agreed(found: Outcome, wording: Wording) -> tuple[Cell, ...]:
    say = wording.catalogue.say
    new = level_cell(found.new, wording)
    if found.old == found.new:
        new = Cell(say("tally.stays", level=new.text), found.new, state="muted")
    else:
        new = Cell(say("tally.becomes", level=new.text), found.new, state="good")
    on_it = int(found.target.share * found.target.votes)
    votes = say("tally.of", n=on_it, all=found.target.votes)
    return Cell(wording.skill(found.skill)), level_cell(found.old, wording), new, Cell(votes, on_it)


def open_table(found: Sequence[Outcome], given: TallyInput, wording: Wording) -> Table:
    """How many voted for which level, as figures and shade, and why that is no agreement."""
    say = wording.catalogue.say
    levels = sorted(given.matrix.scale)
    columns = (
        Column(say("tally.column.skill")),
        Column(say("tally.column.old"), "right"),
        *(Column(str(level), "right") for level in levels),
        Column(say("tally.column.why")),
    )
    rows = tuple(
        (
            Cell(wording.skill(each.skill)),
            level_cell(each.old, wording),
            *distribution(given.held.skills[each.skill].target, levels),
            Cell(say(f"tally.state.{each.target.state}"), state="open"),
        )
        for each in found
    )
    return Table(columns, rows, name=say("tally.name.open"))


def distribution(counts: Mapping[int, int], values: Sequence[int]) -> tuple[Cell, ...]:
    """How many voted for each value: the more, the darker the ground."""
    most = max(counts.values(), default=1) or 1
    return tuple(_count(counts.get(value, 0), most) for value in values)


def _count(votes: int, most: int) -> Cell:
    if not votes:
        return Cell(NOBODY, 0, state="muted")
    return Cell(str(votes), votes, shade=max(1, int(rounded(Fraction(votes * DARKEST, most), 0))))


def must_table(found: Sequence[Outcome], given: TallyInput, wording: Wording) -> Table:
    """How many find a skill necessary, how many it takes, and what becomes of the must."""
    say = wording.catalogue.say
    columns = (
        Column(say("tally.column.skill")),
        *(Column(say(f"workshop.need.{need}"), "right") for need in NEEDS),
        Column(say("tally.column.needed"), "right"),
        Column(say("tally.column.result")),
    )
    rows = tuple(
        (
            Cell(wording.skill(each.skill)),
            *(_plain(given.held.skills[each.skill].must.get(need, 0)) for need in NEEDS),
            Cell(say("tally.of", n=each.must.needed, all=each.must.votes)),
            must_cell(each, wording),
        )
        for each in found
    )
    return Table(columns, rows, name=say("tally.name.musts"))


def _plain(number: int) -> Cell:
    return Cell(str(number) if number else "", number)


def must_cell(found: Outcome, wording: Wording) -> Cell:
    """What becomes of the minimum level of a skill."""
    say, old, new = wording.catalogue.say, found.old_gate, found.new_gate
    if old == new:
        if found.must.state == "no-target":
            return Cell(say("tally.must.no_target"), state="open")
        return Cell(say("tally.must.none") if old is None else say("tally.must.stays", level=old), state="muted")
    if new is None:
        return Cell(say("tally.must.gone"), state="good")
    key = "tally.must.new" if old is None else "tally.must.lowered"
    return Cell(say(key, level=new), state="good")


def answers_table(question: str, given: TallyInput, wording: Wording) -> Table:
    """The answers to a question, those with most votes first."""
    say, asked = wording.catalogue.say, next(each for each in given.workshop.ask.questions if each.id == question)
    counts = given.held.questions[question]
    total, most = votes_in(counts), max(counts.values())
    columns = (Column(say("tally.column.answer")), Column(say("tally.column.votes"), "right"))
    rows = tuple(
        (
            Cell(wording.text(answer.text)),
            Cell(
                say("tally.of", n=counts.get(answer.id, 0), all=total),
                counts.get(answer.id, 0),
                shade=int(rounded(Fraction(counts.get(answer.id, 0) * DARKEST, most), 0)),
            ),
        )
        for answer in sorted(asked.answers, key=lambda answer: -counts.get(answer.id, 0))
    )
    return Table(columns, rows, caption=wording.text(asked.text), name=say("tally.name.questions"))


def importance_table(found: Sequence[Outcome], given: TallyInput, wording: Wording) -> Table:
    """How important people find a skill: the middle of the votes, and how far they lie apart."""
    rows = sorted(
        ((each.skill, given.held.skills[each.skill].importance) for each in found),
        key=lambda row: -median(row[1]),
    )
    return _spread_table([(wording.skill(skill), counts) for skill, counts in rows], "tally.column.skill", wording)


def task_table(given: TallyInput, wording: Wording) -> Table:
    """Which share of the time people give to each task."""
    named = [
        (wording.text(task.text), given.held.tasks[task.id]) for task in given.role.tasks if task.id in given.held.tasks
    ]
    return _spread_table(named, "tally.column.task", wording)


def _spread_table(rows: Sequence[tuple[str, Mapping[int, int]]], first: str, wording: Wording) -> Table:
    say, language = wording.catalogue.say, wording.catalogue.language
    columns = (
        Column(say(first)),
        Column(say("tally.column.median"), "right"),
        Column(say("tally.column.iqr"), "right"),
        Column(say("tally.column.votes"), "right"),
    )
    cells = tuple(
        (
            Cell(name),
            Cell(short_number(median(counts), language), median(counts)),
            Cell(short_number(iqr(counts), language), iqr(counts)),
            Cell(str(votes_in(counts)), votes_in(counts)),
        )
        for name, counts in rows
    )
    return Table(columns, cells)


def short_number(value: Fraction, language: str) -> str:
    """A number without places that say nothing: `3`, `3.5`, `0.25`."""
    places = next((places for places in (0, 1) if (value * 10**places).denominator == 1), 2)
    return decimal(value, places, language)
