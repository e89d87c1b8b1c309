"""What the columns of a table about people mean: who, which role and day, which groups, which skills."""

from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.table import Row, Table
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.renames import paths
from skillmatrix.model.suggest import nearest, there_are

Field: TypeAlias = Literal[
    "person", "role", "date", "rater", "by", "skill", "level", "answer", "interest", "matrix_version"
]
WORDS: Mapping[Field, tuple[str, ...]] = {
    "person": ("person", "pseudonym", "name", "kürzel", "employee", "mitarbeiter:in", "mitarbeiter", "mitarbeitende"),
    "role": ("role", "rolle"),
    "date": ("date", "datum", "day", "tag"),
    "rater": ("rater",),
    "by": ("by",),
    "skill": ("skill", "kompetenz"),
    "level": ("level", "stufe"),
    "answer": ("answer", "antwort"),
    "interest": ("interest", "interesse"),
    "matrix_version": ("matrix_version",),
}
"""What people call the fields; where a table has several of the words, the first one counts."""
NEAR = 0.8
"""How much alike, from 0 to 1, a column and a known name are if somebody misspelt it."""
LONG_ONLY = frozenset({"skill", "level", "answer", "interest", "matrix_version"})
"""Fields of tables in long form, a row for each answer."""


class Columns(NamedTuple):
    """Which column is what. A table in long form has a column `skill`; else each skill has a column of its own."""

    fields: dict[Field, int]
    groups: dict[str, int]
    skills: dict[int, str]
    """By column, the id that a skill has today."""

    @property
    def is_long(self) -> bool:
        """Whether there is a row for each answer."""
        return "skill" in self.fields


def no_person(table: Table) -> UserError:
    """What to say of a table without a column of persons; a title above the columns is the usual reason."""
    if len(table.header) == 1 and len(next(table.rows, Row(0, {})).cells) > 1:
        return UserError(
            "{file}: the first row says only “{title}”; take out what stands above the names of the columns",
            file=table.name,
            title=next(iter(table.header.values())),
        )
    if meant := next((name for name in table.header.values() if _is_nearly_person(name)), None):
        return UserError(
            "{file}: no column says who it is about; if “{column}” does, call it “person”",
            file=table.name,
            column=meant,
        )
    return UserError(
        "{file}: no column says who it is about; call one “person”; {hint}",
        file=table.name,
        hint=there_are(table.header.values()),
    )


def _is_nearly_person(name: str) -> bool:
    return any(_likeness(name, word) >= NEAR for word in WORDS["person"])


def columns_of(table: Table, matrix: Matrix, groups: Collection[str]) -> tuple[Columns, list[str]]:
    """The columns of a table, and the names of those that mean nothing.

    No column of persons, two columns of one skill, and a name that is nearly one that is known are a `UserError`.
    """
    fields = _fields(table)
    if "person" not in fields:
        raise no_person(table)
    known = {column.casefold(): column for column in groups}
    grouped = {known[name.casefold()]: at for at, name in table.header.items() if name.casefold() in known}
    taken = {*fields.values(), *grouped.values()}
    rest = {at: name for at, name in table.header.items() if at not in taken}
    skills = {} if "skill" in fields else _skills(table, rest, matrix)
    strangers = [name for at, name in rest.items() if at not in skills]
    _require_no_near_miss(table.name, strangers, _expected(matrix, groups, fields, skills))
    if not skills and "skill" not in fields:
        raise UserError(
            "{file}: no column has the name or id of a skill of “{matrix}”", file=table.name, matrix=matrix.id
        )
    return Columns(fields, grouped, skills), strangers


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def _fields(table: Table) -> dict[Field, int]:
    by_name = {name.casefold(): at for at, name in reversed(table.header.items())}
    found = {field: next((by_name[word] for word in words if word in by_name), -1) for field, words in WORDS.items()}
    is_long = found["skill"] >= 0
    return {field: at for field, at in found.items() if at >= 0 and (is_long or field not in LONG_ONLY)}


def _skills(table: Table, columns: Mapping[int, str], matrix: Matrix) -> dict[int, str]:
    names = skill_names(matrix)
    found: dict[int, str] = {}
    for at, name in columns.items():
        skill = names.get(name.casefold())
        if skill is None:
            continue
        if skill in found.values():
            raise UserError("{file}: two columns are about “{skill}”; keep one", file=table.name, skill=skill)
        found[at] = skill
    return found


def skill_names(matrix: Matrix) -> dict[str, str]:
    """The ids of skills by what people may call them: ids, ids of earlier versions, names in any language."""
    led = {old: leads.skill for old, leads in paths(matrix).items() if leads.skill is not None}
    names = {text.casefold(): skill.id for skill in matrix.skills.values() for text in skill.name.values()}
    return names | {old.casefold(): skill for old, skill in led.items()}


def _expected(
    matrix: Matrix, groups: Collection[str], fields: Collection[Field], skills: Collection[int]
) -> Iterator[str]:
    """What a column may have been meant to be. Where no skill is found in any way, that is both."""
    yield from groups
    if not skills:
        yield from WORDS
    if "skill" not in fields:
        yield from (text for skill in matrix.skills.values() for text in (skill.id, *skill.name.values()))


def _require_no_near_miss(name: str, strangers: list[str], expected: Iterator[str]) -> None:
    """A column that is spelled a little differently would be lost in silence."""
    known = list(expected)
    for stranger in strangers:
        meant = nearest(stranger, known)
        if meant is not None and meant != stranger.casefold() and _likeness(stranger, meant) >= NEAR:
            raise UserError(
                "{file}: the column “{column}” is unknown; {hint} Rename it, or leave it out",
                file=name,
                column=stranger,
                hint=Sentence("did you mean “{name}”?", name=meant),
            )
