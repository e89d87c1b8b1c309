"""What the values in a large table mean: what they mean in a small one, each different combination read once.

What cannot be read is no reason to stop among a million rows; it is counted by what is wrong with it.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from skillmatrix.analysis.team import INTERESTED
from skillmatrix.app.team_columns import Columns, Field
from skillmatrix.app.team_tables import TableTerms, day_in, interest_in, said_in
from skillmatrix.errors import Sentence
from skillmatrix.importers.table import Cell, Row, Table, shown
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.tables.columns import NO_NUMBER, SAID
from skillmatrix.tables.expression import NOT_APPLICABLE, UNKNOWN
from skillmatrix.tables.meaning import Different, Meaning, Said, Value

FIELDS: dict[Field, int] = {"person": 0, "date": 1, "skill": 2, "level": 3, "answer": 4, "rater": 5, "role": 6}
SOMEBODY, SOME_DAY = "p", dt.date(2000, 1, 1)
"""Who answered, and when, is not looked up."""
NAMELESS = Sentence("a name of 1 to 200 characters is missing")


class Read(NamedTuple):
    """What the combinations of values mean, and in how many rows something is wrong, by what it is."""

    meanings: Mapping[Said, Meaning]
    broken: Counter[Sentence]


def read_values(different: Iterable[Different], matrix: Matrix, without: Iterable[str], *, has_answers: bool) -> Read:
    """Read each combination as a row of a small table. `has_answers`: there is a column that says what is no level."""
    given = list(different)
    fields = {field: at for field, at in FIELDS.items() if field != "answer" or has_answers}
    table = Table("", "", {at: field for field, at in fields.items()}, map(_row, given))
    meanings: dict[Said, Meaning] = {}
    broken: Counter[Sentence] = Counter()
    mean = _Meanings(matrix, frozenset(without))
    said = said_in(table, Columns(fields, {}, {}), TableTerms(matrix))
    for each, answers in zip(given, said, strict=True):
        if isinstance(answers, Sentence):
            broken[answers] += each.rows
            continue
        if each.rows > each.named:
            broken[NAMELESS] += each.rows - each.named
        meanings[each.said] = mean(answers)
    return Read(meanings, broken)


def with_musts(
    meanings: Mapping[Said, Meaning], skills: Sequence[str], musts: Mapping[str, frozenset[str]]
) -> dict[Said, Meaning]:
    """“Not applicable” is no answer to a must of the role in the row."""

    def counted(meaning: Meaning) -> Meaning:
        is_must = skills[meaning.skill] in musts.get(meaning.role, ())
        return meaning._replace(code=UNKNOWN) if is_must and meaning.code == NOT_APPLICABLE else meaning

    return {said: counted(meaning) for said, meaning in meanings.items()}


def read_interests(found: Mapping[Value, int]) -> tuple[tuple[Value, ...], Counter[Sentence], tuple[Value, ...]]:
    """What says that somebody would like to work on a skill; what is no interest, and in how many rows."""
    read = {value: interest_in(shown(_cell(value))) for value in found}
    broken = {value: interest for value, interest in read.items() if isinstance(interest, Sentence)}
    wanting = tuple(value for value, each in read.items() if isinstance(each, int) and each >= INTERESTED)
    counted: Counter[Sentence] = Counter()
    for value, sentence in broken.items():
        counted[sentence] += found[value]
    return wanting, counted, tuple(broken)


def read_days(found: Mapping[str, int]) -> tuple[dict[str, dt.date], Counter[Sentence]]:
    """The days that texts name, and in how many rows there is none."""
    days = {written: day for written in found if (day := day_in(written.strip())) is not None}
    no_day = {
        Sentence("“{value}” is not a day; write it like 2026-11-22", value=written): rows
        for written, rows in found.items()
        if written not in days
    }
    return days, Counter(no_day)


class _Meanings:
    """What counts of an answer: a skill of today, not one that is switched off, at a level that it offers."""

    def __init__(self, matrix: Matrix, without: frozenset[str]) -> None:
        self.matrix = matrix
        self.places = {
            skill: at
            for at, skill in enumerate(matrix.skills)
            if not without or matrix.categories_around(skill).isdisjoint(without)
        }

    def __call__(self, answers: Answers) -> Meaning:
        for skill, rating in answers.ratings.items():
            if skill not in self.places:
                break
            code = UNKNOWN
            if rating.level is not None:
                code = self.matrix.level_that_counts(skill, rating.level)
            elif rating.not_applicable is not None:
                code = NOT_APPLICABLE
            return Meaning(self.places[skill], code, answers.rater, answers.role or "")
        return Meaning(0, None, answers.rater, answers.role or "")


def _row(different: Different) -> Row:
    said = {FIELDS[field]: _cell(value) for field, value in zip(SAID, different.said, strict=True)}
    cells: dict[int, Cell | None] = {FIELDS["person"]: SOMEBODY, FIELDS["date"]: SOME_DAY, **said}
    return Row(0, {at: cell for at, cell in cells.items() if cell is not None})


def _cell(value: Value) -> Cell | None:
    if isinstance(value, str):
        return value
    return None if value == NO_NUMBER else Decimal(str(value))
