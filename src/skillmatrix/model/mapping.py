"""A mapping: what the columns of somebody else's tables mean, so that a matrix can be made of them."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, StringConstraints

from skillmatrix.model.matrix import Subject
from skillmatrix.model.text import Id, Language, Level, Model, Numbered, Text, Words

ColumnName: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
OneColumn: TypeAlias = ColumnName | Annotated[dict[Language, ColumnName], Field(min_length=1)]
"""A column; for texts in several languages, a column for each."""


def _several(value: Any) -> Any:
    return [value] if isinstance(value, (str, dict)) else value


Columns: TypeAlias = Annotated[
    tuple[OneColumn, ...],
    Field(strict=False, min_length=1, max_length=3),
    BeforeValidator(_several, json_schema_input_type=OneColumn | tuple[OneColumn, ...]),
]
LevelWords: TypeAlias = Annotated[
    tuple[Words, ...],
    Field(strict=False, min_length=1),
    BeforeValidator(_several, json_schema_input_type=Words | tuple[Words, ...]),
]


class MappedMatrix(Model):
    """What the matrix says about itself; what is left out is guessed, and the report says so."""

    id: Id | None = None
    """The id of the matrix."""
    version: Words | None = None
    """The version of the matrix, in quotes."""
    title: Text | None = None
    """The title of the matrix."""
    languages: tuple[Language, ...] = Field(default=(), strict=False)
    """The languages of the texts, the first one for columns that name none."""
    license: Words | None = None
    """The licence of the contents, as an SPDX identifier; only who may give one should write it here."""
    subject: Subject | None = None
    """Who is rated: a person, or a unit, which rates itself together."""
    note: Text | None = None
    """A note on where the contents come from, printed wherever that is told."""


class MappedSource(Model):
    """Where the tables come from. Its id names the ids of the source in `refs`, so that another import finds them."""

    id: Id
    """The name of the source, such as direct or sfia."""
    title: Text | None = None
    """The title of the source."""
    url: Words | None = None
    """Where to find it."""
    license: Words | None = None
    """The licence it is under."""
    note: Text | None = None
    """What was taken from it, and how."""


class MappedColumns(Model):
    """Which column says what, by the names in the head of the table. Every row says something about what it names."""

    category: Columns | None = None
    """The category; several columns are categories inside each other, the outermost first."""
    category_id: ColumnName | None = None
    """The id of the category in the source, by which other tables name it."""
    category_parent: ColumnName | None = None
    """The id of the category around this one."""
    category_description: OneColumn | None = None
    """What the skills of the category have in common."""
    skill: OneColumn | None = None
    """The name of the skill."""
    skill_id: ColumnName | None = None
    """The id of the skill in the source: it is kept in refs, and other tables name the skill by it."""
    description: OneColumn | None = None
    """What the skill is about."""
    tags: ColumnName | None = None
    """Words to find the skill by, with commas or semicolons between them."""
    level: ColumnName | None = None
    """The level that the row is about, as a number or in one of the words of scale."""
    text: OneColumn | None = None
    """The text of that level; several rows for one level become statements."""
    statement: OneColumn | None = None
    """A statement of that level: one row a statement."""
    statement_id: ColumnName | None = None
    """The id of the statement in the source."""
    examples: OneColumn | None = None
    """Examples of the statement, one a line."""
    optional: ColumnName | None = None
    """Whether the level is true without the statement: yes or no."""
    role: OneColumn | None = None
    """The role that the row is about."""
    role_description: OneColumn | None = None
    """What the role is for."""
    step: OneColumn | None = None
    """The step of its career ladder that the row is about."""
    target: ColumnName | None = None
    """The level that the role needs of the skill."""
    weight: ColumnName | None = None
    """How much the skill counts for the role."""
    must: ColumnName | None = None
    """The level without which the role cannot be carried."""
    why: OneColumn | None = None
    """Why the role needs the skill."""
    resource: OneColumn | None = None
    """Something that helps to learn the skill."""
    url: ColumnName | None = None
    """The address of that resource."""


class MappedLadder(Model):
    """A career ladder whose steps stand beside each other in columns."""

    id: Id
    """The id of the ladder."""
    role: Text
    """The title of the role that climbs it."""


class MappedTable(Model):
    """A table, or all tables whose files fit: what its columns mean."""

    file: Words = "*"
    """The names of its files, without folders; * stands for any characters."""
    sheet: Words | None = None
    """The name of the sheet in an Excel file; the first one, if nothing is said."""
    header: Annotated[int, Field(ge=1, le=1_000)] | None = None
    """The number of the row that names the columns; the first one with anything in it, if nothing is said."""
    columns: MappedColumns
    """Which column says what."""
    levels: dict[ColumnName, Level] = Field(default={}, examples=[{"Basic": 1, "Expert": 2}])
    """Columns with the texts of a level each: a row is a skill, a column a level."""
    roles: dict[ColumnName, Text | None] = Field(default={}, examples=[{"Analyst": None, "TL": "Team lead"}])
    """Columns with the level that a role needs each, and its title; null: its title is the name of the column."""
    ladder: MappedLadder | None = None
    """The columns of levels or roles are the steps of this ladder, low to high.

    Where they hold the texts of levels, each step needs the level of its column.
    """
    ignore: tuple[ColumnName, ...] = Field(default=(), strict=False)
    """Columns that are left out on purpose."""


class TableMapping(Model):
    """What tables mean: one file for all tables of a source."""

    format: Literal["skillmatrix-mapping/1"]
    """What this file is: skillmatrix-mapping/1."""
    matrix: MappedMatrix = Field(default=MappedMatrix())
    """What the matrix says about itself."""
    source: MappedSource | None = None
    """Where the tables come from."""
    scale: Annotated[dict[Level, LevelWords], Numbered] = Field(
        default={}, examples=[{"0": "none", "1": ["basic", "foundation"], "2": "expert"}]
    )
    """The levels, and the words that stand for each in the tables; the first word is the name of the level."""
    not_asked: LevelWords = ()
    """Words in the place of a level that say that a role does not ask for the skill."""
    tables: tuple[MappedTable, ...] = Field(default=(), strict=False)
    """The tables. A mapping for Markdown needs none: there it says the source and the scale."""
