"""A mapping for a table that has none: by what its columns are called, and by what stands in them."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import PurePath
from typing import Any, NamedTuple

from skillmatrix.errors import Sentence
from skillmatrix.importers.grid import Grid, as_name
from skillmatrix.importers.ids import Ids
from skillmatrix.importers.level_words import CROSSES, NOT_ASKED, SIGNS, LevelWords, legend, rank_of
from skillmatrix.importers.loss import Fate, Ledger
from skillmatrix.importers.table import Cell, NoValue, Row, shown
from skillmatrix.importers.table_cells import HEADS

WORDS: Mapping[str, frozenset[str]] = {
    field: frozenset(words.split(", "))
    for field, words in {
        "skill_id": "id, uuid, slug, code, skill id, skill_id, skill code, nr, nr., no, no., nummer, key",
        "category_id": "category id, category_id, area id, domain id",
        "skill": "skill, skills, skill name, name, competency, competencies, competence, capability, kompetenz, "
        "kompetenzen, fähigkeit, fähigkeiten, kenntnis, kenntnisse, thema, themen, topic, anforderung, element name",
        "category": "category, area, domain, group, dimension, kategorie, bereich, kompetenzfeld, kompetenzbereich, "
        "gruppe, themenfeld, cluster, category name, skill group, skill-gruppe, skillgruppe, kompetenzgruppe, "
        "bereiche, kompetenzbereiche, themenbereich",
        "description": "description, overall description, skill description, beschreibung, definition, erläuterung, "
        "bedeutung, about",
        "tags": "tags, keywords, schlagwörter, stichwörter",
        "level": "level, stufe, niveau, skill level, kompetenzstufe",
        "text": "text, descriptor, level description, level text, stufentext, stufenbeschreibung, what it looks like",
        "statement": "statement, statements, behaviour, behavior, indicator, summary, criterion, aussage, verhalten, "
        "verhaltensanker",
        "statement_id": "statement id, statement_id",
        "examples": "examples, example, beispiele, beispiel",
        "optional": "optional",
        "role": "role, role name, rolle, stelle, job, funktion, profil",
        "step": "step, role level, career level, karrierestufe, grade",
        "target": "target, required, required level, target level, requirement, soll, sollstufe, soll-stufe, zielstufe",
        "weight": "weight, gewicht, gewichtung",
        "must": "must, must-have, mindeststufe, muss",
        "why": "why, reason, begründung, warum",
        "resource": "resource, resources, course, training, schulung, material",
        "url": "url, link, address, website",
    }.items()
}
"""What people call columns, in lower case."""
NO_ROLE = frozenset(
    [
        "summe",
        "total",
        "sum",
        "average",
        "durchschnitt",
        "ø",
        "mittelwert",
        "mw",
        "gesamt",
        "priorität",
        "priority",
        "weight",
        "gewicht",
        "gewichtung",
        "anzahl",
        "count",
        "nr",
        "nr.",
        "no.",
        "jahr",
        "year",
        "kommentar",
        "comment",
        "bemerkung",
        "bemerkungen",
        "notes",
        "notizen",
    ]
)
LEVEL_HEAD = re.compile(r"(?:level|stufe|niveau|lvl|l)?[\s.:_-]*(\d{1,2})(?!\d)(?:\D.*)?", re.IGNORECASE)
SPELLED_LEVEL = re.compile(r"(?:level|stufe|niveau|lvl|l)[\s.:_-]*\d", re.IGNORECASE)
IN_LANGUAGE = re.compile(r"([a-z_]+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)")
"""A field and a language, as `export --to csv` calls columns."""
HIGHEST = 10
"""A number above is a count or a sum rather than a level."""
LONG_TEXT = 18
"""Characters of the middle text in a column from which on it describes rather than names."""
MOSTLY = 0.6
"""The share of cells that have to fit."""
BY_ITS_NAME = Sentence("by its name")
BY_ITS_CELLS = Sentence("by what stands in it")
NO_CELLS = Fate("dropped", Sentence("names of columns"), Sentence("nothing stands in the column"))
KEEP_MAPPING = Sentence("write the guessed mapping with --write-mapping, and correct it there")
LEGEND_READ = Fate("guessed", Sentence("names of levels"), Sentence("taken for the legend of the levels"), KEEP_MAPPING)
TITLE_READ = Fate("guessed", Sentence("the title of the matrix"), Sentence("it stands above the table"), KEEP_MAPPING)


class Guess(NamedTuple):
    """A mapping as data, and the names of levels and the title that stood around the table."""

    mapping: dict[str, Any]
    title: str = ""


class _Column(NamedTuple):
    number: int
    name: str
    cells: list[Cell]

    @property
    def texts(self) -> list[str]:
        return [shown(cell) for cell in self.cells if not isinstance(cell, NoValue)]

    @property
    def are_levels(self) -> bool:
        """Whether most cells could be a level that is asked for: a slip or two do not make another column of it."""
        fitting = sum(map(_may_be_level, self.cells))
        is_mostly = fitting == len(self.cells) or fitting >= max(2, len(self.cells) * MOSTLY)
        return bool(self.cells) and is_mostly and self.name.casefold() not in NO_ROLE

    @property
    def are_words(self) -> bool:
        """Whether the cells are few words that stand for levels."""
        words = {text.casefold() for text in self.texts}
        return bool(words) and all(rank_of(word) is not None or word in NOT_ASKED for word in words)

    @property
    def are_long(self) -> bool:
        """Whether the cells describe something."""
        lengths = sorted(len(text) for text in self.texts)
        return bool(lengths) and lengths[len(lengths) // 2] >= LONG_TEXT and not self.are_levels

    @property
    def repeats(self) -> bool:
        """Whether the same texts come again and again, as names of categories do."""
        return len(set(self.texts)) < len(self.texts)


def guess(grid: Grid, ledger: Ledger) -> Guess:
    """The mapping of one table; whatever of it is more than the names of columns say is settled as guessed."""
    head = grid.head()
    rows = grid.below(head)
    columns = [
        _Column(at, name, [row.cells[at] for row in rows if at in row.cells])
        for at, name in grid.names(head).items()
        if at in head.cells
    ]
    found = _by_name(columns)
    named = _named(found)
    rest = [column for column in columns if column.name not in named]
    _name_skills(found, rest, rows, {column.name: column.number for column in columns})
    named = _named(found)
    rest = [column for column in columns if column.name not in named]
    levels, roles = _grids(found, rest)
    taken = {*_named(found), *levels, *roles}
    for column in columns:
        if not column.cells:
            ledger.settle(grid.place(head, column.number), NO_CELLS)
        if column.name in taken:
            if column.name.partition(".")[0] in WORDS:
                continue  # it is called as a mapping calls it: nothing is guessed
            why = BY_ITS_NAME if column.name.casefold() in _known(found, column.name) else BY_ITS_CELLS
            ledger.settle(grid.place(head, column.number), Fate("guessed", HEADS, why, KEEP_MAPPING))
    table: dict[str, Any] = {"sheet": grid.sheet} if grid.sheet else {}
    if grid.rows[0].number != head.number:
        table["header"] = head.number
    table["columns"] = found
    table |= {key: value for key, value in (("levels", levels), ("roles", roles)) if value}
    scale, title = _around(grid, head, ledger, takes_legend=not levels)
    mapping: dict[str, Any] = {"format": "skillmatrix-mapping/1"}
    if title:
        mapping["matrix"] = {"title": title}
    mapping["source"] = {"id": Ids().make(PurePath(grid.source).stem, "source")}
    about_levels = {*roles, str(found.get("level")), str(found.get("target"))}
    words = _scale_in_words(scale, [column for column in columns if column.name in about_levels])
    if words:
        mapping["scale"] = words
    return Guess({**mapping, "tables": [table]}, title)


def _known(found: Mapping[str, Any], name: str) -> frozenset[str]:
    return next((WORDS[field] for field, column in found.items() if column == name and field in WORDS), frozenset())


def _by_name(columns: Sequence[_Column]) -> dict[str, Any]:
    """Fields by what their columns are called; of several that fit, the first column counts."""
    found: dict[str, Any] = {}
    taken: set[str] = set()
    for field, words in WORDS.items():
        by_language = {name[2]: each.name for each in columns if (name := IN_LANGUAGE.fullmatch(each.name))
                       and name[1] == field and each.cells}  # fmt: skip
        fitting = next((each.name for each in columns if _is_called(each, field, words) and each.name not in taken), "")
        if by_language or fitting:
            found[field] = by_language or fitting
            taken |= {*by_language.values(), fitting}
    if "level" in found and "text" not in found and "statement" not in found and "description" in found:
        found["text"] = found.pop("description")
    if "level" in found and not found.keys() & {"target", "text", "statement"}:
        found["target"] = found.pop("level")
    if "target" in found and "role" not in found:
        found["level"] = found.pop("target")
    return found


def _is_called(column: _Column, field: str, words: frozenset[str]) -> bool:
    return bool(column.cells) and (column.name.casefold() in words or column.name == field)


def _named(found: Mapping[str, Any]) -> set[str]:
    """The names of columns that are taken."""
    return {name for each in found.values() for name in (each.values() if isinstance(each, dict) else (each,))}


def _name_skills(
    found: dict[str, Any], rest: Sequence[_Column], rows: Sequence[Row], columns_at: Mapping[str, int]
) -> None:
    """The column with the names of skills, and the one before it that groups them, if no name says which they are."""
    texts = [each for each in rest if each.cells and not each.are_levels and not each.are_words]
    left = [each for each in texts if each.number < columns_at.get(str(found.get("skill")), 0)]
    if "category" not in found and left and (left[0].repeats or len(left[0].cells) * 2 <= len(rows)):
        found["category"] = left[0].name
    if "skill" not in found and texts:
        groups = texts[0].repeats or len(texts[0].cells) * 2 <= len(rows)
        if len(texts) > 1 and groups and "category" not in found and not texts[1].are_long:
            found["category"] = texts[0].name
            texts = texts[1:]
        found["skill"] = texts[0].name


def _grids(found: Mapping[str, Any], rest: Sequence[_Column]) -> tuple[dict[str, int], dict[str, None]]:
    """Columns with the texts of a level each, else columns with what a role needs each."""
    if found.keys() & {"text", "statement"}:
        return {}, {}
    long = [each for each in rest if _describes_a_level(each)]
    numbered = {each.name: _number_of(each.name) for each in long}
    by_rank = {each.name: rank_of(each.name) for each in long}
    levels: dict[str, int] = {}
    if len(long) > 1 and "target" not in found:
        if None not in numbered.values() and len(set(numbered.values())) == len(long):
            levels = {name: number for name, number in numbered.items() if number is not None}
        elif None not in by_rank.values() and len(set(by_rank.values())) == len(long):
            order = sorted(by_rank, key=lambda name: by_rank[name] or 0)
            start = 0 if by_rank[order[0]] == 0 else 1
            levels = {name: at for at, name in enumerate(order, start)}
        else:
            levels = {each.name: at for at, each in enumerate(long, 1)}
    roles = {each.name: None for each in rest if each.name not in levels and (each.are_levels or each.are_words)}
    return levels, {} if "role" in found else roles


def _describes_a_level(column: _Column) -> bool:
    is_called_level = SPELLED_LEVEL.match(column.name) is not None and not column.are_levels and bool(column.cells)
    return is_called_level or (column.are_long and column.name.casefold() not in NO_ROLE)


def _number_of(name: str) -> int | None:
    found = LEVEL_HEAD.fullmatch(name)
    return int(found[1]) if found else None


def _may_be_level(cell: Cell) -> bool:
    if isinstance(cell, Decimal):
        return 0 <= cell <= HIGHEST
    word = shown(cell).casefold()
    is_number = re.fullmatch(r"\d{1,2}(?:[.,]\d)?|\d\s*[-–]\s*\d", word) is not None
    return is_number or word in CROSSES or word in NOT_ASKED or SIGNS.fullmatch(word) is not None or (
        rank_of(word) is not None
    )  # fmt: skip


def _around(grid: Grid, head: Row, ledger: Ledger, *, takes_legend: bool) -> tuple[dict[int, str], str]:
    """The legend of the levels and the title, from above the table and from rows that are no part of it."""
    scale: dict[int, str] = {}
    title = ""
    for row in grid.rows:
        if row.number == head.number:
            continue
        for column, cell in row.cells.items():
            told = dict(legend(as_name(cell)))
            is_alone = len(row.cells) == 1 or row.number < head.number
            if takes_legend and told and (len(told) > 1 or scale or is_alone):
                scale = {**told, **scale}
                ledger.settle(grid.place(row, column), LEGEND_READ)
            elif row.number < head.number and not title and isinstance(cell, str):
                title = as_name(cell)
                ledger.settle(grid.place(row, column), TITLE_READ)
    return scale, title


def _scale_in_words(scale: Mapping[int, str], columns: Sequence[_Column]) -> dict[str, Any]:
    """The scale of the legend; else the words in the cells, in their usual order."""
    if scale:
        return {str(level): scale[level] for level in sorted(scale)}
    words = dict.fromkeys(text for column in columns for text in column.texts)
    guessed = LevelWords({})
    guessed.guess(words)
    found: dict[int, list[str]] = {}
    for word in words:
        level = guessed.guessed.get(word.casefold())
        if level is not None and word.casefold() not in {known.casefold() for known in found.get(level, [])}:
            found.setdefault(level, []).append(word)
    return {str(level): each[0] if len(each) == 1 else each for level, each in sorted(found.items())}
