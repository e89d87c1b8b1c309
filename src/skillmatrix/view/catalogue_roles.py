"""Roles on paper: what each is for and does, and the levels, weights and minimum levels it needs."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from skillmatrix.model.bases import base_of, taken_from
from skillmatrix.model.requirement import NamedSkill, RequirementFields
from skillmatrix.model.role import Role, Task
from skillmatrix.view.blocks import Block, Cell, Item, Items, Paragraph
from skillmatrix.view.catalogue_writer import Writer, number
from skillmatrix.view.mixing import led
from skillmatrix.view.numbers import signed
from skillmatrix.view.ready import asked_by


def target(required: RequirementFields | None) -> Cell:
    """The target level, and the minimum level in brackets; a dash where the skill is not asked for."""
    if required is None:
        return Cell("–")
    gate = "" if required.must is None else f" ({required.must})"
    return Cell(f"{required.level}{gate}", required.level)


def lead(writer: Writer, key: str) -> Paragraph:
    """A line in bold above what belongs to it."""
    return Paragraph("", led(writer.say(key)))


def role_intro(writer: Writer, role: Role) -> list[Block]:
    """What the role is for, and where it stands."""
    texts = {"purpose": role.purpose, "pitch": role.pitch, "note": role.note}
    blocks: list[Block] = [Items(tuple(writer.item(key, text) for key, text in role_facts(writer, role).items()))]
    blocks += [
        Paragraph(writer.text(text), led(writer.say(f"catalogue.role.{name}"))) for name, text in texts.items() if text
    ]
    return blocks


def role_facts(writer: Writer, role: Role) -> dict[str, str]:
    """Where the role stands, by the key of what it is called."""
    facts = {
        "catalogue.role.id": role.id,
        "catalogue.role.short": writer.text(role.short),
        "catalogue.role.based_on": _base(writer, role),
        "catalogue.role.above": _names(writer, role.above),
        "catalogue.role.unit": writer.text(role.unit),
        "catalogue.role.reports_to": _names(writer, (role.reports_to,) if role.reports_to else ()),
        "catalogue.role.supervises": _supervises(writer, role),
        "catalogue.role.covered_by": _names(writer, role.deputy.by),
        "catalogue.role.covers": _names(writer, role.deputy.of),
        "catalogue.role.codes": _codes(role),
    }
    return {key: text for key, text in facts.items() if text}


def _base(writer: Writer, role: Role) -> str:
    base = base_of(writer.matrix, role)
    return writer.wording.role(base) if base else ""


def _supervises(writer: Writer, role: Role) -> str:
    """An empty list in the file says that there is nobody; no list says nothing."""
    if "supervises" in role.model_fields_set and not role.supervises:
        return writer.say("catalogue.role.nobody")
    return _names(writer, role.supervises)


def _names(writer: Writer, roles: Sequence[str]) -> str:
    known = writer.matrix.roles_by_id
    return writer.listed([writer.wording.role(known[role]) if role in known else role for role in roles])


def _codes(role: Role) -> str:
    codes = role.codes
    named = [f"ISCO-08 {codes.isco08}"] if codes.isco08 else []
    named += [f"KldB 2010 {codes.kldb2010}"] if codes.kldb2010 else []
    return " · ".join([*named, *(f"ESCO {address}" for address in codes.esco)])


def tasks(writer: Writer, role: Role) -> list[Block]:
    """What the role does, the share of time it takes, and the skills it uses."""
    keys = ("show.column.task", "show.column.share", "catalogue.column.skills")
    rows = [_task(writer, task) for task in role.tasks]
    return [writer.table(keys, rows, "show.tasks")] if rows else []


def _task(writer: Writer, task: Task) -> tuple[Cell, ...]:
    share = Cell(writer.say("jobdesc.share", percent=task.share), task.share, "%") if task.share else Cell("")
    used = [writer.wording.skill(skill) if skill in writer.matrix.skills else skill for skill in task.skills]
    return Cell(writer.text(task.text)), share, Cell(writer.listed(used))


def requirements(writer: Writer, role: Role) -> list[Block]:
    """The levels the role needs."""
    keys = ("skill", "target", "gate", "hire", "weight", "tier", "why")
    rows = [
        (*_requirement(writer, skill, required), Cell(_taken_from(writer, role, skill)))
        for skill, required in role.requires.items()
    ]
    rows += [(*_named(writer, skill, named), Cell("")) for skill, named in role.named.items()]
    table = (
        [writer.table([f"catalogue.column.{key}" for key in (*keys, "from")], rows, "show.requirements")]
        if rows
        else []
    )
    return [*table, *(Paragraph(asked_by(rule, role, writer.wording)) for rule in role.ready)]


def _taken_from(writer: Writer, role: Role, skill: str) -> str:
    """The role that the requirement is from, if this one is based on another."""
    if role.based_on is None:
        return ""
    taken = taken_from(writer.matrix, role, skill)
    if taken is None:
        return writer.say("catalogue.from.own")
    name = writer.wording.role(taken.role)
    return writer.say("catalogue.from.changed", role=name) if taken.is_changed else name


def _requirement(writer: Writer, skill: str, required: RequirementFields) -> tuple[Cell, ...]:
    name = writer.wording.skill(skill) if skill in writer.matrix.skills else skill
    hire = Cell("") if required.hire_level is None else number(required.hire_level)
    gate = Cell("") if required.must is None else number(required.must)
    tier = writer.say(f"jobdesc.tier.{required.tier}") if required.tier else ""
    return (
        Cell(name),
        number(required.level),
        gate,
        hire,
        weight(writer, required.weight),
        Cell(tier),
        Cell(writer.text(required.why)),
    )


def _named(writer: Writer, skill: str, named: NamedSkill) -> tuple[Cell, ...]:
    name = writer.wording.skill(skill) if skill in writer.matrix.skills else skill
    tier = writer.say(f"jobdesc.tier.{named.tier}") if named.tier else ""
    return Cell(name), number(None), Cell(""), Cell(""), Cell(""), Cell(tier), Cell(writer.text(named.why))


def weight(writer: Writer, written: Decimal) -> Cell:
    """A weight as it was written."""
    return Cell(signed(f"{written.normalize():f}", writer.words.language), Fraction(written))


def powers(writer: Writer, role: Role) -> list[Block]:
    """What the role decides, with whom it works, and by what good work is seen."""
    blocks: list[Block] = []
    for key, texts in (("powers", role.powers), ("interfaces", role.interfaces), ("success", role.success)):
        if texts:
            lines = tuple(Item(writer.text(text)) for text in texts)
            blocks += [lead(writer, f"jobdesc.heading.{key}"), Items(lines)]
    return blocks
