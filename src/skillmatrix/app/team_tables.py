"""Tables about people as answers: a row for each answer, or, as people keep them, a row for each person."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.handed import Groups, Handed, in_two_groups
from skillmatrix.app.inputs import role_named
from skillmatrix.app.team_columns import Columns, Field, columns_of, skill_names
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.opening import open_table
from skillmatrix.importers.table import Cell, NoValue, Row, Table, column_letters, shown
from skillmatrix.model.answers import RATERS, Answers, MatrixRef, Rater, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.model.text import ISO_DATE

UNKNOWN = frozenset({"unknown", "?", "weiss nicht", "don't know"})
NOT_APPLICABLE = frozenset({"not_applicable", "n/a", "na", "entfällt", "-", "–"})
NOT_ASKED = frozenset({"not_asked", "", "k.a.", "k. a.", "keine angabe"})
UNKNOWN_RATING = RatingFields(unknown=True)
NOT_APPLICABLE_RATING = RatingFields(not_applicable="–")
"""Why it does not apply stands in no table."""
GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
MOST_INTEREST = 5
LONGEST_NAME = 200


class TableTerms(NamedTuple):
    """What is known without the table: the matrix, the group columns, the day of rows that name none."""

    matrix: Matrix
    groups: tuple[str, ...] = ()
    day: dt.date | None = None


class _Problem(Exception):
    """A cell that cannot be what it is meant to be."""

    def __init__(self, column: int, sentence: Sentence) -> None:
        self.column = column
        self.sentence = sentence


def read_table(path: Path, terms: TableTerms, tell: Tell) -> list[Handed]:
    """The answers in a table. A table that cannot be understood without guessing is a `UserError` with its place."""
    return answers_in(open_table(path, str(path)), terms, tell)


def answers_in(table: Table, terms: TableTerms, tell: Tell) -> list[Handed]:
    """The same of a table that is open already."""
    columns, strangers = columns_of(table, terms.matrix, terms.groups)
    if table.note:
        tell(table.note)
    if strangers:
        tell(Sentence("{file}: columns that are not read: {names}", file=table.name, names=", ".join(strangers)))
    reader = _TableReader(table, columns, terms)
    return reader.long_form() if columns.is_long else reader.row_for_each_person()


def said_in(table: Table, columns: Columns, terms: TableTerms) -> Iterator[Answers | Sentence]:
    """What each row of a table in long form says, or what is wrong with it."""
    return _TableReader(table, columns, terms).each_answer()


def _no_skill(written: str, matrix: Matrix) -> Sentence:
    """That a matrix lacks this skill, and which one was perhaps meant."""
    names = [text for skill in matrix.skills.values() for text in (skill.id, *skill.name.values())]
    if hint := did_you_mean(written, names):
        return Sentence("“{skill}” is not a skill of this matrix ({hint})", skill=written, hint=hint)
    return Sentence("“{skill}” is not a skill of this matrix", skill=written)


class _TableReader:
    """What the rows of one table say, with its columns and the words for levels and skills at hand."""

    def __init__(self, table: Table, columns: Columns, terms: TableTerms) -> None:
        self.table = table
        self.columns = columns
        self.terms = terms
        scale = terms.matrix.scale
        named = {text.casefold(): level for level, each in scale.items() for text in each.name.values()}
        levels = named | {str(level): level for level in scale}
        self.ratings = {written: RatingFields(level=level) for written, level in levels.items()}
        self.skills = skill_names(terms.matrix)
        self.versions: dict[str, MatrixRef] = {}

    def row_for_each_person(self) -> list[Handed]:
        """A row is what one person answered on one day."""
        return [Handed(self._place(row), answers, groups) for row, answers, groups in self._each(self._wide)]

    def long_form(self) -> list[Handed]:
        """Rows of the same person, rater and day are one file of answers."""
        found: dict[tuple[object, ...], Handed] = {}
        for row, answers, groups in self._each(self._long):
            key = (answers.person, *answers.rated_by, answers.date)
            before = found.setdefault(key, Handed(self._place(row), answers, groups))
            if before.answers is answers:
                continue
            for skill, rating in answers.ratings.items():
                if before.answers.ratings.setdefault(skill, rating) != rating:
                    raise UserError(
                        "{file}: {person} has two answers to “{skill}” on the same day; keep one",
                        file=self._place(row),
                        person=answers.person,
                        skill=skill,
                    )
            if before.groups != groups:
                raise in_two_groups(self._place(row), answers.person, before.groups, groups)
        return list(found.values())

    def each_answer(self) -> Iterator[Answers | Sentence]:
        """What each row says, or what is wrong with it."""
        for row in self.table.rows:
            try:
                yield self._long(row)
            except _Problem as problem:
                yield problem.sentence

    def _each(self, make: Callable[[Row], Answers]) -> Iterator[tuple[Row, Answers, Groups]]:
        """All rows, or the first cell that cannot be used and how many more there are."""
        first: UserError | None = None
        more = 0
        for row in self.table.rows:
            try:
                made = row, make(row), self._groups(row)
            except _Problem as problem:
                if first is None:
                    first = UserError(
                        "{place}: {problem}", place=self._cell(row, problem.column), problem=problem.sentence
                    )
                else:
                    more += 1
                continue
            if first is None:
                yield made
        if first is not None and more:
            raise UserError("{problem}; more rows like this: {n}", problem=first.sentence, n=more)
        if first is not None:
            raise first

    def _wide(self, row: Row) -> Answers:
        ratings = {}
        for column, skill in self.columns.skills.items():
            rating = self._rating(row.cells.get(column), column)
            if rating is not None:
                ratings[skill] = rating
        return self._answers(row, ratings)

    def _long(self, row: Row) -> Answers:
        fields = self.columns.fields
        written = self._text(row, "skill")
        skill = self.skills.get(written.casefold())
        if skill is None:
            raise _Problem(fields["skill"], _no_skill(written, self.terms.matrix))
        rating = self._long_rating(row)
        interest = self._interest(row)
        if rating is not None and interest is not None:
            rating = rating.model_copy(update={"interest": interest})
        return self._answers(row, {} if rating is None else {skill: rating})

    def _long_rating(self, row: Row) -> RatingFields | None:
        """The level, or what the answer says where there is none."""
        fields = self.columns.fields
        column = fields.get("level", -1)
        rating = self._rating(row.cells.get(column), column)
        if rating is not None or "answer" not in fields:
            return rating
        said = self._text(row, "answer").casefold()
        if said == "rated":
            raise _Problem(column, Sentence("the level is missing"))
        return self._rating(row.cells.get(fields["answer"]), fields["answer"])

    def _rating(self, cell: Cell | None, column: int) -> RatingFields | None:
        value = self._worked_out(cell, column)
        written = value.casefold()
        if written in NOT_ASKED:
            return None
        if written in UNKNOWN:
            return UNKNOWN_RATING
        if written in NOT_APPLICABLE:
            return NOT_APPLICABLE_RATING
        if written in self.ratings:
            return self.ratings[written]
        lowest, highest = self.terms.matrix.lowest, self.terms.matrix.highest
        told = Sentence(
            "“{value}” is no level; write a whole number from {low} to {high}", value=value, low=lowest, high=highest
        )
        raise _Problem(column, told)

    def _interest(self, row: Row) -> int | None:
        column = self.columns.fields.get("interest", -1)
        interest = interest_in(self._worked_out(row.cells.get(column), column))
        if isinstance(interest, Sentence):
            raise _Problem(column, interest)
        return interest

    def _answers(self, row: Row, ratings: dict[str, RatingFields]) -> Answers:
        person = self._text(row, "person")
        if not person or len(person) > LONGEST_NAME:
            raise _Problem(self.columns.fields["person"], Sentence("a name of 1 to 200 characters is missing"))
        return Answers.model_construct(
            format="skillmatrix-answers/1",
            matrix=self._matrix(self._text(row, "matrix_version") or self.terms.matrix.version),
            person=person,
            rater=self._rater(row),
            by=self._text(row, "by") or None,
            role=self._role(row),
            date=self._day(row),
            ratings=ratings,
        )

    def _matrix(self, version: str) -> MatrixRef:
        """What all rows of a version share."""
        if version not in self.versions:
            self.versions[version] = MatrixRef.model_construct(id=self.terms.matrix.id, version=version)
        return self.versions[version]

    def _rater(self, row: Row) -> Rater:
        written = self._text(row, "rater") or "self"
        for rater in RATERS:
            if rater == written:
                return rater
        told = Sentence("“{value}” is none of {names}", value=written, names=", ".join(RATERS))
        raise _Problem(self.columns.fields["rater"], told)

    def _role(self, row: Row) -> str | None:
        written = self._text(row, "role")
        role = role_named(self.terms.matrix, written) if written else None
        if written and role is None:
            told = Sentence("“{role}” is not a role of this matrix", role=written)
            raise _Problem(self.columns.fields["role"], told)
        return role.id if role else None

    def _day(self, row: Row) -> dt.date:
        cell = row.cells.get(self.columns.fields.get("date", -1))
        if isinstance(cell, dt.date):
            return cell
        if cell is None and self.terms.day:
            return self.terms.day
        if cell is None:
            raise UserError(
                "{file}: nothing says when it was filled in; add a column “date”, or give all rows one day: "
                "skillmatrix team collect --date DAY",
                file=self._place(row),
            )
        day = day_in(shown(cell)) if isinstance(cell, str) else None
        if day is None:
            told = Sentence("“{value}” is not a day; write it like 2026-11-22", value=shown(cell))
            raise _Problem(self.columns.fields["date"], told)
        return day

    def _groups(self, row: Row) -> Groups:
        named = ((group, self._worked_out(row.cells.get(at), at)) for group, at in self.columns.groups.items())
        return tuple((group, value[:LONGEST_NAME]) for group, value in named if value)

    def _text(self, row: Row, field: Field) -> str:
        column = self.columns.fields.get(field, -1)
        return self._worked_out(row.cells.get(column), column)

    def _worked_out(self, cell: Cell | None, column: int) -> str:
        if isinstance(cell, NoValue):
            told = Sentence("the formula here has no value; open the file in a spreadsheet and save it again")
            raise _Problem(column, Sentence("this is {error}", error=cell.shown) if cell.shown else told)
        if isinstance(cell, Decimal) and cell != cell.to_integral_value():
            return f"{cell.normalize():f}"
        return shown(cell)

    def _place(self, row: Row) -> str:
        return Sentence("{file}, row {row}", file=self.table.name, row=str(row.number))

    def _cell(self, row: Row, column: int) -> str:
        """`people.xlsx, cell C7 (SQL)`."""
        return Sentence(
            "{file}, cell {cell} ({column})",
            file=self.table.name,
            cell=f"{column_letters(column)}{row.number}",
            column=self.table.header.get(column, "–"),
        )


def interest_in(written: str) -> int | Sentence | None:
    """An interest, nothing, or what is wrong with it."""
    if not written:
        return None
    if written not in {str(number) for number in range(MOST_INTEREST + 1)}:
        return Sentence("“{value}” is no interest from 0 to 5", value=written)
    return int(written)


def day_in(written: str) -> dt.date | None:
    """`2026-11-22` or `22.11.2026`; what could be two days is none."""
    if match := GERMAN_DAY.fullmatch(written):
        written = f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    try:
        return dt.date.fromisoformat(written) if ISO_DATE.fullmatch(written) else None
    except ValueError:
        return None
