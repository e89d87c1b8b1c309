"""One part of a matrix as a page: a role, a skill or a category."""

from dataclasses import replace

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill, skills_within
from skillmatrix.view.blocks import Block, Item, Items, Paper, Section, Table
from skillmatrix.view.catalogue_data import role_data, skills_data
from skillmatrix.view.catalogue_roles import powers, requirements, role_intro, tasks
from skillmatrix.view.catalogue_skills import category_intro, helps, levels, origin, skill_intro, skill_section
from skillmatrix.view.catalogue_writer import Writer
from skillmatrix.view.mixing import led
from skillmatrix.view.wording import Wording


def build_page(
    matrix: Matrix, name: str, language: str, catalogue: Catalogue, *, with_room: bool = False, on_screen: bool = False
) -> Paper | None:
    """The page of the role, skill or category with this id; nothing if there is none.

    A category has its skills in full, `with_room` for remarks by hand; `on_screen` it has only their names.
    """
    wording = Wording(matrix, language, catalogue)
    page = _page(Writer(wording, with_room), name, on_screen=on_screen)
    return wording.told(page) if page else None


def _page(writer: Writer, name: str, *, on_screen: bool) -> Paper | None:
    matrix = writer.matrix
    if name in matrix.roles_by_id:
        return _role(writer, matrix.roles_by_id[name])
    if name in matrix.skills:
        return _skill(writer, matrix.skills[name])
    category = matrix.categories_by_id.get(name)
    return _category(writer, category, on_screen=on_screen) if category else None


def _skill(writer: Writer, skill: Skill) -> Paper:
    return _paper(
        writer,
        writer.text(skill.name),
        writer.area(writer.matrix.category_of[skill.id]),
        [
            Section("intro", "", tuple(skill_intro(writer, skill))),
            writer.section("levels", "show.levels", *levels(writer, skill)),
            writer.section("steps", "show.steps", *helps(writer, skill)),
            writer.section("roles", "show.roles", *_asking_roles(writer, skill)),
            writer.section("origin", "show.origin", *origin(writer, skill)),
        ],
        skills_data(writer.matrix, [skill]),
    )


def _asking_roles(writer: Writer, skill: Skill) -> list[Block]:
    items = []
    for role in writer.matrix.roles:
        if required := role.requires.get(skill.id):
            key = "show.required" if required.must is None else "show.required_must"
            text = writer.say(key, level=required.level, gate=required.must)
            items.append(Item(text, led(writer.wording.role(role))))
    return [Items(tuple(items))] if items else []


def _role(writer: Writer, role: Role) -> Paper:
    return _paper(
        writer,
        writer.text(role.title),
        writer.text(writer.matrix.title),
        [
            Section("intro", "", tuple(role_intro(writer, role))),
            writer.section("tasks", "show.tasks", *tasks(writer, role)),
            writer.section("requirements", "show.requirements", *requirements(writer, role)),
            Section("powers", "", tuple(powers(writer, role))),
        ],
        role_data(writer.matrix, role),
    )


def _category(writer: Writer, category: Category, *, on_screen: bool) -> Paper:
    inner = tuple(Item(each.id, led(writer.text(each.name))) for each in category.categories)
    items = tuple(Item(skill.id, led(writer.text(skill.name))) for skill in category.skills)
    head = Section("intro", "", tuple(category_intro(writer, category)))
    areas = writer.section("categories", "show.categories", *([Items(inner)] if inner else []))
    listed = writer.section("skills", "show.skills", *([Items(items)] if items else []))
    in_full = (replace(skill_section(writer, skill), level=2) for skill in skills_within(category))
    return _paper(
        writer,
        writer.text(category.name),
        writer.text(writer.matrix.title),
        [head, areas, listed] if on_screen else [head, areas, *in_full],
        skills_data(writer.matrix, skills_within(category)),
    )


def _paper(writer: Writer, title: str, within: str, sections: list[Section], data: Table) -> Paper:
    present = tuple(section for section in sections if section.blocks)
    return Paper(title, writer.wording.language, (within,), present, data=data)
