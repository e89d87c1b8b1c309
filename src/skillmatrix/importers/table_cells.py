"""The cells of a table by the fields of its mapping: found, cleaned, and settled by what they had to go through."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.cleaning import cleaned
from skillmatrix.importers.facts import (
    ByLanguage,
    Facts,
    Key,
    SkillFact,
)
from skillmatrix.importers.grid import Grid
from skillmatrix.importers.level_words import NO_LEVEL, NO_VALUE, SAVE_AGAIN, SAY_WORDS, Asked, LevelWords
from skillmatrix.importers.loss import Action, Fate, Place
from skillmatrix.importers.role_data import TARGETS
from skillmatrix.importers.table import NoValue, Row, shown
from skillmatrix.model.mapping import MappedTable, OneColumn
from skillmatrix.model.suggest import did_you_mean, there_are

HEADS = Sentence("names of columns")
ON_PURPOSE = Fate("dropped", Sentence("columns that are left out"), Sentence("the mapping leaves them out"))
SPELLED = Sentence("it is spelled as where it stands first")
TWICE = Sentence("it is said twice, and the first one counts")
KEEP_ONE = Sentence("keep one of them")
WHAT: Mapping[str, Sentence] = {
    "category": Sentence("names of categories"),
    "category_id": Sentence("ids of categories"),
    "category_parent": Sentence("ids of categories"),
    "category_description": Sentence("descriptions of categories"),
    "skill": Sentence("names of skills"),
    "skill_id": Sentence("ids of skills, in refs"),
    "description": Sentence("descriptions of skills"),
    "tags": Sentence("tags"),
    "level": Sentence("levels"),
    "text": Sentence("texts of levels"),
    "statement": Sentence("statements"),
    "statement_id": Sentence("ids of statements"),
    "examples": Sentence("examples"),
    "optional": Sentence("optional statements"),
    "role": Sentence("titles of roles"),
    "role_description": Sentence("what roles are for"),
    "step": Sentence("steps of ladders"),
    "target": TARGETS,
    "weight": Sentence("weights"),
    "must": Sentence("levels without which a role cannot be carried"),
    "why": Sentence("reasons"),
    "resource": Sentence("resources"),
    "url": Sentence("addresses of resources"),
}
"""What a column is, in a report."""

LINKLESS = frozenset(WHAT) - {"description", "text", "statement"}
LINK_LOST = Sentence("there is no place for the link in it")


class TableRow(NamedTuple):
    """A row with its grid."""

    grid: Grid
    row: Row

    def place(self, column: int) -> Place:
        """Where a cell of it stands."""
        return self.grid.place(self.row, column)


class TableCells:
    """The columns of one table, and how their cells are read."""

    def __init__(self, facts: Facts, words: LevelWords, grid: Grid, table: MappedTable) -> None:
        self.facts = facts
        self.words = words
        self.grid = grid
        self.table = table
        self.head = grid.head(table.header)
        self.names = grid.names(self.head)
        self.at = {name.casefold(): column for column, name in self.names.items()}
        self.fields = self._fields()
        self.levels = {self._column(name): level for name, level in table.levels.items()}
        self.roles = {self._column(name): title for name, title in table.roles.items()}
        self.is_long = bool(self.fields.keys() & {"level", "statement", "text", "role", "resource"})
        self.category: Key = ""
        self.skill: Key = ""
        self.above: set[Key] = set()
        """Keys of skills that rows above have named."""
        self.times: dict[str, int] = {}
        """How often a name came that is taken."""
        self._settle_head()

    def _column(self, name: str) -> int:
        key = " ".join(name.split()).casefold()
        if key not in self.at:
            hint = did_you_mean(name, self.names.values()) or there_are(self.names.values())
            raise UserError(
                "{place}: there is no column “{column}”; {hint}", place=self._place_of_head(), column=name, hint=hint
            )
        return self.at[key]

    def _place_of_head(self) -> str:
        grid = self.grid
        return Sentence(
            "{file}, row {row}", file=f"{grid.source}, {grid.sheet}" if grid.sheet else grid.source,
            row=str(self.head.number),
        )  # fmt: skip

    def _fields(self) -> dict[str, list[dict[str, int]]]:
        """The columns of each field by language; several only of categories inside each other."""
        found: dict[str, list[dict[str, int]]] = {}
        for field in WHAT:
            written: OneColumn | tuple[OneColumn, ...] | None = getattr(self.table.columns, field)
            if written is not None:
                several = written if isinstance(written, tuple) else (written,)
                found[field] = [self._by_language(each) for each in several]
        return found

    def _by_language(self, written: OneColumn) -> dict[str, int]:
        if isinstance(written, str):
            return {self.facts.language: self._column(written)}
        return {language: self._column(name) for language, name in written.items()}

    def _settle_head(self) -> None:
        used = {column for several in self.fields.values() for each in several for column in each.values()}
        used |= {*self.levels, *self.roles}
        left_out = {self._column(name) for name in self.table.ignore}
        for column in self.head.cells:
            if column in left_out:
                self.facts.settle(self.grid.place(self.head, column), ON_PURPOSE)
            elif column in used:
                self.facts.settle(self.grid.place(self.head, column), Fate("kept", HEADS))
        self.left_out = left_out

    def _compare(self, at: TableRow, field: str, known: ByLanguage, text: ByLanguage) -> None:
        """A name that stands there a second time and is not the same: in other capitals, or another one."""
        other = [(known[each], said) for each, said in text.items() if known.get(each, said) != said]
        if other:
            is_spelling = all(one.casefold() == two.casefold() for one, two in other)
            fate = Fate("changed", WHAT[field], SPELLED) if is_spelling else said_twice(field)
            for place in self._cells(at, field):
                self.facts.settle(place, fate)

    def _first(self, field: str) -> int:
        several = self.fields.get(field)
        return next(iter(several[0].values())) if several else -1

    def _cells(self, at: TableRow, field: str) -> Sequence[Place]:
        columns = (column for each in self.fields.get(field, ()) for column in each.values())
        return [at.place(column) for column in columns if column in at.row.cells]

    def _asked(self, at: TableRow, column: int, field: str) -> Asked:
        """The level in a cell; one that is not on the scale of the mapping is none."""
        asked = self.words.read(at.row.cells[column])
        scale = self.words.said.values()
        if asked.level is not None and scale and not min(scale) <= asked.level <= max(scale):
            asked = Asked(action="dropped", because=NO_LEVEL, cure=SAY_WORDS)
        self.facts.settle(at.place(column), Fate(asked.action, WHAT[field], asked.because, asked.cure))
        return asked

    def _plain(self, at: TableRow, field: str) -> str:
        """The text of a cell that is an id, an address or a number."""
        column = self._first(field)
        if column not in at.row.cells:
            return ""
        return self._cell_text(at, column, field, is_name=True)

    def _text(
        self, at: TableRow, field: str, number: int = 0, *, is_name: bool = False, links: SkillFact | None = None
    ) -> ByLanguage:
        several = self.fields.get(field)
        found: ByLanguage = {}
        for language, column in (several[number] if several else {}).items():
            if column in at.row.cells:
                text = self._cell_text(at, column, field, is_name=is_name, links=links)
                found |= {language: text} if text else {}
        return found

    def _cell_text(
        self, at: TableRow, column: int, field: str, *, is_name: bool = False, links: SkillFact | None = None
    ) -> str:
        """The cleaned text of a cell, which is settled by what had to be cleaned."""
        cell = at.row.cells[column]
        if isinstance(cell, NoValue):
            self.facts.settle(at.place(column), Fate("dropped", WHAT[field], NO_VALUE, SAVE_AGAIN))
            return ""
        text = cleaned(shown(cell), is_name=is_name)
        action = _action(text.because, is_cut=text.is_cut, is_empty=not text.text)
        self.facts.settle(at.place(column), Fate(action, WHAT[field], text.because, text.cure))
        if links is not None:
            links.resources += text.links
        elif text.links and field in LINKLESS:
            self.facts.settle(at.place(column), Fate("dropped", WHAT[field], LINK_LOST, text.cure))
        return text.text


def said_twice(field: str) -> Fate:
    """It stands in the table before, and says something else."""
    return Fate("dropped", WHAT[field], TWICE, KEEP_ONE)


def _action(because: str, *, is_cut: bool, is_empty: bool) -> Action:
    if is_cut or is_empty:
        return "dropped"
    return "changed" if because else "kept"
