"""Ways through a matrix: each thing with its route, in the order of the file."""

from collections.abc import Iterator

from skillmatrix.model.matrix import Matrix, Skill
from skillmatrix.model.role import ReadyRule, RequirementFields, Role
from skillmatrix.route import KEY, Route


def walk_skills(matrix: Matrix) -> Iterator[tuple[Route, Skill]]:
    """Every skill."""
    for at, category in enumerate(matrix.categories):
        for index, skill in enumerate(category.skills):
            yield ("categories", at, "skills", index), skill


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
    for route, skill in walk_skills(matrix):
        for field, texts in (("levels", skill.levels), ("can", skill.can), ("steps", skill.steps)):
            for level in texts:
                yield (*route, field, level, KEY), level
        for index, resource in enumerate(skill.resources):
            if resource.to is not None:
                yield (*route, "resources", index, "to"), resource.to
    for route, _, required in walk_requirements(matrix):
        yield (*route, "level"), required.level
        for field, other in (("must", required.must), ("hire_level", required.hire_level)):
            if other is not None and other != required.level:
                yield (*route, field), other
    if matrix.evidence:
        yield ("evidence", "from"), matrix.evidence.from_level


def walk_ids(matrix: Matrix) -> Iterator[tuple[Route, str, str]]:
    """Every id with its scope.

    Categories, skills and roles share one, the steps of each ladder another, and so do the tasks of each role.
    """
    for at, category in enumerate(matrix.categories):
        yield ("categories", at, "id"), "", category.id
        for index, skill in enumerate(category.skills):
            yield ("categories", at, "skills", index, "id"), "", skill.id
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
