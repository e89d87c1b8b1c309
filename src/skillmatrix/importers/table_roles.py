"""What the rows of a table say about roles: columns of target levels, and rows for one requirement each."""

from decimal import Decimal, InvalidOperation

from skillmatrix.errors import Sentence
from skillmatrix.importers.facts import (
    ByLanguage,
    Key,
    RoleFact,
    Target,
)
from skillmatrix.importers.level_words import Asked
from skillmatrix.importers.loss import Fate
from skillmatrix.importers.role_data import TARGETS
from skillmatrix.importers.table_cells import KEEP_ONE, TWICE, WHAT, TableCells, TableRow, said_twice
from skillmatrix.model.text import ANY_LANGUAGE

LARGEST_WEIGHT = 1_000


class RoleColumns(TableCells):
    """Roles, the steps of their ladders, and the levels they need."""

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
                self.facts.settle(at.place(self._first("role_description")), said_twice("role_description"))

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
        """A level for each role; a weight and a reason in the row hold for all of them."""
        if not self.roles:
            return
        weight, why = self._weight(at), self._text(at, "why")
        for column, title in self.roles.items():
            called = without_und(title, self.facts.language) or {self.facts.language: self.names[column]}
            if self.table.ladder:
                role, step = self._ladder_role(), self._ladder_step(column, called)
            else:
                role, step = self._grid_role(called), ""
            if column in at.row.cells:
                asked = self._asked(at, column, "target")
                if not asked.is_nothing:
                    self._put_target(role, skill, step, Target(asked.level, at.place(column), weight, why=why))

    def _grid_role(self, title: ByLanguage) -> RoleFact:
        return self.facts.roles.setdefault(next(iter(title.values())).casefold(), RoleFact(title))

    def _ladder_role(self) -> RoleFact:
        ladder = self.table.ladder
        assert ladder is not None
        title = without_und(ladder.role, self.facts.language)
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


def without_und(title: ByLanguage | None, language: str) -> ByLanguage:
    """A text of the mapping, in the first language where it names none."""
    return {language if key == ANY_LANGUAGE else key: text for key, text in (title or {}).items()}
