"""What the rows of a table say about levels: columns with a text each, and rows for one text or statement each."""

from skillmatrix.errors import Sentence
from skillmatrix.importers.cleaning import BULLET, LISTED, as_statements
from skillmatrix.importers.facts import (
    ByLanguage,
    Key,
    LevelFact,
    StatementFact,
)
from skillmatrix.importers.level_words import SAY_WORDS
from skillmatrix.importers.loss import Fate, Place
from skillmatrix.importers.table_cells import WHAT, TableRow
from skillmatrix.importers.table_roles import RoleColumns

YES = frozenset({"yes", "ja", "true", "1", "x", "optional"})
NO_LEVEL_BESIDE = Sentence("nothing says which level it is about")
NOTHING_BESIDE = Sentence("there is no text for this level")


class LevelColumns(RoleColumns):
    """Texts and statements of levels."""

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
                    self.facts.settle(where, Fate("dropped", WHAT[field], NO_LEVEL_BESIDE, SAY_WORDS))
            return
        asked = self._asked(at, column, "level")
        if asked.level is None:
            for field in ("text", "statement"):
                for where in self._cells(at, field):
                    self.facts.settle(where, Fate("dropped", WHAT[field], NO_LEVEL_BESIDE, SAY_WORDS))
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
            self.facts.settle(at.place(column), Fate("dropped", WHAT["level"], NOTHING_BESIDE))

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
