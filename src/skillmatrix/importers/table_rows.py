"""The rows of tables as facts, by a mapping: each row says something about the category, skill and role it names."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.cleaning import BULLET, LISTED, as_statements, cleaned
from skillmatrix.importers.facts import (
    ByLanguage,
    CategoryFact,
    Facts,
    Key,
    LevelFact,
    RoleFact,
    SkillFact,
    StatementFact,
    Target,
)
from skillmatrix.importers.grid import Grid, as_name
from skillmatrix.importers.level_words import NO_LEVEL, NO_VALUE, SAVE_AGAIN, SAY_WORDS, Asked, LevelWords, legend
from skillmatrix.importers.loss import DROPPED, Action, Fate, Place
from skillmatrix.importers.matrix_data import TARGETS
from skillmatrix.importers.table import NoValue, Row, shown
from skillmatrix.model.mapping import MappedTable, OneColumn
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.model.text import ANY_LANGUAGE

HEADS = Sentence("names of columns")
LEGEND = Fate("kept", Sentence("names of levels"))
TITLE = Fate("kept", Sentence("the title of the matrix"))
ON_PURPOSE = Fate("dropped", Sentence("columns that are left out"), Sentence("the mapping leaves them out"))
SPELLED = Sentence("it is spelled as where it stands first")
TWICE = Sentence("it is said twice, and the first one counts")
KEEP_ONE = Sentence("keep one of them")
YES = frozenset({"yes", "ja", "true", "1", "x", "optional"})
LARGEST_WEIGHT = 1_000
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


class TableRow(NamedTuple):
    """A row with its grid."""

    grid: Grid
    row: Row

    def place(self, column: int) -> Place:
        """Where a cell of it stands."""
        return self.grid.place(self.row, column)


class TableReader:
    """Reads one table into the facts."""

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
        self._settle_head()

    # The columns

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

    # The rows

    def read(self) -> None:
        """All rows below the head."""
        for column, level in self.levels.items():
            self.facts.scale.setdefault(level, {self.facts.language: self.names[column]})
        self._settle_around()
        for row in self.grid.below(self.head):
            open_cells = {at: cell for at, cell in row.cells.items() if self._is_open(self.grid.place(row, at))}
            if open_cells:
                self._row(TableRow(self.grid, Row(row.number, open_cells)))

    def _is_open(self, place: Place) -> bool:
        """Whether nobody has taken the cell for something else, such as a legend below the table."""
        return self.facts.ledger.fate(place) == DROPPED

    def _settle_around(self) -> None:
        """The legend and the title, where they say no more than the mapping does."""
        titles = {text.casefold() for text in self.facts.title.values()}
        for row in self.grid.rows:
            for column, cell in row.cells.items():
                told = dict(legend(as_name(cell)))
                if told and all(self.words.said.get(word.casefold()) == level for level, word in told.items()):
                    self.facts.settle(self.grid.place(row, column), LEGEND)
                elif row.number < self.head.number and as_name(cell).casefold() in titles:
                    self.facts.settle(self.grid.place(row, column), TITLE)

    def _row(self, at: TableRow) -> None:
        for column in self.left_out & at.row.cells.keys():
            self.facts.settle(at.place(column), ON_PURPOSE)
        if self._is_heading(at.row):
            self._heading(at)
            return
        category = self._category(at)
        skill = self._skill(at, category)
        role = self._role(at)
        if skill is not None:
            self._grid_levels(at, skill)
            self._grid_roles(at, skill)
            self._long_level(at, skill)
            self._resource(at, skill)
        if role is not None and skill is not None:
            self._long_target(at, role, skill)
        if role is not None:
            self._texts_of_role(at, role)

    def _is_heading(self, row: Row) -> bool:
        """Whether a row of a grid has nothing but a name: it is then the category of the rows below it."""
        columns = self.fields.get("skill")
        is_grid = bool(self.levels or self.roles) and "category" not in self.fields
        return is_grid and columns is not None and set(row.cells) == {columns[0].get(self.facts.language, -1)}

    def _heading(self, at: TableRow) -> None:
        (column,) = at.row.cells
        name = cleaned(as_name(at.row.cells[column]), is_name=True).text
        because = Sentence("a row with nothing else is taken for the heading of those below it")
        self.facts.settle(at.place(column), Fate("guessed", WHAT["category"], because))
        self.category = self._named_category("", {self.facts.language: name})
        self.facts.categories[self.category].places.append(at.place(column))

    def _category(self, at: TableRow) -> Key:
        """The key of the innermost category that the row names, else that of the row above it."""
        key = self._plain(at, "category_id")
        parent = self._plain(at, "category_parent")
        description = self._text(at, "category_description")
        names = [
            name
            for number, _ in enumerate(self.fields.get("category", ()))
            if (name := self._text(at, "category", number, is_name=True))
        ]
        if key:
            known = self.facts.categories.setdefault(key, CategoryFact({}))
            if names:
                self._compare(at, "category", known.name, names[-1])
                known.name = names[-1] | known.name
            known.parent = known.parent or parent
            known.description |= description
            known.places += self._about_category(at)
            return key
        if not names:
            return parent or self.category
        around = ""
        for name in names:
            around = self._named_category(around, name)
            self._compare(at, "category", self.facts.categories[around].name, name)
        known = self.facts.categories[around]
        known.parent = known.parent or parent
        known.description |= description
        known.places += self._about_category(at)
        self.category = around
        return around

    def _about_category(self, at: TableRow) -> list[Place]:
        fields = ("category", "category_id", "category_parent", "category_description")
        return [place for field in fields for place in self._cells(at, field)]

    def _named_category(self, around: Key, name: ByLanguage) -> Key:
        key = f"{around}/{next(iter(name.values())).casefold()}"
        self.facts.categories.setdefault(key, CategoryFact(name, around))
        return key

    def _skill(self, at: TableRow, category: Key) -> Key | None:
        """The key of the skill that the row is about; a row of long form without one goes on with that above it."""
        foreign = self._plain(at, "skill_id")
        name = self._text(at, "skill", is_name=True)
        if not foreign and not name:
            return (self.skill or None) if self.is_long and not self._names_more(at) else None
        said = foreign or self._without_emoji(name)
        key = f"#{foreign}" if foreign else f"{category}|{said.casefold()}"
        if not self.is_long and key in self.above:
            self.facts.settle(at.place(self._first("skill_id" if foreign else "skill")), _TWICE_NAMED)
            key = f"{key}|{at.row.number}"
        self.above.add(key)
        known = self.facts.skills.get(key)
        if known is None:
            said = self._unlike(said, category, self.facts.foreign)
            self.facts.foreign.add(said)
            known = SkillFact(name or {self.facts.language: foreign}, category, said, not foreign, self._named_at(at))
            self.facts.skills[key] = known
        elif name:
            self._name_again(at, known, name)
        if category and not known.category:
            known.category = category
        self._texts_of_skill(at, known)
        self.skill = key
        return key

    def _name_again(self, at: TableRow, skill: SkillFact, name: ByLanguage) -> None:
        """Another row names the skill, too: it may add languages, or be the first to say more than the id."""
        if skill.name == {self.facts.language: skill.foreign}:
            skill.name = name
        self._compare(at, "skill", skill.name, name)
        skill.name = name | skill.name

    def _compare(self, at: TableRow, field: str, known: ByLanguage, text: ByLanguage) -> None:
        """A name that stands there a second time and is not the same: in other capitals, or another one."""
        other = [(known[each], said) for each, said in text.items() if known.get(each, said) != said]
        if other:
            is_spelling = all(one.casefold() == two.casefold() for one, two in other)
            fate = Fate("changed", WHAT[field], SPELLED) if is_spelling else _said_twice(field)
            for place in self._cells(at, field):
                self.facts.settle(place, fate)

    def _named_at(self, at: TableRow) -> Place:
        return (*self._cells(at, "skill_id"), *self._cells(at, "skill"))[0]

    def _names_more(self, at: TableRow) -> bool:
        """Whether the row is about a category or a role alone."""
        about = {"level", "text", "statement", "resource", "target"}
        return not any(self._cells(at, field) for field in about & self.fields.keys())

    def _unlike(self, said: str, category: Key, taken: set[str]) -> str:
        """What the source knows the skill by, unlike all others: with its category, or with a number."""
        if said not in taken:
            return said
        known = self.facts.categories.get(category)
        inside = f"{self._without_emoji(known.name)} / {said}" if known and known.name else said
        number = 2
        found = inside
        while found in taken:
            found, number = f"{inside} ({number})", number + 1
        return found

    def _without_emoji(self, name: ByLanguage) -> str:
        return name.get(self.facts.language) or next(iter(name.values()))

    def _texts_of_skill(self, at: TableRow, skill: SkillFact) -> None:
        for language, text in self._text(at, "description", links=skill).items():
            if skill.description.setdefault(language, text) != text:
                self.facts.settle(at.place(self._first("description")), _said_twice("description"))
        tags = self._plain(at, "tags")
        skill.tags += [tag.strip() for tag in tags.replace(";", ",").split(",") if tag.strip()]

    # Levels

    def _grid_levels(self, at: TableRow, skill: Key) -> None:
        for column, level in self.levels.items():
            if column in at.row.cells:
                text = self._cell_text(at, column, "text", links=self.facts.skills[skill])
                self._put_level(skill, level, {self.facts.language: text}, at.place(column))
                if self.table.ladder:
                    self._put_step_target(at, skill, column, level)

    def _long_level(self, at: TableRow, skill: Key) -> None:
        texts, statement = self._text(at, "text", links=self.facts.skills[skill]), self._text(
            at, "statement", links=self.facts.skills[skill]
        )  # fmt: skip
        column = self._first("level")
        if column not in at.row.cells:
            for field in ("text", "statement"):
                for where in self._cells(at, field):
                    self.facts.settle(where, Fate("dropped", WHAT[field], _NO_LEVEL_BESIDE, SAY_WORDS))
            return
        asked = self._asked(at, column, "level")
        if asked.level is None:
            for field in ("text", "statement"):
                for where in self._cells(at, field):
                    self.facts.settle(where, Fate("dropped", WHAT[field], _NO_LEVEL_BESIDE, SAY_WORDS))
            return
        known = self.facts.skills[skill].levels
        if texts:
            self._put_level(skill, asked.level, texts, at.place(self._first("text")))
        if statement:
            made = StatementFact(statement, self._plain(at, "statement_id"))
            made.examples = self._examples(at)
            made.is_optional = self._plain(at, "optional").casefold() in YES
            known.setdefault(asked.level, LevelFact()).statements.append(made)
        if not texts and not statement:
            self.facts.settle(at.place(column), Fate("dropped", WHAT["level"], _NOTHING_BESIDE))

    def _put_level(self, skill: Key, level: int, text: ByLanguage, place: Place) -> None:
        """The text of a level: a list in it becomes statements, and so do several texts for one level."""
        found = self.facts.skills[skill].levels.setdefault(level, LevelFact())
        listed = as_statements(next(iter(text.values()))) if len(text) == 1 else None
        if listed:
            language = next(iter(text))
            head, items = listed
            self.facts.settle(place, Fate("changed", WHAT["text"], LISTED))
            text = {language: head} if head else {}
            found.statements += [StatementFact({language: item}) for item in items]
        if not text:
            return
        if found.text and found.text != text:
            found.statements.append(StatementFact(found.text))
            found.text = {}
        if not found.text and not (found.statements and not listed):
            found.text = text
        else:
            found.statements.append(StatementFact(text))

    def _examples(self, at: TableRow) -> list[ByLanguage]:
        found = []
        for language, text in self._text(at, "examples").items():
            found += [{language: BULLET.sub("", line, count=1)} for line in text.split("\n") if line.strip()]
        return found

    # Roles

    def _role(self, at: TableRow) -> Key | None:
        title = self._text(at, "role", is_name=True)
        if not title:
            return None
        key = next(iter(title.values())).casefold()
        self._compare(at, "role", self.facts.roles.setdefault(key, RoleFact(title)).title, title)
        return key

    def _texts_of_role(self, at: TableRow, role: Key) -> None:
        for language, text in self._text(at, "role_description").items():
            if self.facts.roles[role].purpose.setdefault(language, text) != text:
                self.facts.settle(at.place(self._first("role_description")), _said_twice("role_description"))

    def _long_target(self, at: TableRow, role: Key, skill: Key) -> None:
        fact = self.facts.roles[role]
        title = self._text(at, "step", is_name=True)
        step = next(iter(title.values())).casefold() if title else ""
        if step:
            self._compare(at, "step", fact.steps.setdefault(step, title), title)
        column = self._first("target") if "target" in self.fields else self._first("level")
        if "target" not in self.fields or column not in at.row.cells:
            return
        asked = self._asked(at, column, "target")
        if asked.is_nothing:
            return
        weight, must = self._weight(at), self._must(at, asked)
        target = Target(
            asked.level, at.place(column), weight, must, at.place(self._first("must")), self._text(at, "why")
        )
        self._put_target(fact, skill, step, target)

    def _grid_roles(self, at: TableRow, skill: Key) -> None:
        for column, title in self.roles.items():
            called = _without_und(title, self.facts.language) or {self.facts.language: self.names[column]}
            if self.table.ladder:
                role, step = self._ladder_role(), self._ladder_step(column, called)
            else:
                role, step = self._grid_role(called), ""
            if column in at.row.cells:
                asked = self._asked(at, column, "target")
                if not asked.is_nothing:
                    self._put_target(role, skill, step, Target(asked.level, at.place(column)))

    def _grid_role(self, title: ByLanguage) -> RoleFact:
        return self.facts.roles.setdefault(next(iter(title.values())).casefold(), RoleFact(title))

    def _ladder_role(self) -> RoleFact:
        ladder = self.table.ladder
        assert ladder is not None
        title = _without_und(ladder.role, self.facts.language)
        return self.facts.roles.setdefault(next(iter(title.values())).casefold(), RoleFact(title, ladder=ladder.id))

    def _ladder_step(self, column: int, title: ByLanguage) -> Key:
        steps = self._ladder_role().steps
        key = self.names[column].casefold()
        steps.setdefault(key, title)
        return key

    def _put_step_target(self, at: TableRow, skill: Key, column: int, level: int) -> None:
        """A column that is both a level and a step: the step needs the level."""
        for each in self.levels:
            self._ladder_step(each, {self.facts.language: self.names[each]})
        target = Target(level, at.place(column))
        self._put_target(self._ladder_role(), skill, self.names[column].casefold(), target)

    def _put_target(self, role: RoleFact, skill: Key, step: Key, target: Target) -> None:
        before = role.targets.setdefault((skill, step), target)
        if before._replace(place=target.place) != target:
            self.facts.settle(target.place, Fate("dropped", TARGETS, TWICE, KEEP_ONE))

    def _weight(self, at: TableRow) -> Decimal | None:
        written = self._plain(at, "weight").replace(",", ".")
        if not written:
            return None
        try:
            weight = Decimal(written)
        except InvalidOperation:
            weight = Decimal(0)
        is_fitting = weight.is_finite() and 0 < weight <= LARGEST_WEIGHT and weight == round(weight, 3)
        if not is_fitting:
            because = Sentence("a weight is a number above 0, at most 1000, with three decimals")
            self.facts.settle(at.place(self._first("weight")), Fate("dropped", WHAT["weight"], because))
        return weight if is_fitting else None

    def _must(self, at: TableRow, target: Asked) -> int | None:
        column = self._first("must")
        if column not in at.row.cells:
            return None
        written = self.words.read(at.row.cells[column])
        if written.is_named:
            self.facts.settle(at.place(column), Fate("kept", WHAT["must"]))
            return target.level
        asked = self._asked(at, column, "must")
        return asked.level if target.level is not None else None

    # Resources

    def _resource(self, at: TableRow, skill: Key) -> None:
        title, address = self._text(at, "resource", is_name=True), self._plain(at, "url")
        if title or address:
            words = next(iter(title.values()), address)
            self.facts.skills[skill].resources.append((words, address))

    # Cells

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
            self.facts.settle(at.place(column), Fate("dropped", WHAT[field], _LINK_LOST, text.cure))
        return text.text


LINKLESS = frozenset(WHAT) - {"description", "text", "statement"}
_LINK_LOST = Sentence("there is no place for the link in it")
_NO_LEVEL_BESIDE = Sentence("nothing says which level it is about")
_NOTHING_BESIDE = Sentence("there is no text for this level")
_TWICE_NAMED = Fate(
    "guessed",
    WHAT["skill"],
    Sentence("the name stands in the table twice, so they are two skills"),
    Sentence("give each a name or an id of its own, or make one row of them"),
)


def _said_twice(field: str) -> Fate:
    return Fate("dropped", WHAT[field], TWICE, KEEP_ONE)


def _action(because: str, *, is_cut: bool, is_empty: bool) -> Action:
    if is_cut or is_empty:
        return "dropped"
    return "changed" if because else "kept"


def _without_und(title: ByLanguage | None, language: str) -> ByLanguage:
    return {language if key == ANY_LANGUAGE else key: text for key, text in (title or {}).items()}
