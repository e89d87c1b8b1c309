"""A large matrix on a screen: its areas and roles in a line each, with the ids by which the parts are shown."""

from skillmatrix.model.matrix import Matrix
from skillmatrix.model.skill import skills_within
from skillmatrix.view.blocks import Item, Items, Paragraph, Section
from skillmatrix.view.catalogue_writer import Writer
from skillmatrix.view.mixing import led

MOST_ON_A_SCREEN = 150
"""Skills: with the texts of their levels these are some 1,500 lines."""


def is_large(matrix: Matrix) -> bool:
    """Whether nobody would read the whole matrix on a screen."""
    return len(matrix.skills) > MOST_ON_A_SCREEN


def parts(writer: Writer, reference: str) -> tuple[Section, ...]:
    """The areas and the roles, and the commands that show more: `reference` is what the matrix is called there."""
    matrix = writer.matrix
    areas = [
        _part(writer, category.name, category.id, writer.count("catalogue.skills", len(skills_within(category))))
        for category in matrix.categories
    ]
    roles = [
        _part(writer, role.title, role.id, writer.count("catalogue.skills", len(role.requires)))
        for role in matrix.roles
    ]
    return (
        _ways_on(writer, reference),
        writer.section("contents", "catalogue.heading.areas", Items(tuple(areas))),
        writer.section("roles", "catalogue.heading.roles", *([Items(tuple(roles))] if roles else [])),
    )


def _part(writer: Writer, name: dict[str, str], part: str, size: str) -> Item:
    return Item(writer.listed([part, size]), led(writer.text(name)))


def _ways_on(writer: Writer, reference: str) -> Section:
    matrix = writer.matrix
    intro = Paragraph(writer.say("catalogue.brief", n=len(matrix.skills)))
    first = matrix.categories[0].id
    ways = (
        Item(writer.say("catalogue.brief.part"), details=(f"skillmatrix show {first} -m {reference}",)),
        Item(writer.say("catalogue.brief.whole"), details=(f"skillmatrix show {reference} -o {matrix.id}.html",)),
    )
    return Section("about", "", (intro, Items(ways)))
