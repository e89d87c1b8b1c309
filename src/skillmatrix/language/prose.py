"""Every text of a matrix with what it is for: a name, a level, a reason. Rules about wording differ by that."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from skillmatrix.model.descriptor import DescriptorFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import ScaleLevel, Skill
from skillmatrix.model.walk import walk_categories, walk_roles, walk_skills
from skillmatrix.route import Route


class Use(Enum):
    """What a text is for; the value is what messages call it."""

    __hash__ = object.__hash__  # each stands once; the usual one hashes the name, in Python

    TITLE = "title of a matrix"
    NOTE = "note"
    SOURCE = "source"
    TERM = "term"
    MEANING = "meaning of a term"
    LEVEL_NAME = "name of a level"
    LEVEL_MEANING = "description of a level of the scale"
    CATEGORY = "name of a category"
    SKILL = "name of a skill"
    DESCRIPTION = "description"
    LEVEL = "level of a skill"
    CAN = "text under can"
    STEP = "step"
    EXAMPLE = "example"
    RESOURCE = "resource"
    TAG = "tag"
    ROLE = "title of a role"
    SHORT = "short name"
    UNIT = "name of a unit"
    PURPOSE = "purpose"
    PITCH = "pitch"
    TASK = "task"
    WHY = "reason"
    POWER = "power"
    INTERFACE = "interface"
    SUCCESS = "measure of success"


NAMES = frozenset({
    Use.TITLE, Use.TERM, Use.LEVEL_NAME, Use.CATEGORY, Use.SKILL, Use.ROLE, Use.SHORT, Use.UNIT, Use.TAG,
    Use.SOURCE, Use.RESOURCE,
})  # fmt: skip
"""Texts that name something. They may be short, and a proper name is the same in every language."""
LEVELS = frozenset({Use.LEVEL, Use.CAN})
"""Texts that say what a level looks like."""
BY_LEVEL = {"levels": Use.LEVEL, "can": Use.CAN, "steps": Use.STEP}
"""Texts that a skill has by level, and what they are for."""
QUOTED = frozenset({Use.SOURCE, Use.RESOURCE})
"""Texts that belong to somebody else, such as the title of a book: they stay as they were written."""


class Prose(NamedTuple):
    """A text by language, with its route; of what says how a level looks, the skill's id and the level."""

    route: Route
    use: Use
    text: dict[str, str]
    skill: str = ""
    level: int = 0


def walk_prose(matrix: Matrix) -> Iterator[Prose]:
    """Every text that people read in questions, reports and job descriptions, in the order of the models.

    Left out are the notes about where something comes from, which `walk_origins` has.
    """
    yield Prose(("title",), Use.TITLE, matrix.title)
    yield from _optional(("note",), Use.NOTE, matrix.note)
    for source, entry in matrix.sources.items():
        yield Prose(("sources", source, "title"), Use.SOURCE, entry.title)
    for at, term in enumerate(matrix.glossary):
        yield Prose(("glossary", at, "term"), Use.TERM, term.term)
        yield Prose(("glossary", at, "meaning"), Use.MEANING, term.meaning)
    yield from _of_scale((), matrix.scale)
    for route, category in walk_categories(matrix):
        yield Prose((*route, "name"), Use.CATEGORY, category.name)
        yield from _optional((*route, "description"), Use.DESCRIPTION, category.description)
        yield from _of_scale(route, category.scale)
    for route, skill in walk_skills(matrix):
        yield from _of_skill(route, skill)
    yield from _of_roles(matrix)


def walk_origins(matrix: Matrix) -> Iterator[Prose]:
    """The notes about where something comes from (`provenance`, `sources`).

    They speak to those who maintain the matrix, in whatever language they work in.
    """
    for source, entry in matrix.sources.items():
        yield from _optional(("sources", source, "note"), Use.NOTE, entry.note)
    for route, skill in walk_skills(matrix):
        if skill.provenance:
            yield from _optional((*route, "provenance", "note"), Use.NOTE, skill.provenance.note)


def _of_scale(route: Route, scale: dict[int, ScaleLevel]) -> Iterator[Prose]:
    for level, step in scale.items():
        yield Prose((*route, "scale", level, "name"), Use.LEVEL_NAME, step.name)
        yield from _optional((*route, "scale", level, "description"), Use.LEVEL_MEANING, step.description)


def _of_skill(route: Route, skill: Skill) -> Iterator[Prose]:
    yield Prose((*route, "name"), Use.SKILL, skill.name)
    yield from _optional((*route, "short"), Use.SHORT, skill.short)
    yield from _optional((*route, "description"), Use.DESCRIPTION, skill.description)
    for index, tag in enumerate(skill.tags):
        yield Prose((*route, "tags", index), Use.TAG, tag)
    yield from _of_scale(route, skill.scale)
    for field, use in BY_LEVEL.items():
        descriptors: dict[int, DescriptorFields] = getattr(skill, field)
        for level, descriptor in descriptors.items():
            if descriptor.text and descriptor.is_text:  # the usual case, and thousands of them
                yield Prose((*route, field, level), use, descriptor.text, skill.id, level)
                continue
            for at, text in descriptor.walk((*route, field, level)):
                yield Prose(at, Use.EXAMPLE if "examples" in at else use, text, skill.id, level)
    for index, resource in enumerate(skill.resources):
        yield Prose((*route, "resources", index, "title"), Use.RESOURCE, resource.title)


def _of_roles(matrix: Matrix) -> Iterator[Prose]:
    for ladder, steps in matrix.ladders.items():
        for at, rung in enumerate(steps):
            yield Prose(("ladders", ladder, at, "title"), Use.LEVEL_NAME, rung.title)
    told: dict[tuple[str, Route], dict[str, str]] = {}
    for route, role in walk_roles(matrix):
        for prose in _of_role(route, role):
            place = (role.family, prose.route[len(route) :])
            if told.setdefault(place, prose.text) is prose.text or told[place] != prose.text:
                yield prose  # what the steps of a ladder share is one text


def _of_role(route: Route, role: Role) -> Iterator[Prose]:
    yield Prose((*route, "title"), Use.ROLE, role.written_title)
    yield from _optional((*route, "short"), Use.SHORT, role.short)
    yield from _optional((*route, "purpose"), Use.PURPOSE, role.purpose)
    yield from _optional((*route, "pitch"), Use.PITCH, role.pitch)
    yield from _optional((*route, "note"), Use.NOTE, role.note)
    yield from _optional((*route, "unit"), Use.UNIT, role.unit)
    for index, task in enumerate(role.tasks):
        yield Prose((*route, "tasks", index, "text"), Use.TASK, task.text)
    for skill, required in role.requires.items():
        yield from _optional((*route, "requires", skill, "why"), Use.WHY, required.why)
    for skill, named in role.named.items():
        yield from _optional((*route, "requires", skill, "why"), Use.WHY, named.why)
    lists = (
        ("powers", Use.POWER, role.powers),
        ("interfaces", Use.INTERFACE, role.interfaces),
        ("success", Use.SUCCESS, role.success),
    )
    for field, use, texts in lists:
        for index, text in enumerate(texts):
            yield Prose((*route, field, index), use, text)


def _optional(route: Route, use: Use, text: dict[str, str] | None) -> Iterator[Prose]:
    if text is not None:
        yield Prose(route, use, text)
