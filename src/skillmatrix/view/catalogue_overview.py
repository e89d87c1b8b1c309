"""All roles of a matrix on paper: side by side, then each of them; a ladder is one grid."""

from collections.abc import Iterator, Sequence

from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Block, Cell, Column, Paragraph, Section, Table
from skillmatrix.view.catalogue_ladders import ladder_section
from skillmatrix.view.catalogue_roles import lead, powers, requirements, role_intro, target, tasks
from skillmatrix.view.catalogue_writer import Writer

MOST_ROLES = 6
"""More columns do not fit on a page; further roles go into a table of their own."""


def role_sections(writer: Writer) -> tuple[Section, ...]:
    """The roles that stand on no ladder side by side, then each role and each ladder."""
    matrix = writer.matrix
    if not matrix.roles:
        return ()
    alone = [role for role in matrix.roles if role.ladder is None]
    intro = [Paragraph(writer.say("catalogue.roles.intro"))] if alone else []
    intro += [Paragraph(writer.say("catalogue.ladder.intro"))] if matrix.ladder_roles else []
    side_by_side = [_side_by_side(writer, alone[at : at + MOST_ROLES]) for at in range(0, len(alone), MOST_ROLES)]
    overview = writer.section("roles", "catalogue.heading.roles", *intro, *side_by_side)
    return overview, *_each(writer)


def _each(writer: Writer) -> Iterator[Section]:
    told: set[str] = set()
    for role in writer.matrix.roles:
        if role.ladder is None:
            yield _section(writer, role)
        elif role.ladder.role not in told:
            told.add(role.ladder.role)
            yield ladder_section(writer, role.ladder.role, writer.matrix.ladder_roles[role.ladder.role])


def _side_by_side(writer: Writer, roles: Sequence[Role]) -> Table:
    """One row a skill, one column a role: the target level, and the minimum level in brackets."""
    columns = (writer.column("report.column.skill"), *(Column(writer.wording.role(role), "right") for role in roles))
    rows = [(skill, [role.requires.get(skill) for role in roles]) for skill in writer.matrix.skills]
    return Table(
        columns,
        tuple((Cell(writer.wording.skill(skill)), *map(target, required)) for skill, required in rows if any(required)),
        name=writer.say("catalogue.heading.roles"),
    )


def _section(writer: Writer, role: Role) -> Section:
    blocks: list[Block] = role_intro(writer, role)
    for key, table in (("show.tasks", tasks(writer, role)), ("show.requirements", requirements(writer, role))):
        blocks += [*([lead(writer, key)] if table else []), *table]
    blocks += powers(writer, role)
    return Section(f"role-{role.id}", writer.text(role.title), tuple(blocks), level=3)
