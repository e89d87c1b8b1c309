"""Roles on paper: what each is for and does, and the levels, weights and minimum levels it needs."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from skillmatrix.model.role import RequirementFields, Role, Task
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Paragraph, Section, Table
from skillmatrix.view.catalogue_writer import Writer, number
from skillmatrix.view.mixing import led
from skillmatrix.view.numbers import signed

MOST_ROLES = 6
"""More columns do not fit on a page; further roles go into a table of their own."""


def role_sections(writer: Writer) -> tuple[Section, ...]:
    """All roles side by side, then each of them."""
    roles = writer.matrix.roles
    if not roles:
        return ()
    intro = Paragraph(writer.say("catalogue.roles.intro"))
    side_by_side = [_side_by_side(writer, roles[at : at + MOST_ROLES]) for at in range(0, len(roles), MOST_ROLES)]
    overview = writer.section("roles", "catalogue.heading.roles", intro, *side_by_side)
    return overview, *(_section(writer, role) for role in roles)


def _side_by_side(writer: Writer, roles: Sequence[Role]) -> Table:
    """One row a skill, one column a role: the target level, and the minimum level in brackets."""
    columns = (writer.column("report.column.skill"), *(Column(writer.wording.role(role), "right") for role in roles))
    rows = [(skill, [role.requires.get(skill) for role in roles]) for skill in writer.matrix.skills]
    return Table(
        columns,
        tuple(
            (Cell(writer.wording.skill(skill)), *map(_target, required)) for skill, required in rows if any(required)
        ),
        name=writer.say("catalogue.heading.roles"),
    )


def _target(required: RequirementFields | None) -> Cell:
    if required is None:
        return Cell("–")
    gate = "" if required.must is None else f" ({required.must})"
    return Cell(f"{required.level}{gate}", required.level)


def _section(writer: Writer, role: Role) -> Section:
    blocks = role_intro(writer, role)
    for key, table in (("show.tasks", tasks(writer, role)), ("show.requirements", requirements(writer, role))):
        blocks += [*([_lead(writer, key)] if table else []), *table]
    blocks += powers(writer, role)
    return Section(f"role-{role.id}", writer.text(role.title), tuple(blocks), level=3)


def _lead(writer: Writer, key: str) -> Paragraph:
    return Paragraph("", led(writer.say(key)))


def role_intro(writer: Writer, role: Role) -> list[Block]:
    """What the role is for, and where it stands."""
    texts = {"purpose": role.purpose, "pitch": role.pitch, "note": role.note}
    blocks: list[Block] = [Items(tuple(_facts(writer, role)))]
    blocks += [
        Paragraph(writer.text(text), led(writer.say(f"catalogue.role.{name}"))) for name, text in texts.items() if text
    ]
    return blocks


def _facts(writer: Writer, role: Role) -> list[Item]:
    facts = {
        "catalogue.role.id": role.id,
        "catalogue.role.short": writer.text(role.short),
        "catalogue.role.above": _names(writer, role.above),
        "catalogue.role.unit": writer.text(role.unit),
        "catalogue.role.reports_to": _names(writer, (role.reports_to,) if role.reports_to else ()),
        "catalogue.role.supervises": _supervises(writer, role),
        "catalogue.role.covered_by": _names(writer, role.deputy.by),
        "catalogue.role.covers": _names(writer, role.deputy.of),
        "catalogue.role.codes": _codes(role),
    }
    return [writer.item(key, text) for key, text in facts.items() if text]


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
    rows = [_requirement(writer, skill, required) for skill, required in role.requires.items()]
    return [writer.table([f"catalogue.column.{key}" for key in keys], rows, "show.requirements")] if rows else []


def _requirement(writer: Writer, skill: str, required: RequirementFields) -> tuple[Cell, ...]:
    name = writer.wording.skill(skill) if skill in writer.matrix.skills else skill
    hire = Cell("") if required.hire_level is None else number(required.hire_level)
    gate = Cell("") if required.must is None else number(required.must)
    tier = writer.say(f"jobdesc.tier.{required.tier}") if required.tier else ""
    weight = _weight(writer, required.weight)
    return Cell(name), number(required.level), gate, hire, weight, Cell(tier), Cell(writer.text(required.why))


def _weight(writer: Writer, weight: Decimal) -> Cell:
    return Cell(signed(f"{weight.normalize():f}", writer.words.language), Fraction(weight))


def powers(writer: Writer, role: Role) -> list[Block]:
    """What the role decides, with whom it works, and by what good work is seen."""
    blocks: list[Block] = []
    for key, texts in (("powers", role.powers), ("interfaces", role.interfaces), ("success", role.success)):
        if texts:
            lines = tuple(Item(writer.text(text)) for text in texts)
            blocks += [_lead(writer, f"jobdesc.heading.{key}"), Items(lines)]
    return blocks
