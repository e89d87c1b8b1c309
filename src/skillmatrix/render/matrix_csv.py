"""A matrix in long form: each row says one thing, a text or statement of a level, or a level that a role needs.

Columns are called as in a mapping (`skillmatrix-mapping/1`), so that the table comes back without one. Texts in several
languages have a column for each: `skill.de`, `skill.en`.
"""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import TypeAlias

from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Category, Skill
from skillmatrix.render.csv import COMMAND

Said: TypeAlias = Mapping[str, str]
"""What a row says, by column."""

COLUMNS = (
    "category_id", "category", "skill_id", "skill", "description", "level", "text", "statement_id", "statement",
    "examples", "optional", "role", "step", "target", "weight", "must", "why",
)  # fmt: skip
TEXTS = frozenset({"category", "skill", "description", "text", "statement", "examples", "role", "step", "why"})
"""The columns that are there for each language."""


def render_matrix_csv(matrix: Matrix, separator: str = ",") -> str:
    """The table, with a byte order mark; with semicolons between values decimals have a comma."""
    out = StringIO()
    columns = [name for column in COLUMNS for name in _named(column, matrix)]
    writer = csv.DictWriter(out, columns, delimiter=separator, lineterminator="\r\n", restval="")
    writer.writeheader()
    for row in _rows(matrix):
        writer.writerow({name: _value(name, text, separator) for name, text in row.items()})
    return f"\ufeff{out.getvalue()}"


def _named(column: str, matrix: Matrix) -> Iterator[str]:
    """A column, or those of it in all languages."""
    if column not in TEXTS or len(matrix.languages) == 1:
        yield column
    else:
        yield from (f"{column}.{language}" for language in matrix.languages)


def _rows(matrix: Matrix) -> Iterator[Said]:
    for category in matrix.every_category:
        for skill in category.skills:
            known = _of_skill(skill, category, matrix)
            yield from _levels(skill, known, matrix)
    for role in matrix.roles:
        yield from _targets(role, matrix)


def _of_skill(skill: Skill, category: Category, matrix: Matrix) -> Said:
    return {
        "category_id": category.id,
        **_text("category", category.name, matrix),
        "skill_id": skill.id,
        **_text("skill", skill.name, matrix),
        **_text("description", skill.description, matrix),
    }


def _levels(skill: Skill, known: Said, matrix: Matrix) -> Iterator[Said]:
    """A row for each text of a level, and one for each statement; a skill without any has a row of its own."""
    if not skill.described:
        yield known
    for level, described in skill.described.items():
        at = {**known, "level": str(level)}
        if described.text:
            yield {**at, **_text("text", described.text, matrix)}
        for statement in described.statements:
            examples = {
                language: "\n".join(example[language] for example in statement.examples if language in example)
                for language in matrix.languages
            }
            yield {
                **at,
                **({"statement_id": statement.id} if statement.id else {}),
                **_text("statement", statement.text, matrix),
                **_text("examples", examples, matrix),
                **({"optional": "yes"} if statement.optional else {}),
            }


def _targets(role: Role, matrix: Matrix) -> Iterator[Said]:
    steps = {} if role.ladder is None else {step.id: step.title for step in matrix.ladders[role.ladder.id]}
    named = {
        **_text("role", role.written_title, matrix),
        **(_text("step", steps[role.ladder.step], matrix) if role.ladder else {}),
    }
    for name, requirement in role.requires.items():
        yield {
            **_skill(name, matrix),
            **named,
            "target": str(requirement.level),
            "weight": f"{requirement.weight.normalize():f}",
            **({"must": str(requirement.must)} if requirement.must is not None else {}),
            **_text("why", requirement.why, matrix),
        }
    for name, mentioned in role.named.items():
        yield {**_skill(name, matrix), **named, **_text("why", mentioned.why, matrix)}


def _skill(name: str, matrix: Matrix) -> Said:
    return {"skill_id": name, **_text("skill", matrix.skills[name].name, matrix)}


def _text(column: str, text: Said | None, matrix: Matrix) -> Said:
    """A text in the languages of the matrix."""
    said = text or {}
    if len(matrix.languages) == 1:
        return {column: said.get(matrix.language, "")}
    return {f"{column}.{language}": said.get(language, "") for language in matrix.languages}


def _value(name: str, text: str, separator: str) -> str:
    """Text that nothing takes for a formula; numbers as programs or German Excel read them."""
    if name == "weight":
        return text.replace(".", ",") if separator == ";" else text
    return COMMAND.sub(r"\1'", text)
