"""What a report says of must-haves: those that are in the way one by one, those that are met together."""

from collections.abc import Sequence

from skillmatrix.analysis.result import Gate, Result
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.role import Role
from skillmatrix.view.about_answers import BETWEEN
from skillmatrix.view.blocks import Cell, Column, Item, Items, Paragraph, Section, Table
from skillmatrix.view.wording import Wording


def musts_section(result: Result, role: Role, wording: Wording) -> Section:
    """First what is below its minimum or has no rating, each with its reason; then what is met, in one line."""
    say, gates = wording.catalogue.say, result.gates
    heading = say("report.heading.musts")
    if not gates:
        return Section("musts", heading, (Paragraph(say("report.must.none")),))
    items = [_open(gate, role, wording) for gate in gates if gate.state != "passed"]
    met = [gate for gate in gates if gate.state == "passed"]
    return Section("musts", heading, (Items((*items, *([_met(met, wording)] if met else []))),))


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
