"""What stands around the skills and roles on paper: the scale, how results are worked out, who may use it for what."""

from skillmatrix.analysis.result import STATUSES
from skillmatrix.i18n.phrase import Phrase
from skillmatrix.view.blocks import Block, Cell, Item, Items, Note, Paragraph, Section, Table
from skillmatrix.view.catalogue_skills import source_item
from skillmatrix.view.catalogue_writer import Writer
from skillmatrix.view.mixing import led

USES = ("purpose", "owner", "others", "council")
"""What is said about the use of a matrix, as keys of interface texts."""
AGREED = ("purpose", "voluntary", "readers", "others", "off", "kept", "from", "signed")
"""What is settled before a matrix is used, as keys of interface texts."""


def about(writer: Writer) -> Section:
    """What the paper is, and where the contents come from."""
    matrix = writer.matrix
    blocks: list[Block] = [
        Paragraph(writer.say("catalogue.about", file=f"{matrix.id}.yaml", version=matrix.version)),
    ]
    if any(skill.can for skill in matrix.skills.values()):
        blocks.append(Paragraph(writer.say("catalogue.about.levels")))
    if matrix.note:
        blocks.append(Paragraph(writer.text(matrix.note)))
    return Section("about", writer.say("catalogue.heading.about"), tuple(blocks))


def contents(writer: Writer) -> Section:
    """The skills by category, and the roles: what is to be found on the following pages."""
    matrix = writer.matrix
    items = [
        Item(writer.listed([writer.text(skill.name) for skill in category.skills]), led(writer.area(category)))
        for category in matrix.every_category
        if category.skills
    ]
    if matrix.roles:
        items.append(
            writer.item("catalogue.roles", writer.listed([writer.wording.role(role) for role in matrix.roles]))
        )
    return writer.section("contents", "catalogue.heading.contents", Items(tuple(items)))


def scale(writer: Writer) -> Section:
    """The levels that all skills share, and what is asked for from a level on."""
    keys = ("show.column.level", "catalogue.column.meaning")
    rows = [
        (Cell(writer.level(level)), Cell(writer.text(entry.description)))
        for level, entry in sorted(writer.matrix.scale.items())
    ]
    blocks: list[Block] = [Paragraph(writer.say("catalogue.scale")), writer.table_to_mark(keys, rows)]
    if any(entry.description for entry in writer.matrix.scale.values()):
        blocks.insert(1, Paragraph(writer.say("catalogue.scale.texts")))
    if rule := writer.matrix.evidence:
        key = f"catalogue.evidence.{rule.grade}"
        blocks.append(Paragraph(writer.say(key, level=rule.from_level)))
    return Section("scale", writer.say("catalogue.heading.scale"), tuple(blocks))


def scoring(writer: Writer) -> Section:
    """How a result is worked out, in words."""
    names = ("gap", "share", "match", "above", "open", "not_applicable", "old", "exact")
    rules = tuple(Item(writer.say(f"catalogue.scoring.{name}")) for name in names)
    states = tuple(
        Item(writer.say(f"report.explain.rule.{status}"), led(writer.say(f"status.{status}.label")))
        for status in sorted(STATUSES, key=("blocked", "undetermined", "ready", "near", "developing").index)
    )
    return writer.section(
        "scoring",
        "catalogue.heading.scoring",
        Paragraph(writer.say("catalogue.scoring")),
        Items(rules),
        Paragraph(writer.say("catalogue.scoring.formula"), led(writer.say("catalogue.scoring.formula.lead"))),
        Paragraph(writer.say("catalogue.scoring.status")),
        Items(states, ordered=True),
        *(
            [Paragraph(writer.say("catalogue.scoring.rules"))]
            if any(role.ready for role in writer.matrix.roles)
            else []
        ),
    )


def use(writer: Writer) -> Section:
    """Who may use the matrix for what, and what is to be agreed before: lines to fill in."""
    off = [writer.text(category.name) for category in writer.matrix.every_category if category.optional]
    lines = [writer.item(f"catalogue.use.{name}.lead", writer.say(f"catalogue.use.{name}")) for name in USES]
    if off:
        lines.append(writer.item("catalogue.use.off.lead", writer.say("catalogue.use.off", names=writer.listed(off))))
    columns = (writer.column("catalogue.column.agreed"), writer.column("catalogue.column.agreement"))
    rows = tuple((Cell(writer.say(f"catalogue.agreed.{name}")), Cell("")) for name in AGREED)
    return writer.section(
        "use",
        "catalogue.heading.use",
        Items(tuple(lines)),
        Paragraph("", led(writer.say("catalogue.agreed"))),
        Table(columns, rows),
    )


def glossary(writer: Writer) -> Section:
    """Words of the field and what they mean here."""
    keys = ("catalogue.column.term", "catalogue.column.meaning")
    rows = [(Cell(writer.text(term.term)), Cell(writer.text(term.meaning))) for term in writer.matrix.glossary]
    blocks = [writer.table_to_mark(keys, rows)] if rows else []
    return writer.section("glossary", "catalogue.heading.glossary", *blocks)


def sources(writer: Writer) -> Section:
    """What the matrix draws on, numbered in the order of the file."""
    items = tuple(source_item(writer, name) for name in writer.matrix.sources)
    notes = [source.note for source in writer.matrix.sources.values()]
    as_written = any(isinstance(writer.wording.as_written(note), Phrase) for note in notes)
    blocks: list[Block] = [Note(writer.say("catalogue.sources.as_written"))] if as_written else []
    if items:
        blocks.append(Items(items, ordered=True))
    return writer.section("sources", "catalogue.heading.sources", *blocks)


def renames(writer: Writer) -> Section:
    """Ids of earlier versions, and what became of them."""
    keys = ("catalogue.column.before", "catalogue.column.now")
    retired = writer.say("catalogue.retired")
    rows = [(Cell(old), Cell(new or retired)) for old, new in writer.matrix.renames.items()]
    return writer.section("renames", "catalogue.heading.renames", *([writer.table(keys, rows)] if rows else []))
