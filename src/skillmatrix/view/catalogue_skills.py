"""Skills on paper: what each level looks like, what helps to reach it, and where the skill comes from."""

from skillmatrix.i18n.phrase import joined
from skillmatrix.model.references import Provenance, Resource
from skillmatrix.model.skill import Category, Skill, skills_within
from skillmatrix.view.blocks import Block, Cell, Item, Items, Note, Paragraph, Section
from skillmatrix.view.catalogue_writer import Writer
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.mixing import led


def category_sections(writer: Writer, category: Category) -> tuple[Section, ...]:
    """A category, and each of its skills."""
    head = Section(f"category-{category.id}", writer.area(category), tuple(category_intro(writer, category)))
    return head, *(skill_section(writer, skill) for skill in category.skills)


def category_intro(writer: Writer, category: Category) -> list[Block]:
    """What the skills of a category have in common, and whether it can be switched off."""
    n = len(skills_within(category))
    blocks: list[Block] = [Note(writer.count("catalogue.category.facts", n, id=category.id))]
    if category.description:
        blocks.append(Paragraph(writer.text(category.description)))
    if category.id in writer.matrix.optional:
        blocks.append(Paragraph(writer.say("catalogue.category.optional", id=category.id)))
    return blocks


def skill_section(writer: Writer, skill: Skill) -> Section:
    """A skill among others: what it is about, its levels, what helps, and where it comes from."""
    blocks = [*skill_intro(writer, skill), *levels(writer, skill), *helps(writer, skill), *_brief_origin(writer, skill)]
    return Section(f"skill-{skill.id}", writer.text(skill.name), tuple(blocks), level=3)


def skill_intro(writer: Writer, skill: Skill) -> list[Block]:
    """The id of a skill, its kind, and what it is about."""
    kind = writer.words.say(f"catalogue.kind.{skill.kind}")
    blocks: list[Block] = [Note(writer.say("catalogue.skill.facts", id=skill.id, kind=kind))]
    if skill.description:
        blocks.append(Paragraph(writer.text(skill.description)))
    if skill.tags:
        blocks.append(Note(writer.say("catalogue.tags", tags=writer.listed([writer.text(tag) for tag in skill.tags]))))
    return blocks


def levels(writer: Writer, skill: Skill) -> list[Block]:
    """The levels that have texts of their own: as people are asked, and as job descriptions say it."""
    numbers = sorted(skill.levels.keys() | skill.can.keys())
    if not numbers:
        return [Paragraph(writer.say("catalogue.levels.none"))]
    keys = ("show.column.level", "catalogue.column.asked", "catalogue.column.can")
    rows = [
        (
            Cell(writer.level(n, skill.id), n),
            Cell(writer.lines(skill.levels.get(n))),
            Cell(writer.lines(skill.can.get(n))),
        )
        for n in numbers
    ]
    return [writer.table_to_mark(keys, rows, "show.levels")]


def helps(writer: Writer, skill: Skill) -> list[Block]:
    """What helps to reach a level: steps, and courses, books and activities."""
    steps = [(level, text) for level, step in sorted(skill.steps.items()) for text in step.texts]
    items = [Item(writer.text(text), _to(writer, level)) for level, text in steps]
    items += [_resource(writer, resource) for resource in skill.resources]
    return [Items(tuple(items))] if items else []


def _to(writer: Writer, level: int | None) -> str:
    key = "catalogue.helps" if level is None else "catalogue.helps_to"
    return led(writer.say(key, level=level))


def _resource(writer: Writer, resource: Resource) -> Item:
    known = writer.words.name_of("language", resource.language) if resource.language else ""
    kind = writer.words.say(f"resource.kind.{resource.kind}") if resource.kind else ""
    details = tuple(text for text in (kind, resource.url, known) if text)
    return Item(writer.wording.as_written(resource.title), _to(writer, resource.to), details)


def _brief_origin(writer: Writer, skill: Skill) -> list[Block]:
    """Where the skill comes from, its sources by their number in the list at the end; and its names elsewhere."""
    blocks: list[Block] = []
    if skill.provenance:
        numbers = {name: at for at, name in enumerate(writer.matrix.sources, start=1)}
        cited = [str(numbers.get(source, source)) for source in skill.provenance.sources]
        status = writer.say("catalogue.provenance", status=_status(writer, skill.provenance))
        blocks.append(Note(joined(" ", [status, *_cited(writer, cited)])))
    return [*blocks, *_written(writer, skill.provenance), *names_elsewhere(writer, skill)]


def _cited(writer: Writer, numbers: list[str]) -> list[str]:
    return [writer.count("catalogue.cited", len(numbers), numbers=", ".join(numbers))] if numbers else []


def origin(writer: Writer, skill: Skill) -> list[Block]:
    """Where the skill comes from, with its sources in full; and its names elsewhere."""
    if skill.provenance is None:
        return names_elsewhere(writer, skill)
    status = led(capitalised(_status(writer, skill.provenance)), ".")
    blocks: list[Block] = [Note(status), *_written(writer, skill.provenance)]
    cited = tuple(source_item(writer, name) for name in skill.provenance.sources)
    return [*blocks, *([Items(cited)] if cited else []), *names_elsewhere(writer, skill)]


def _status(writer: Writer, provenance: Provenance) -> str:
    return writer.words.say(f"show.provenance.{provenance.status}")


def _written(writer: Writer, provenance: Provenance | None) -> list[Block]:
    """What the authors noted about it, in whatever language they work in."""
    return [Note(writer.wording.as_written(provenance.note))] if provenance and provenance.note else []


def source_item(writer: Writer, name: str) -> Item:
    """A source: its title, what was taken from it, and where to find it."""
    source = writer.matrix.sources.get(name)
    if source is None:
        return Item(name)
    licence = writer.say("catalogue.licence", licence=source.license) if source.license else ""
    details = tuple(text for text in (source.url, licence, writer.say("catalogue.id", id=name)) if text)
    return Item(writer.wording.as_written(source.note), led(writer.wording.as_written(source.title), "."), details)


def names_elsewhere(writer: Writer, skill: Skill) -> list[Block]:
    """The skill in public classifications."""
    refs = skill.refs
    named = [*(f"ESCO {address}" for address in refs.esco), *(f"e-CF {code}" for code in refs.ecf), *refs.other]
    named += [f"{scheme} {code}" for scheme, codes in refs.further.items() for code in codes]
    return [Note(writer.say("catalogue.refs", names=" · ".join(named)))] if named else []
