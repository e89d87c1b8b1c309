"""The rows of tables as facts, by a mapping: each row says something about the category, skill and role it names."""

from skillmatrix.errors import Sentence
from skillmatrix.importers.cleaning import cleaned
from skillmatrix.importers.facts import (
    ByLanguage,
    CategoryFact,
    Key,
    SkillFact,
)
from skillmatrix.importers.grid import as_name
from skillmatrix.importers.level_words import legend
from skillmatrix.importers.loss import DROPPED, Fate, Place
from skillmatrix.importers.table import Row
from skillmatrix.importers.table_cells import ON_PURPOSE, WHAT, TableRow, said_twice
from skillmatrix.importers.table_levels import LevelColumns

LEGEND = Fate("kept", Sentence("names of levels"))
TITLE = Fate("kept", Sentence("the title of the matrix"))
NAMELESS = Fate(
    "dropped",
    Sentence("cells of columns without a name"),
    Sentence("the row that names the columns gives them none, or one that another column has"),
    Sentence("give each column a name of its own in that row, or say in a mapping which row it is: header"),
)
TWICE_NAMED = Fate(
    "guessed",
    WHAT["skill"],
    Sentence("the name stands in the table twice, so they are two skills"),
    Sentence("give each a name or an id of its own, or make one row of them"),
)


class TableReader(LevelColumns):
    """Reads one table into the facts."""

    def read(self) -> None:
        """All rows below the head."""
        for column, level in self.levels.items():
            self.facts.scale.setdefault(level, {self.facts.language: self.names[column]})
        self._settle_around()
        for row in self.grid.below(self.head):
            open_cells = {at: cell for at, cell in row.cells.items() if self._is_open(self.grid.place(row, at))}
            if open_cells:
                self._row(TableRow(self.grid, Row(row.number, open_cells)))
            for column in open_cells.keys() - self.names.keys():
                self.facts.settle(self.grid.place(row, column), NAMELESS)

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
            self.facts.settle(at.place(self._first("skill_id" if foreign else "skill")), TWICE_NAMED)
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
        found = inside
        while found in taken:
            self.times[inside] = self.times.get(inside, 1) + 1
            found = f"{inside} ({self.times[inside]})"
        return found

    def _without_emoji(self, name: ByLanguage) -> str:
        return name.get(self.facts.language) or next(iter(name.values()))

    def _texts_of_skill(self, at: TableRow, skill: SkillFact) -> None:
        for language, text in self._text(at, "description", links=skill).items():
            if skill.description.setdefault(language, text) != text:
                self.facts.settle(at.place(self._first("description")), said_twice("description"))
        tags = self._plain(at, "tags")
        skill.tags += [tag.strip() for tag in tags.replace(";", ",").split(",") if tag.strip()]

    def _resource(self, at: TableRow, skill: Key) -> None:
        title, address = self._text(at, "resource", is_name=True), self._plain(at, "url")
        if title or address:
            words = next(iter(title.values()), address)
            self.facts.skills[skill].resources.append((words, address))
