"""What a report says of must-haves: those that are in the way one by one, those that are met together."""

from collections.abc import Sequence
from dataclasses import replace

from skillmatrix.analysis.result import Gate, Result
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.role import Role
from skillmatrix.view.about_answers import BETWEEN
from skillmatrix.view.blocks import Cell, Column, Item, Items, Paragraph, Section, Table
from skillmatrix.view.wording import Wording

NAMED = 3
"""So many that are in the way are named where there is little room."""


def musts_section(result: Result, role: Role, wording: Wording) -> Section:
    """First what is below its minimum or has no rating, each with its reason; then what is met, in one line."""
    say, gates = wording.catalogue.say, result.gates
    heading = say("report.heading.musts")
    if not gates:
        return Section("musts", heading, (Paragraph(say("report.must.none")),))
    items = [_open(gate, role, wording) for gate in _missed(gates)]
    met = [gate for gate in gates if gate.state == "passed"]
    return Section("musts", heading, (Items((*items, *([_met(met, wording)] if met else []))),))


def musts_in_short(result: Result, role: Role, wording: Wording, *, with_names: bool) -> Section:
    """The same without reasons and targets; without `with_names`, only the first ones are named."""
    say, gates = wording.catalogue.say, result.gates
    if not gates:
        return musts_section(result, role, wording)
    met = [gate for gate in gates if gate.state == "passed"]
    missed = _missed(gates)
    named = missed if with_names or len(missed) <= NAMED + 1 else missed[:NAMED]
    items = [_in_short(gate, wording) for gate in named]
    if len(missed) > len(named):
        items.append(Item(say("report.must.more", n=len(missed) - len(named)), state="muted"))
    if met:
        number = say("report.met_of", n=len(met), all=len(gates))
        items.append(_met(met, wording) if with_names else replace(_met(met, wording), text=number))
    return Section("musts", say("report.heading.musts"), (Items(tuple(items)),))


def _missed(gates: Sequence[Gate]) -> list[Gate]:
    """What is below its minimum, then what has no rating."""
    return sorted((gate for gate in gates if gate.state != "passed"), key=lambda gate: gate.state != "failed")


def _in_short(gate: Gate, wording: Wording) -> Item:
    say, is_unrated = wording.catalogue.say, gate.level is None
    text = say(f"report.must.brief.{'unrated' if is_unrated else 'open'}", level=gate.level, gate=gate.gate)
    return Item(text, wording.label(gate.skill), state="muted" if is_unrated else "blocked")


def _open(gate: Gate, role: Role, wording: Wording) -> Item:
    say, required = wording.catalogue.say, role.requires[gate.skill]
    state = say(f"report.must.{gate.state}")
    key = "report.must.unrated" if gate.level is None else "report.must"
    text = say(key, level=gate.level, gate=gate.gate, required=required.level, state=state)
    why = wording.text(required.why)
    lead = wording.label(gate.skill)
    return Item(text, lead, (why,) if why else (), "blocked" if gate.state == "failed" else "muted")


def _met(gates: Sequence[Gate], wording: Wording) -> Item:
    names = joined(BETWEEN, [wording.skill(gate.skill) for gate in gates])
    return Item(names, wording.catalogue.say("report.must.met"), (), "good")


def reasons_section(result: Result, role: Role, wording: Wording) -> Section:
    """The minimum levels and reasons of those that are met; the others have them on the first page."""
    say, requires = wording.catalogue.say, role.requires
    met = [gate for gate in result.gates if gate.state == "passed" and requires[gate.skill].why]
    heading = say("report.heading.reasons")
    columns = (
        Column(say("report.column.skill")),
        Column(say("report.column.minimum"), "right"),
        Column(say("report.column.why")),
    )
    rows = tuple(
        (Cell(wording.skill(gate.skill)), Cell(str(gate.gate), gate.gate), Cell(wording.text(requires[gate.skill].why)))
        for gate in met
    )
    return Section("reasons", heading, (Table(columns, rows, name=say("report.table.reasons")),) if rows else ())
