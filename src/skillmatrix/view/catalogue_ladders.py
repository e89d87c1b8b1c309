"""A role on a ladder on paper: one section for all its steps, with one grid of the levels they need."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from skillmatrix.model.requirement import RequirementFields
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Paragraph, Section, Table
from skillmatrix.view.catalogue_roles import lead, powers, role_facts, target, tasks, weight
from skillmatrix.view.catalogue_writer import Writer
from skillmatrix.view.mixing import led
from skillmatrix.view.ready import asked_by

TEXTS = ("purpose", "pitch", "note")


def ladder_section(writer: Writer, name: str, steps: Sequence[Role]) -> Section:
    """What the steps share is told once, and what is one step's own under its name."""
    blocks: list[Block] = [Items(_facts(writer, steps))]
    for key in TEXTS:
        blocks += _told(steps, partial(_text, key), _paragraph(writer, key))
    blocks += _told(steps, _duties, lambda role, step: _under(writer, "show.tasks", step, tasks(writer, role)))
    blocks += [lead(writer, "show.requirements"), grid(writer, steps)]
    blocks += _ready(writer, steps)
    blocks += _told(steps, _powers, lambda role, step: _under(writer, "", step, powers(writer, role)))
    return Section(f"role-{name}", title(writer, steps[0]), tuple(blocks), level=3)


def title(writer: Writer, role: Role) -> str:
    """The title of the role that is a ladder."""
    return writer.text(role.ladder.title) if role.ladder and role.ladder.title else writer.text(role.title)


def grid(writer: Writer, steps: Sequence[Role]) -> Table:
    """One row a skill, one column a step: the target level, and the minimum level in brackets; weights and reasons."""
    asked = {skill: [role.requires.get(skill) for role in steps] for skill in writer.matrix.skills}
    rows = [
        (Cell(writer.wording.skill(skill)), *map(target, cells), _weights(writer, cells), _why(writer, cells))
        for skill, cells in asked.items()
        if any(cells)
    ]
    columns = (
        writer.column("report.column.skill"),
        *(Column(_step(writer, role), "right") for role in steps),
        writer.column("catalogue.column.weight"),
        writer.column("catalogue.column.why"),
    )
    kept = [at for at in range(len(columns)) if at <= len(steps) or any(row[at].text not in {"", "1"} for row in rows)]
    return Table(tuple(columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows))


def _weights(writer: Writer, cells: Sequence[RequirementFields | None]) -> Cell:
    """The weight; where it is not the same at each step, one after the other."""
    found = list(dict.fromkeys(cell.weight for cell in cells if cell))
    if len(found) == 1:
        return weight(writer, found[0])
    return Cell(" / ".join("–" if cell is None else weight(writer, cell.weight).text for cell in cells))


def _why(writer: Writer, cells: Sequence[RequirementFields | None]) -> Cell:
    return Cell(next((writer.text(cell.why) for cell in cells if cell and cell.why), ""))


def _step(writer: Writer, role: Role) -> str:
    assert role.ladder is not None
    steps = writer.matrix.ladders[role.ladder.id]
    return next(writer.text(step.title) for step in steps if step.id == role.ladder.step)


def _facts(writer: Writer, steps: Sequence[Role]) -> tuple[Item, ...]:
    """The ids of the steps, and the facts that they share or that are one step's own."""
    ids = writer.listed([f"{_step(writer, role)}: {role.id}" for role in steps])
    facts = [role_facts(writer, role) for role in steps]
    found = [writer.item("catalogue.role.steps", ids)]
    if steps[0].based_on in writer.matrix.ladder_roles:
        base = title(writer, writer.matrix.ladder_roles[steps[0].based_on][0])
        facts = [{**of_step, "catalogue.role.based_on": base} for of_step in facts]
    for key in dict.fromkeys(key for of_step in facts for key in of_step):
        said = {of_step.get(key, "") for of_step in facts}
        if key in {"catalogue.role.id", "catalogue.role.short", "catalogue.role.above"}:
            continue
        if len(said) == 1:
            found.append(writer.item(key, facts[0][key]))
            continue
        for role, of_step in zip(steps, facts, strict=True):
            if key in of_step:
                found.append(Item(of_step[key], led(_of_step(writer, writer.say(key), role))))
    return tuple(found)


def _of_step(writer: Writer, what: str, role: Role) -> str:
    return writer.say("catalogue.ladder.step", what=what, step=_step(writer, role))


Say = Callable[[Role, Role | None], list[Block]]
"""Blocks about a role; the second is the step that they are only about, if they are not about all."""


def _told(steps: Sequence[Role], value: Callable[[Role], Any], say: Say) -> list[Block]:
    """What the first step has, as that of all, and under their names the steps that have something else."""
    first = value(steps[0])
    blocks = say(steps[-1] if value(steps[-1]) == first else steps[0], None) if first else []
    others = [role for role in steps if value(role) != first and value(role)]
    return [*blocks, *(block for role in others for block in say(role, role))]


def _text(key: str, role: Role) -> object:
    return getattr(role, key)


def _paragraph(writer: Writer, key: str) -> Say:
    def say(role: Role, step: Role | None) -> list[Block]:
        what = writer.say(f"catalogue.role.{key}")
        text = writer.text(getattr(role, key))
        return [Paragraph(text, led(_of_step(writer, what, step) if step else what))]

    return say


def _duties(role: Role) -> list[tuple[object, ...]]:
    """The tasks, without the skills they use: these are fewer where a step does not ask for them."""
    return [(task.id, task.text, task.share) for task in role.tasks]


def _powers(role: Role) -> tuple[object, ...]:
    said = (role.powers, role.interfaces, role.success)
    return said if any(said) else ()


def _under(writer: Writer, key: str, step: Role | None, blocks: list[Block]) -> list[Block]:
    """The blocks under what they are about, and under the step that they belong to."""
    if step:
        name = _of_step(writer, writer.say(key), step) if key else _step(writer, step)
        return [Paragraph("", led(name)), *blocks]
    return [lead(writer, key), *blocks] if key else blocks


def _ready(writer: Writer, steps: Sequence[Role]) -> list[Block]:
    """What the rules of each step ask for, once where it is the same."""
    asked = [[asked_by(rule, role, writer.wording) for rule in role.ready] for role in steps]
    if all(lines == asked[0] for lines in asked):
        return [Paragraph(line) for line in asked[0]]
    of_each = zip(steps, asked, strict=True)
    return [Paragraph(line, led(_step(writer, role))) for role, lines in of_each for line in lines]
