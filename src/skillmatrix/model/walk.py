"""Ways through a matrix: each thing with its route, in the order of the file."""

from collections.abc import Iterable, Iterator

from skillmatrix.model.descriptor import DescriptorFields
from skillmatrix.model.ladder import ReadyRule
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.requirement import RequirementFields
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill
from skillmatrix.route import KEY, Route

LEVEL_FIELDS = ("levels", "can", "steps")
"""What a skill says about its levels."""


def walk_categories(matrix: Matrix) -> Iterator[tuple[Route, Category]]:
    """Every category, each before those inside it."""
    return _inside((), matrix.categories)


def _inside(route: Route, categories: Iterable[Category]) -> Iterator[tuple[Route, Category]]:
    for at, category in enumerate(categories):
        here = (*route, "categories", at)
        yield here, category
        yield from _inside(here, category.categories)


def walk_skills(matrix: Matrix) -> Iterator[tuple[Route, Skill]]:
    """Every skill."""
    for route, category in walk_categories(matrix):
        for index, skill in enumerate(category.skills):
            yield (*route, "skills", index), skill


def walk_roles(matrix: Matrix) -> Iterator[tuple[Route, Role]]:
    """Every role."""
    for index, role in enumerate(matrix.roles):
        yield ("roles", index), role


def role_route(matrix: Matrix, role: Role) -> Route:
    """The way to a role; to all roles, if the matrix does not have it."""
    known = list(matrix.roles_by_id)
    return ("roles", known.index(role.id)) if role.id in known else ("roles",)


def walk_requirements(matrix: Matrix) -> Iterator[tuple[Route, str, RequirementFields]]:
    """Every requirement of every role, with the id of its skill."""
    for route, role in walk_roles(matrix):
        for skill, required in role.requires.items():
            yield (*route, "requires", skill), skill, required


def required_levels(matrix: Matrix) -> Iterator[tuple[Route, str, int]]:
    """Every level that a role asks for, with the skill: required, at least, and of people who apply."""
    for route, skill, required in walk_requirements(matrix):
        yield (*route, "level"), skill, required.level
        for field, other in (("must", required.must), ("hire_level", required.hire_level)):
            if other is not None and other != required.level:
                yield (*route, field), skill, other


def walk_ready(matrix: Matrix) -> Iterator[tuple[Route, Role, ReadyRule]]:
    """Every rule that says when somebody is ready, with its role."""
    for route, role in walk_roles(matrix):
        for index, rule in enumerate(role.ready):
            yield (*route, "ready", index), role, rule


def skill_references(matrix: Matrix) -> Iterator[tuple[Route, str]]:
    """Every place in roles and in other skills that names a skill."""
    for route, needing in walk_skills(matrix):
        for index, need in enumerate(needing.needs):
            yield (*route, "needs", index), need.skill
    for route, skill, _ in walk_requirements(matrix):
        yield (*route, KEY), skill
    for route, role in walk_roles(matrix):
        yield from (((*route, "requires", skill, KEY), skill) for skill in role.named)
        for at, task in enumerate(role.tasks):
            for index, skill in enumerate(task.skills):
                yield (*route, "tasks", at, "skills", index), skill


def role_references(matrix: Matrix) -> Iterator[tuple[Route, str]]:
    """Every place that names a role."""
    for route, role in walk_roles(matrix):
        if role.reports_to:
            yield (*route, "reports_to"), role.reports_to
        lists: tuple[tuple[Route, tuple[str, ...]], ...] = (
            (("above",), role.above),
            (("supervises",), role.supervises),
            (("deputy", "of"), role.deputy.of),
            (("deputy", "by"), role.deputy.by),
        )
        for steps, names in lists:
            for index, name in enumerate(names):
                yield (*route, *steps, index), name


def level_references(matrix: Matrix) -> Iterator[tuple[Route, int]]:
    """Every place that names a level."""
    for route, category in walk_categories(matrix):
        for level in category.scale:
            yield (*route, "scale", level, KEY), level
    for route, skill in walk_skills(matrix):
        for field in ("scale", *LEVEL_FIELDS):
            for level in getattr(skill, field):
                yield (*route, field, level, KEY), level
        for index, resource in enumerate(skill.resources):
            if resource.to is not None:
                yield (*route, "resources", index, "to"), resource.to
    yield from ((route, level) for route, _, level in required_levels(matrix))
    if matrix.evidence:
        yield ("evidence", "from"), matrix.evidence.from_level


def walk_descriptors(matrix: Matrix) -> Iterator[tuple[Route, Skill, int, DescriptorFields]]:
    """What every skill says about each level, under `levels`, `can` and `steps`."""
    for route, skill in walk_skills(matrix):
        for field in LEVEL_FIELDS:
            for level, descriptor in getattr(skill, field).items():
                yield (*route, field, level), skill, level, descriptor


def walk_ids(matrix: Matrix) -> Iterator[tuple[Route, str, str]]:
    """Every id with its scope: one scope for categories, skills and roles together, and one inside each of them.

    Inside a role there are tasks, inside a skill statements, inside a ladder its steps.
    """
    for route, category in walk_categories(matrix):
        yield (*route, "id"), "", category.id
        for index, skill in enumerate(category.skills):
            yield (*route, "skills", index, "id"), "", skill.id
    yield from _statement_ids(matrix)
    for name, steps in matrix.ladders.items():
        for index, step in enumerate(steps):
            yield ("ladders", name, index, "id"), f"ladder {name}", step.id
    families: set[str] = set()
    for route, role in walk_roles(matrix):
        if role.ladder and role.family not in families:
            families.add(role.family)
            yield (*route, "id"), "", role.family
        yield (*route, "id"), "", role.id
        for index, task in enumerate(role.tasks):
            yield (*route, "tasks", index, "id"), role.id, task.id


def _statement_ids(matrix: Matrix) -> Iterator[tuple[Route, str, str]]:
    for route, skill, _, descriptor in walk_descriptors(matrix):
        for at, statement in descriptor.walk_statements(route) if descriptor.statements else ():
            if statement.id:
                yield (*at, "id"), skill.id, statement.id
