"""A matrix as long tables for spreadsheets, programs and translators: all languages side by side, ids beside texts."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import foreign
from skillmatrix.model.descriptor import DescriptorFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Skill
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.descriptor_words import in_lines

MaybeText = Mapping[str, str] | None


def skills_data(matrix: Matrix, skills: Iterable[Skill]) -> Table:
    """One row a skill and level; a text that is still to be translated is an empty cell."""
    heads = [
        "category", *_heads(matrix, "category"), "skill", *_heads(matrix, "name"), *_heads(matrix, "description"),
        "level", *(head for name in ("level", "asked", "can", "helps") for head in _heads(matrix, name)),
        "provenance", "sources",
    ]  # fmt: skip
    rows = (row for skill in skills for row in _rows(matrix, skill))
    return _table(heads, rows, numbers={"level"})


def _rows(matrix: Matrix, skill: Skill) -> Iterable[tuple[Cell, ...]]:
    category, origin = matrix.category_of[skill.id], skill.provenance
    status, sources = (origin.status, " ".join(origin.sources)) if origin else ("", "")
    levels: Sequence[int | None] = sorted(skill.levels.keys() | skill.can.keys() | skill.steps.keys())
    for level in levels or (None,):
        name = matrix.scales[skill.id][level].name if level in matrix.scale else None
        texts = [name, *(_lines(matrix, by, level) for by in (skill.levels, skill.can, skill.steps))]
        yield (
            Cell(category.id),
            *_side_by_side(matrix, category.name),
            Cell(skill.id),
            *_side_by_side(matrix, skill.name),
            *_side_by_side(matrix, skill.description),
            _number(level),
            *(cell for text in texts for cell in _side_by_side(matrix, text)),
            Cell(status),
            Cell(sources),
        )


def _lines(matrix: Matrix, by_level: Mapping[int, DescriptorFields], level: int | None) -> MaybeText:
    """A level with all its statements, in each language that says something of it."""
    descriptor = None if level is None else by_level.get(level)
    if descriptor is None:
        return None
    said = {tag: _in_language(descriptor, tag) for tag in matrix.languages}
    return {tag: text for tag, text in said.items() if text}


def _in_language(descriptor: DescriptorFields, tag: str) -> str:
    lines = in_lines(descriptor, lambda text: text.get(tag, ""), Catalogue(tag))
    return lines if any(tag in text for text in descriptor.texts) else ""


def role_data(matrix: Matrix, role: Role) -> Table:
    """One row a required skill."""
    heads = ["role", "skill", *_heads(matrix, "name"), "level", "must", "hire_level", "weight", *_heads(matrix, "why")]
    rows = (
        (
            Cell(role.id),
            Cell(skill),
            *_side_by_side(matrix, matrix.skills[skill].name if skill in matrix.skills else None),
            *(_number(level) for level in (required.level, required.must, required.hire_level)),
            Cell(f"{required.weight.normalize():f}", Fraction(required.weight)),
            *_side_by_side(matrix, required.why),
        )
        for skill, required in role.requires.items()
    )
    return _table(heads, rows, numbers={"level", "must", "hire_level", "weight"})


def _heads(matrix: Matrix, name: str) -> list[str]:
    return [f"{name}.{language}" for language in matrix.languages]


def _side_by_side(matrix: Matrix, text: MaybeText) -> list[Cell]:
    return [Cell(foreign(text[tag], tag) if text and tag in text else "") for tag in matrix.languages]


def _number(value: int | None) -> Cell:
    return Cell("") if value is None else Cell(str(value), value)


def _table(heads: Sequence[str], rows: Iterable[tuple[Cell, ...]], numbers: set[str]) -> Table:
    return Table(tuple(Column(head, "right" if head in numbers else "left") for head in heads), tuple(rows))
