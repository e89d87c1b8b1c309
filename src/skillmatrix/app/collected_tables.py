"""The table of collected answers, a row for each answer: as CSV for spreadsheets, as Parquet for many people."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from io import StringIO
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from skillmatrix.analysis.renames import follow_renames
from skillmatrix.app.handed import Handed
from skillmatrix.app.team_tables import NOT_APPLICABLE_RATING, TableTerms, answers_in
from skillmatrix.app.telling import tell_nobody
from skillmatrix.errors import UserError
from skillmatrix.importers.csv_table import csv_table
from skillmatrix.importers.opening import with_header
from skillmatrix.model.answers import Answers, MatrixRef, Rating, RatingFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.csv import COMMAND
from skillmatrix.tables.parquet import Block, Record, parquet_of, records_in

CSV, PARQUET = ".csv", ".parquet"
TYPES = {
    "person": "string",
    "role": "string",
    "skill": "string",
    "level": "int8",
    "answer": "string",
    "rater": "string",
    "by": "string",
    "date": "date32",
    "interest": "int8",
    "matrix_version": "string",
}
"""The columns, and what pyarrow calls their types; text columns for groups follow."""
ABOUT = ("person", "rater", "by", "date", "role", "matrix_version")
"""What all rows of answers that were given at once have in common, as well as their groups."""
OWN = ("skill", "level", "answer", "interest")
"""What each row says for itself."""


def require_table(output: Path) -> None:
    """Refuse a file that would be no table."""
    if output.suffix.lower() not in {CSV, PARQUET}:
        raise UserError("{file}: the table is written as CSV or Parquet; name a .csv or .parquet file", file=output)


def levels_only(handed: Handed, matrix: Matrix) -> Handed:
    """Answers as they stand in a table: no notes, no evidence, under the ids that skills have today."""
    ratings = follow_renames(handed.answers, matrix).ratings
    bare = {
        skill: _bare(rating.level, rating.not_applicable is not None, rating.interest)
        for skill, rating in ratings.items()
    }
    return handed._replace(answers=handed.answers.model_copy(update={"ratings": bare, "wording": {}}))


def table_of(
    output: Path, handed: Iterable[Handed], groups: Sequence[str], listed: Mapping[str, Mapping[str, str]]
) -> bytes:
    """The table. `listed` are the groups that the team file names, by person; they count before those of tables."""
    blocks = (Block((*_about(each.answers), *_groups(each, groups, listed)), _rows(each.answers)) for each in handed)
    if output.suffix.lower() == PARQUET:
        return parquet_of(blocks, (*ABOUT, *groups), OWN, TYPES | dict.fromkeys(groups, "string"))
    return _csv(blocks, groups)


def read_back(output: Path, table: bytes, terms: TableTerms) -> Iterable[Handed]:
    """The answers in a table that was written here, and in which nobody has changed anything."""
    if output.suffix.lower() == PARQUET:
        return _handed(output, terms)
    return answers_in(with_header(csv_table(table, str(output))), terms, tell_nobody)


def _groups(handed: Handed, groups: Sequence[str], listed: Mapping[str, Mapping[str, str]]) -> list[str]:
    named = {**dict(handed.groups), **listed.get(handed.answers.person, {})}
    return [named.get(column, "") for column in groups]


def _about(answers: Answers) -> Record:
    by, role = answers.by or "", answers.role or ""
    return answers.person, answers.rater, by, answers.date, role, answers.matrix.version


def _rows(answers: Answers) -> list[Record]:
    return [(skill, rating.level, _answer(rating), rating.interest) for skill, rating in answers.ratings.items()]


def _answer(rating: Rating) -> str:
    if rating.level is not None:
        return "rated"
    return "unknown" if rating.unknown else "not_applicable"


def _csv(blocks: Iterable[Block], groups: Sequence[str]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = (*ABOUT, *groups, *OWN)
    header = (*TYPES, *groups)
    in_order = itemgetter(*(columns.index(name) for name in header))
    writer.writerow(header)
    for common, rows in blocks:
        for row in rows:
            values = in_order((*common, *row))
            writer.writerow(["" if value is None else COMMAND.sub(r"\1'", str(value)) for value in values])
    return out.getvalue().encode()


def _handed(output: Path, terms: TableTerms) -> Iterator[Handed]:
    columns = (*ABOUT, *OWN, *terms.groups)
    for about, rows in groupby(records_in(output, columns), itemgetter(*range(len(ABOUT)))):
        given = list(rows)
        ratings: dict[str, Rating] = {
            skill: _bare(level, answer == "not_applicable", interest)
            for *_, skill, level, answer, interest in (row[: len(ABOUT) + len(OWN)] for row in given)
        }
        named = zip(terms.groups, given[0][len(ABOUT) + len(OWN) :], strict=True)
        yield Handed("", _answers(about, ratings, terms), tuple((group, value) for group, value in named if value))


def _answers(about: Record, ratings: dict[str, Rating], terms: TableTerms) -> Answers:
    person, rater, by, date, role, version = about
    return Answers.model_construct(
        format="skillmatrix-answers/1",
        matrix=MatrixRef.model_construct(id=terms.matrix.id, version=version),
        person=person,
        rater=rater,
        by=by or None,
        role=role or None,
        date=date,
        ratings=ratings,
    )


@cache
def _bare(level: int | None, not_applicable: bool, interest: int | None) -> RatingFields:  # noqa: FBT001
    """An answer; all people share the value, as it is frozen."""
    if not_applicable:
        return NOT_APPLICABLE_RATING.model_copy(update={"interest": interest})
    return RatingFields.model_construct(level=level, unknown=level is None, interest=interest)
